import { COLLECTIONS } from '../../vocab/collections.ts';
import { CONFIDENCE } from '../../vocab/terms.ts';
import type { Cell } from '../sheet/csv.ts';
import { type Horizon, ISSUES, issuesOf } from './issues.ts';
import type { Subject } from './subject.ts';

const HEAD = [
  '集合',
  '编号',
  '标题',
  '核对状态',
  '整理核对日期',
  '应复核日期',
  '待办',
  '存疑之处',
  '来源数',
  '有网址的来源数',
  '限值行数',
  '限值行已核对',
  '限值行待核对原文',
  '限值行存疑',
  '关联条目数',
  '文件',
] as const;

/**
 * Entries as a table for a spreadsheet program, with a head; one entry a line, in the order given.
 * @param addressOf where an entry is published; without it there is no such column
 */
export function qualityTable(
  subjects: readonly Subject[],
  horizon: Horizon,
  addressOf?: (subject: Subject) => string,
): Cell[][] {
  return [
    [...HEAD, ...(addressOf ? ['网址'] : [])],
    ...subjects.map((subject) => [
      COLLECTIONS[subject.collection].label,
      subject.id,
      subject.title,
      subject.verified ? CONFIDENCE.verified : CONFIDENCE.known,
      subject.reviewedOn,
      subject.dueOn,
      issuesOf(subject, horizon)
        .map((issue) => ISSUES[issue])
        .join('、'),
      subject.doubt,
      subject.sources,
      subject.addresses,
      ...rowCells(subject),
      subject.links,
      subject.file,
      ...(addressOf ? [addressOf(subject)] : []),
    ]),
  ];
}

/** Four empty cells where there are no limits at all: a zero would look like something to be put right. */
function rowCells({ rows }: Subject): Cell[] {
  return rows.total > 0
    ? [rows.total, rows.verified, rows.known, rows.doubt]
    : [undefined, undefined, undefined, undefined];
}
