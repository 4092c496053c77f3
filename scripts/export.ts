// npm run export -- <kind> [--format xlsx|csv|json] [--template] [--out file] [--force]
// Writes a collection as a table that `npm run import` reads back, or an empty table to fill in. See docs/spreadsheets.md.
import './lib/node-version.ts';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { examplesOf, templateSheets } from '../src/lib/sheet/template.ts';
import { xlsxOf } from '../src/lib/sheet/xlsx.ts';
import { readFolders, readLibrary } from './lib/content-check/read.ts';
import { fromRoot } from './lib/paths.ts';
import { FORMATS, type Format, fileOf, tooLong } from './lib/sheet/export-file.ts';
import { TABLE_KINDS, type Table, tableKind, tableOf } from './lib/sheet/tables.ts';
import { today } from './lib/today.ts';

const USAGE = `用法：npm run export -- <种类> [--format ${FORMATS.join('|')}] [--template] [--out 文件] [--force]
种类：${[...TABLE_KINDS].map(([kind, label]) => `${label}（${kind}）`).join('、')}`;

const OPTIONS = {
  format: { type: 'string' },
  template: { type: 'boolean', default: false },
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

/** The format asked for, else the one that the name of the file says, else a workbook. */
function formatOf(asked: string | undefined, out: string | undefined): Format {
  const name = asked ?? (out && extname(out).slice(1).toLowerCase()) ?? 'xlsx';
  return (
    FORMATS.find((format) => format === name) ??
    misused(`没有“${name}”这种格式，可用的有：${FORMATS.join('、')}`)
  );
}

/** The workbook to fill in. */
function templateOf({ label, columns, rows }: Table): Uint8Array {
  const entries = rows.map(({ record: { id, body, ...data } }) => ({
    id: String(id),
    data,
    body: String(body),
  }));
  return xlsxOf(templateSheets(label, columns, examplesOf(columns, entries)));
}

const { values, positionals } = parse();
const [name, ...others] = positionals;
if (!name) misused('没有写要导出什么');
const kind = tableKind(name) ?? misused(`没有“${name}”这个种类`);
if (others.length > 0) misused(`多出来的参数：${others.join(' ')}`);
const format = formatOf(values.format, values.out);
if (values.template && format !== 'xlsx') misused('模板只有 xlsx 一种格式');
if (values.template && kind === 'limits')
  misused('限值没有模板：直接改 src/content/standards/<编号>.limits.csv');

const out = values.out ?? `${kind}${values.template ? '-template' : ''}.${format}`;
const path = resolve(out);
const library = readLibrary({
  ...readFolders(fromRoot('src/content'), fromRoot('public/media')),
  today: today(),
});
const table = tableOf(kind, library);
const long = tooLong(table, format);
if (existsSync(path) && !values.force) {
  console.error(`✖ 已经有 ${out}，里面也许有没导入的修改；要覆盖加 --force，或用 --out 换个名字`);
  process.exitCode = 1;
} else if (long.length > 0) {
  console.error(
    `✖ 装不进表格，什么也没有写：\n${long.map((line) => `  ${line}`).join('\n')}\n用 --format json 导出，或把这些条目拆开`,
  );
  process.exitCode = 1;
} else {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, values.template ? templateOf(table) : fileOf(table, format));
  console.log(
    values.template
      ? `✔ 空表在 ${out}：“填写说明”表写明每一列怎样填，填好后用 npm run import 导入`
      : `✔ ${table.label} ${table.rows.length} 行，写进 ${out}`,
  );
}
