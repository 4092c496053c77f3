import { type Horizon, ISSUES, type Issue } from '../../../src/lib/quality/issues.ts';
import type { Open } from '../../../src/lib/quality/order.ts';
import { qualityTable } from '../../../src/lib/quality/table.ts';
import { csvOf } from '../../../src/lib/sheet/csv.ts';
import { COLLECTIONS } from '../../../src/vocab/collections.ts';
import { table } from '../docs/table.ts';
import type { DueGroup } from './due.ts';

/** Ways of printing what is due. */
export const FORMATS = { text, json, csv, markdown } as const;

export type Format = keyof typeof FORMATS;

/** True for the name of a format. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(FORMATS, name);
}

/** Entries that a format lists of a collection unless told otherwise: people read text, programs read all. */
export const LIMITS: Readonly<Partial<Record<Format, number>>> = { text: 20, markdown: 20 };

const NOTHING = '没有要复核的内容';

/** For people at a terminal. */
function text(groups: readonly DueGroup[], horizon: Horizon): string {
  const blocks = groups.map((group) =>
    [
      `${COLLECTIONS[group.collection].title}：${figures(group)}`,
      ...group.listed.map(line),
      ...more(group),
    ].join('\n'),
  );
  return [asOf(horizon), ...(blocks.length > 0 ? blocks : [NOTHING])].join('\n\n');
}

/** For an issue or a mail: a heading and a table for each collection. */
function markdown(groups: readonly DueGroup[], horizon: Horizon): string {
  const blocks = groups.map((group) =>
    [
      `## ${COLLECTIONS[group.collection].title}`,
      figures(group),
      table(
        ['条目', '待办', '应复核', '关联', '文件'],
        group.listed.map(({ subject, issues }) => [
          subject.title,
          names(issues),
          subject.dueOn || '没有写',
          String(subject.links),
          `\`${subject.file}\``,
        ]),
      ),
      ...more(group),
    ].join('\n\n'),
  );
  return ['# 待复核的内容', asOf(horizon), ...(blocks.length > 0 ? blocks : [NOTHING])].join('\n\n');
}

function json(groups: readonly DueGroup[], { today, days }: Horizon): string {
  return JSON.stringify({ today, days, collections: groups }, null, 2);
}

function csv(groups: readonly DueGroup[], horizon: Horizon): string {
  const subjects = groups.flatMap(({ listed }) => listed.map(({ subject }) => subject));
  return csvOf(qualityTable(subjects, horizon));
}

function asOf({ today, days }: Horizon): string {
  return `截至 ${today}；“即将到期”指 ${days} 天内`;
}

/** `166 已核对／545 条；待核对原文 379；来源没有网址 175`, issues that nobody has left out. */
function figures({ collection, entries, verified, issues, rows }: DueGroup): string {
  const open = (Object.keys(ISSUES) as Issue[])
    .filter((issue) => issues[issue] > 0)
    .map((issue) => `${ISSUES[issue]} ${issues[issue]}`);
  const limits =
    rows.total > 0 ? [`限值行 ${rows.total}（已核对 ${rows.verified}，待核对原文 ${rows.known}）`] : [];
  return [`共 ${entries} ${COLLECTIONS[collection].unit}，已核对 ${verified}`, ...open, ...limits].join('；');
}

function line({ subject, issues }: Open): string {
  const due = issues.includes('overdue') || issues.includes('soon') ? `，应在 ${subject.dueOn} 前复核` : '';
  return `  ${subject.file}  ${subject.title}：${names(issues)}${due}，关联 ${subject.links} 条`;
}

function names(issues: readonly Issue[]): string {
  return issues.map((issue) => ISSUES[issue]).join('、');
}

function more({ left }: DueGroup): string[] {
  return left > 0 ? [`另有 ${left} 条没有列出，用 --limit=<条数> 多列一些`] : [];
}
