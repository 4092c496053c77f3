// npm run import -- <kind> <file.xlsx|csv> [--write] [--update] [--sheet name] [--report out.xlsx|csv] …
// Makes entries of the rows of a table: all of them or, when anything is wrong, none. See docs/importing.md.
import './lib/node-version.ts';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COLLECTIONS, type Collection } from '../src/vocab/collections.ts';
import { readFolders } from './lib/content-check/read.ts';
import type { Input } from './lib/content-check/types.ts';
import { annotated, isReportName } from './lib/import/annotate.ts';
import { type ImportOutcome, importTable } from './lib/import/import-table.ts';
import { FORMS } from './lib/import/kinds/index.ts';
import { mayWrite, reportText } from './lib/import/report.ts';
import { sheetKind } from './lib/import/sheet-kind.ts';
import { writeFiles } from './lib/import/write-files.ts';
import { fromRoot, ROOT } from './lib/paths.ts';
import { today } from './lib/today.ts';

const USAGE = `用法：npm run import -- <种类> <表.xlsx 或 .csv> [--write] [--update] [--sheet 工作表] [--report 检查结果.xlsx] [--map 对照表.yaml] [--mask] [--out 文件夹]
不加 --write 只检查，什么也不写；--update 连已有的条目也改
种类：${Object.entries(COLLECTIONS)
  .map(([name, { label }]) => `${name}（${label}）`)
  .join('、')}`;

const OPTIONS = {
  write: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  update: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  sheet: { type: 'string' },
  report: { type: 'string' },
  map: { type: 'string' },
  mask: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;

/** Rows between two signs of life. */
const STEP = 500;

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

function collectionNamed(name: string): Collection | undefined {
  const all = Object.entries(COLLECTIONS) as [Collection, { readonly label: string }][];
  return all.find(([collection, { label }]) => collection === name || label === name)?.[0];
}

/** The site's content with what already lies in the folder that the import writes to. */
function libraryWith(folder: string, collection: Collection): Input {
  const site = readFolders(fromRoot('src/content'), fromRoot('public/media'));
  const home = fromRoot(`src/content/${collection}`);
  if (resolve(home) === folder) return { ...site, today: today() };
  const there = readFolders(folder, '').files.map((file) => ({
    ...file,
    path: `${collection}/${file.path}`,
  }));
  const paths = new Set(there.map(({ path }) => path));
  return { ...site, files: [...site.files.filter(({ path }) => !paths.has(path)), ...there], today: today() };
}

/** Writes the entries; false, with the reason told, when the disk does not take them. */
function write({ plan }: ImportOutcome, folder: string): boolean {
  try {
    writeFiles(
      folder,
      (plan?.write ?? []).map(({ path, text }) => ({ path: basename(path), text })),
    );
    return true;
  } catch (error) {
    console.error(`✖ 写不进 ${folder}，已恢复原样：${String(error)}`);
    return false;
  }
}

const { values, positionals } = parse();
const [name, file, ...others] = positionals;
if (!name) misused('没有写要导入什么');
const collection = collectionNamed(name);
if (!collection) misused(`不能导入“${name}”`);
if (!file) misused('没有写表的文件名');
if (others.length > 0) misused(`多出来的参数：${others.join(' ')}`);
if (values.write && values['dry-run']) misused('--write 和 --dry-run 只能写一个');
if (values.report !== undefined && !isReportName(values.report))
  misused(`--report 的文件名要以 .xlsx 或 .csv 结尾：${values.report}`);
if (values.report !== undefined && resolve(values.report) === resolve(file))
  misused('--report 要写到另一个文件，不能盖住原来的表');

const form = FORMS[collection];
const folder = resolve(values.out ?? fromRoot(`src/content/${collection}`));
const update = values.update || values.force;
const outcome = importTable({
  kind: sheetKind(collection),
  ...(form && { form }),
  file,
  bytes: bytesOf(file),
  ...(values.sheet !== undefined && { sheet: values.sheet }),
  ...(values.map && { map: { path: values.map, text: new TextDecoder().decode(bytesOf(values.map)) } }),
  mask: values.mask,
  force: update,
  library: libraryWith(folder, collection),
  onRow: (rows) => {
    if (process.stderr.isTTY && rows % STEP === 0) process.stderr.write(`读了 ${rows} 行\n`);
  },
});
const sound = mayWrite(outcome);
const written = sound && values.write && write(outcome, folder);
const shown = relative(ROOT, folder).replaceAll('\\', '/');
const { unit, label } = COLLECTIONS[collection];
console.log(
  reportText({
    ...outcome,
    unit: unit + label,
    written,
    update,
    folder: shown.startsWith('..') ? folder : shown,
  }),
);
if (values.report !== undefined && outcome.picked) {
  writeFileSync(values.report, annotated(values.report, outcome));
  console.log(`检查结果逐行写在 ${values.report}：改好可以直接再导入`);
}
process.exitCode = sound && (written || !values.write) ? 0 : 1;
