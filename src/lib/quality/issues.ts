import type { Subject } from './subject.ts';

/** What may be open about an entry, the most pressing first. */
export const ISSUES = {
  overdue: '过期未复核',
  soon: '即将到期',
  doubt: '存疑',
  'row-doubt': '限值行存疑',
  unverified: '待核对原文',
  'no-address': '来源没有网址',
} as const;

export type Issue = keyof typeof ISSUES;

/** How many days ahead a review counts as due soon. */
export const SOON_DAYS = 60;

/** The day the figures are for and how far “soon” reaches. */
export interface Horizon {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly days: number;
}

const DAY = 86_400_000;

/** Whether the day by which an entry should have been reviewed again has passed. On that day it has not. */
export function isOverdue(dueOn: string, today: string): boolean {
  return dueOn !== '' && dueOn < today;
}

/** Whether an entry should be reviewed again from today up to so many days from now. */
export function isDueSoon(dueOn: string, { today, days }: Horizon): boolean {
  const until = new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);
  return dueOn >= today && dueOn <= until;
}

/** Everything open about an entry, in the order of `ISSUES`. */
export function issuesOf(subject: Subject, horizon: Horizon): Issue[] {
  const open: Readonly<Record<Issue, boolean>> = {
    overdue: isOverdue(subject.dueOn, horizon.today),
    soon: isDueSoon(subject.dueOn, horizon),
    doubt: subject.doubt !== '',
    'row-doubt': subject.rows.doubt > 0,
    unverified: !subject.verified,
    'no-address': subject.addresses === 0,
  };
  return (Object.keys(ISSUES) as Issue[]).filter((issue) => open[issue]);
}
