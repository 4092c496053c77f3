// npm run import -- demands <file.csv> [--map map.yaml] [--mask] [--dry-run] [--out folder] [--force]
// Makes entries of the CSV that a form service exports: all of them or, when anything is wrong, none. See docs/importing.md.
import './lib/node-version.ts';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolders } from './lib/content-check/read.ts';
import type { Input } from './lib/content-check/types.ts';
import { importTable } from './lib/import/import-table.ts';
import type { ImportKind } from './lib/import/kind.ts';
import { KINDS } from './lib/import/kinds/index.ts';
import { mayWrite, reportText } from './lib/import/report.ts';
import { fromRoot, ROOT } from './lib/paths.ts';
import { today } from './lib/today.ts';

const USAGE = `用法：npm run import -- <种类> <表.csv> [--map 对照表.yaml] [--mask] [--dry-run] [--out 文件夹] [--force]
种类：${Object.keys(KINDS).join('、')}`;

const OPTIONS = {
  map: { type: 'string' },
  mask: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  out: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

/** Ends the process: the command was not understood. */
function misused(why: string): never {
  console.error(`✖ ${why}\n${USAGE}`);
  process.exit(2);
}

function parse() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const [, option = ''] = /'(--?[^' ]+)/.exec(String(error)) ?? [];
    return misused(`参数 ${option} 不认得，或者少了它的值`);
  }
}

/** Bytes of a file that has to be there. */
function bytesOf(path: string): Uint8Array {
  if (!existsSync(path) || !statSync(path).isFile()) misused(`没有这个文件：${path}`);
  return readFileSync(path);
}

/** The site's content with what already lies in the folder that the import writes to. */
function libraryWith(folder: string, kind: ImportKind): Input {
  const site = readFolders(fromRoot('src/content'), fromRoot('public/media'));
  const home = fromRoot(`src/content/${kind.collection}`);
  if (resolve(home) === folder) return { ...site, today: today() };
  const there = readFolders(folder, '').files.map((file) => ({
    ...file,
    path: `${kind.collection}/${file.path}`,
  }));
  const paths = new Set(there.map(({ path }) => path));
  return { ...site, files: [...site.files.filter(({ path }) => !paths.has(path)), ...there], today: today() };
}

const { values, positionals } = parse();
const [name, file, ...others] = positionals;
if (!name) misused('没有写要导入什么');
const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
if (!kind) misused(`不能导入“${name}”`);
if (!file) misused('没有写表的文件名');
if (others.length > 0) misused(`多出来的参数：${others.join(' ')}`);

const folder = resolve(values.out ?? fromRoot(`src/content/${kind.collection}`));
const outcome = importTable({
  kind,
  file,
  bytes: bytesOf(file),
  ...(values.map && { map: { path: values.map, text: new TextDecoder().decode(bytesOf(values.map)) } }),
  mask: values.mask,
  force: values.force,
  library: libraryWith(folder, kind),
});
const dryRun = values['dry-run'];
const shown = relative(ROOT, folder).replaceAll('\\', '/');
if (mayWrite(outcome) && !dryRun) {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of outcome.plan?.write ?? []) writeFileSync(join(folder, `${id}.md`), text);
}
console.log(reportText({ ...outcome, kind, dryRun, folder: shown.startsWith('..') ? folder : shown }));
process.exitCode = mayWrite(outcome) ? 0 : 1;
