import { dateOf, eachEntry } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

/** Dates of things that must have happened before they can be written down. */
const PAST: readonly (readonly [readonly string[], string])[] = [
  [['review', 'reviewedOn'], '核对日期'],
  [['issuedOn'], '发布日期'],
  [['publishedOn'], '发布日期'],
  [['updatedOn'], '修改日期'],
];

export const futureDate: Rule = {
  id: 'future-date',
  title: '核对、发布、修改的日期不在将来',
  why: '还没有发生的事不能写成已经做过。',
  check: eachEntry((entry, { today }) =>
    PAST.flatMap(([path, name]) => check(entry, path, name, today) ?? []),
  ),
};

function check(entry: Entry, path: readonly string[], name: string, today: string): Finding | undefined {
  const value = dateOf(
    path.reduce<unknown>((data, key) => (data as Record<string, unknown> | undefined)?.[key], entry.data),
  );
  if (!value || value <= today) return undefined;
  const what = `${name} ${value} 还没到（今天是 ${today}）`;
  return { at: valuePlace(entry, ...path), what, fix: `改成实际的${name}，不晚于 ${today}` };
}
