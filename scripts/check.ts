// npm run check [-- --format=text|github|json] [--root=<content folder>] [paths…]
// Checks every record in src/content. Given paths, it still reads everything but reports on those alone.
import './lib/node-version.ts';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolders } from './lib/content-check/read.ts';
import { isFormat, passes, REPORTERS } from './lib/content-check/report.ts';
import { checkContent } from './lib/content-check/run.ts';
import { chinaDate } from './lib/fingerprint.ts';
import { fromRoot, ROOT } from './lib/paths.ts';

const { values, positionals } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    root: { type: 'string' },
    media: { type: 'string' },
  },
  allowPositionals: true,
});

if (isFormat(values.format)) {
  const root = resolve(values.root ?? fromRoot('src/content'));
  const media = resolve(values.media ?? (values.root ? join(root, '../media') : fromRoot('public/media')));
  const wanted = positionals.map((path) => (isAbsolute(path) ? path : resolve(path)));
  const isWanted = (path: string) =>
    wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(join(one, '/')));
  // Problems name files from the content folder, but for pictures, which lie in a folder of their own.
  const absolute = (file: string) =>
    file.startsWith('public/media/') ? join(media, file.slice('public/media/'.length)) : join(root, file);

  const input = readFolders(root, media);
  const problems = checkContent({ ...input, today: chinaDate(new Date()) })
    .map((problem) => ({ ...problem, path: absolute(problem.file) }))
    .filter(({ path }) => isWanted(path))
    .map(({ path, ...problem }) => ({ ...problem, file: relative(ROOT, path).replaceAll('\\', '/') }));
  const files = input.files.filter(({ path }) => isWanted(join(root, path))).length;
  console.log(REPORTERS[values.format]({ problems, files }));
  process.exitCode = passes({ problems, files }) ? 0 : 1;
} else {
  console.error(`✖ 没有“${values.format}”这种输出格式，可用的有：${Object.keys(REPORTERS).join('、')}`);
  process.exitCode = 2;
}
