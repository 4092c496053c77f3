import { columnName } from '../../../src/lib/sheet/xlsx.ts';
import { sentence } from '../content-check/report.ts';
import type { Place, Problem } from '../content-check/types.ts';
import type { ImportOutcome } from './import-table.ts';
import { rowAt } from './row-at.ts';

/** What an import found and did, for people. */
export interface Report extends ImportOutcome {
  /** measure word and name of an entry: `条需求` */
  readonly unit: string;
  /** folder of the new files as the reader knows it */
  readonly folder: string;
  /** whether the files were written, when nothing kept them from it */
  readonly written: boolean;
  /** whether entries that differ are written over */
  readonly update: boolean;
}

/** Changes and new entries that are named one by one; beyond that their number has to do. */
const LISTED = 200;

/** True when nothing keeps the entries from being written. */
export function mayWrite({ problems }: Pick<ImportOutcome, 'problems'>): boolean {
  return problems.every(({ level }) => level === 'warning');
}

/** A place as its reader finds it: `技术.xlsx 技术!C7` in a workbook, `file:line:column` in text. */
export function placeText({ file, line, column }: Place, table: string, sheet: string | undefined): string {
  return sheet !== undefined && file === table
    ? `${file} ${sheet}!${columnName(column - 1)}${line}`
    : `${file}:${line}:${column}`;
}

/** How many rows there are of which sort. */
export interface Totals {
  readonly rows: number;
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
  readonly wrong: number;
}

/** Counts the rows; one with an error counts as wrong, whatever else it is. */
export function totalsOf({ file, picked, plan, problems }: ImportOutcome): Totals {
  const table = picked?.table ?? { rows: [] };
  const errors = problems.filter((problem) => problem.level === 'error' && problem.file === file);
  const bad = new Set(errors.map(({ line }) => rowAt(table, line)));
  bad.delete(-1);
  const sound = (entries: readonly { readonly row: Place }[] = []) =>
    entries.filter(({ row }) => !bad.has(rowAt(table, row.line))).length;
  return {
    rows: table.rows.length,
    fresh: sound(plan?.fresh),
    changed: sound(plan?.differing),
    same: sound(plan?.same),
    wrong: bad.size,
  };
}

/** The report in Chinese: what was read and left out, every problem, every change, what was or would be written. */
export function reportText(report: Report): string {
  const { picked, read, plan, problems, unit } = report;
  const at = (place: Place) => placeText(place, report.file, picked?.table.sheet);
  const lines = [
    ...(picked?.notes ?? []),
    ...(read?.personal.length ? [`个人信息列，没有导入：${read.personal.join('、')}`] : []),
    ...(read?.unused.length ? [`没有用到的列：${read.unused.join('、')}`] : []),
    ...(read?.masked ? [`文字里隐去个人信息 ${read.masked} 处，请看一遍改得对不对`] : []),
    ...(read?.repeated ? [`表里重复的行 ${read.repeated} 行，只取一行`] : []),
    ...changeLines(report, at),
    ...problems.map((problem) => problemLine(problem, at)),
  ];
  const { rows, fresh, changed, same, wrong } = totalsOf(report);
  if (picked) lines.push(`共 ${rows} 行：新 ${fresh}，改 ${changed}，同 ${same}，错 ${wrong}`);
  if (!mayWrite(report)) {
    const errors = problems.filter(({ level }) => level === 'error').length;
    return [...lines, `✖ 有 ${errors} 个错误，一个文件也没有写；改好表再导入一次`].join('\n');
  }
  if (plan?.same.length) lines.push(`已有，跳过 ${plan.same.length} ${unit}`);
  const write = plan?.write ?? [];
  lines.push(
    ...listed(
      write,
      ({ path, row }) =>
        `${report.written ? '写入' : '将写'} ${report.folder}/${nameOf(path)}（第 ${row.line} 行）`,
    ),
  );
  lines.push(
    write.length === 0
      ? '没有新的内容要写'
      : report.written
        ? `✔ 写入 ${write.length} ${unit}；看一遍 git diff，补上相关条目再提交`
        : `✔ 检查通过，会写 ${write.length} ${unit}；加上 --write 就写入`,
  );
  return lines.join('\n');
}

function problemLine(problem: Problem, at: (place: Place) => string): string {
  return `${at(problem)} ${problem.level === 'warning' ? '提醒' : '错误'} ${sentence(problem)} [${problem.rule}]`;
}

/** What the rows say otherwise than the entries that are there, field by field where fields are known. */
function changeLines({ plan, update }: Report, at: (place: Place) => string): string[] {
  const differing = plan?.differing ?? [];
  if (differing.length === 0) return [];
  const lines = differing.flatMap(({ id, row, changes }) =>
    changes
      ? changes.map((change) => `${at(change.at)} 改 ${id} 的${change.label}：${change.difference}`)
      : [`${at(row)} 提醒 ${id} 已有，内容不同（多半是导入后改过）${update ? '' : '，没有动它'}`],
  );
  return [
    ...listed(lines, (line) => line),
    ...(update ? [] : [`${differing.length} 条已有的条目和表里不同，没有动；要用表里的改，加 --update`]),
  ];
}

function listed<T>(things: readonly T[], line: (thing: T) => string): string[] {
  const more = things.length - LISTED;
  return [...things.slice(0, LISTED).map(line), ...(more > 0 ? [`……还有 ${more} 处`] : [])];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
