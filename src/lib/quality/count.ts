import { type Horizon, ISSUES, type Issue, issuesOf } from './issues.ts';
import { REVIEWED_COLLECTIONS, type ReviewedCollection, type RowCount, type Subject } from './subject.ts';

/** How many entries there are, and how many of them have which issue open. */
export interface Count {
  readonly entries: number;
  readonly verified: number;
  readonly issues: Readonly<Record<Issue, number>>;
  readonly rows: RowCount;
}

export interface CollectionCount extends Count {
  readonly collection: ReviewedCollection;
}

/** Counts entries, whichever they are. */
export function countOf(subjects: readonly Subject[], horizon: Horizon): Count {
  const open = subjects.flatMap((subject) => issuesOf(subject, horizon));
  const sum = (key: keyof RowCount) => subjects.reduce((total, { rows }) => total + rows[key], 0);
  return {
    entries: subjects.length,
    verified: subjects.filter(({ verified }) => verified).length,
    issues: Object.fromEntries(
      (Object.keys(ISSUES) as Issue[]).map((issue) => [issue, open.filter((one) => one === issue).length]),
    ) as Record<Issue, number>,
    rows: { total: sum('total'), verified: sum('verified'), known: sum('known'), doubt: sum('doubt') },
  };
}

/** The same for each collection that has entries, in the order collections are shown. */
export function countByCollection(subjects: readonly Subject[], horizon: Horizon): CollectionCount[] {
  return REVIEWED_COLLECTIONS.map((collection) => ({
    collection,
    ...countOf(
      subjects.filter((subject) => subject.collection === collection),
      horizon,
    ),
  })).filter(({ entries }) => entries > 0);
}
