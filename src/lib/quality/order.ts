import { type Horizon, ISSUES, type Issue, issuesOf } from './issues.ts';
import type { Subject } from './subject.ts';

/** An entry with what is open about it. */
export interface Open {
  readonly subject: Subject;
  /** never empty */
  readonly issues: readonly Issue[];
}

const RANK = Object.keys(ISSUES) as Issue[];

/**
 * Entries about which something is open, the most pressing first: by the gravest issue, then the longest overdue, then
 * by how many other entries depend on it.
 */
export function openOf(subjects: readonly Subject[], horizon: Horizon): Open[] {
  return subjects
    .map((subject) => ({ subject, issues: issuesOf(subject, horizon) }))
    .filter(({ issues }) => issues.length > 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || byDay(a, b) || byLinks(a.subject, b.subject));
}

/**
 * Entries that wait to be held against the original; those that most other entries lean on first. Where no source is
 * named (demands, most terms) there is no original to take up.
 */
export function worthChecking(subjects: readonly Subject[]): Subject[] {
  return subjects.filter(({ verified, sources }) => !verified && sources > 0).sort(byLinks);
}

function rankOf({ issues: [gravest] }: Open): number {
  return gravest ? RANK.indexOf(gravest) : RANK.length;
}

/** The day counts only for those that are due. */
function byDay(a: Open, b: Open): number {
  const day = ({ subject, issues: [gravest] }: Open) =>
    gravest === 'overdue' || gravest === 'soon' ? subject.dueOn : '';
  return day(a).localeCompare(day(b));
}

function byLinks(a: Subject, b: Subject): number {
  return b.links - a.links || a.collection.localeCompare(b.collection) || a.id.localeCompare(b.id);
}
