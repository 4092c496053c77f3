import { REPORTERS } from '../content-check/report.ts';
import type { ImportOutcome } from './import-table.ts';
import type { ImportKind } from './kind.ts';

/** What an import found and did, for people. */
export interface Report extends ImportOutcome {
  readonly kind: ImportKind;
  /** folder of the new files as the reader knows it */
  readonly folder: string;
  readonly dryRun: boolean;
}

/** True when nothing keeps the entries from being written. */
export function mayWrite({ problems }: Pick<ImportOutcome, 'problems'>): boolean {
  return problems.every(({ level }) => level === 'warning');
}

/** The report in Chinese: what was left out, every problem, what was or would be written. */
export function reportText(report: Report): string {
  const { read, plan, problems, kind } = report;
  const lines = [
    ...(read?.personal.length ? [`个人信息列，没有导入：${read.personal.join('、')}`] : []),
    ...(read?.unused.length ? [`没有用到的列：${read.unused.join('、')}`] : []),
    ...(read?.masked ? [`文字里隐去个人信息 ${read.masked} 处，请看一遍改得对不对`] : []),
    ...(read?.repeated ? [`表里重复的行 ${read.repeated} 行，只取一行`] : []),
    ...(plan?.same.length ? [`已有，跳过 ${plan.same.length} ${kind.unit}`] : []),
    ...(plan?.differing ?? []).map(
      ({ row, id }) =>
        `${row.file}:${row.line}:${row.column} 提醒 ${id} 已有，内容不同（多半是导入后改过），没有动它；要用表里的覆盖，加 --force`,
    ),
  ];
  if (problems.length > 0) {
    const files = new Set(problems.map(({ file }) => file)).size;
    lines.push(...REPORTERS.text({ problems, files }).split('\n').slice(0, -1));
  }
  if (!mayWrite(report)) {
    const errors = problems.filter(({ level }) => level === 'error').length;
    return [...lines, `✖ 有 ${errors} 个错误，一个文件也没有写；改好表再导入一次`].join('\n');
  }
  const write = plan?.write ?? [];
  lines.push(
    ...write.map(
      ({ id, row }) => `${report.dryRun ? '将写' : '写入'} ${report.folder}/${id}.md（第 ${row.line} 行）`,
    ),
  );
  lines.push(
    write.length === 0
      ? '没有新的内容要写'
      : report.dryRun
        ? `✔ 检查通过，会写 ${write.length} ${kind.unit}；去掉 --dry-run 就写入`
        : `✔ 写入 ${write.length} ${kind.unit}；补上相关的技术和标准（relations）再提交`,
  );
  return lines.join('\n');
}
