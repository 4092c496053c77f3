// npm run check [-- --format=text|github|json] [--root=<content folder>] [--media=<media folder>] [paths…]
// Checks every record in src/content. Given paths, it still reads everything but reports on those alone.
import './lib/node-version.ts';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolders } from './lib/content-check/read.ts';
import { isFormat, type Outcome, passes, REPORTERS } from './lib/content-check/report.ts';
import { checkContent } from './lib/content-check/run.ts';
import { fromRoot, ROOT } from './lib/paths.ts';
import { today } from './lib/today.ts';

const MEDIA = 'public/media/';

const { values, positionals } = parseArgs({
  options: { format: { type: 'string' }, root: { type: 'string' }, media: { type: 'string' } },
  allowPositionals: true,
});
// On GitHub the problems appear beside the lines of the pull request.
const format = values.format ?? (process.env['GITHUB_ACTIONS'] ? 'github' : 'text');
const root = resolve(values.root ?? fromRoot('src/content'));
const media = resolve(values.media ?? (values.root ? join(root, '../media') : fromRoot(MEDIA)));
const wanted = positionals.map((path) => resolve(path));

/** The check over the folders, narrowed to the paths asked for. */
function check(): Outcome {
  const input = readFolders(root, media);
  const isWanted = (path: string) =>
    wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(join(one, '/')));
  // The check names files from the content folder, pictures from the repository.
  const absolute = (file: string) =>
    file.startsWith(MEDIA) ? join(media, file.slice(MEDIA.length)) : join(root, file);
  const problems = checkContent({ ...input, today: today() })
    .map((problem) => ({ ...problem, file: absolute(problem.file) }))
    .filter(({ file }) => isWanted(file))
    .map((problem) => ({ ...problem, file: relative(ROOT, problem.file).replaceAll('\\', '/') }));
  return { problems, files: input.files.filter(({ path }) => isWanted(join(root, path))).length };
}

const missing = [root, ...wanted].find((path) => !existsSync(path));
if (!isFormat(format)) {
  console.error(`✖ 没有“${format}”这种输出格式，可用的有：${Object.keys(REPORTERS).join('、')}`);
  process.exitCode = 2;
} else if (missing) {
  console.error(`✖ 没有这个文件或文件夹：${relative(ROOT, missing) || missing}`);
  process.exitCode = 2;
} else {
  const outcome = check();
  console.log(REPORTERS[format](outcome));
  process.exitCode = passes(outcome) ? 0 : 1;
}
