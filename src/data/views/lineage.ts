import { policyState } from '../../lib/view/state.ts';
import { type Entry, find, pathOf } from '../entries.ts';
import { href, today } from '../site.ts';
import { standardByNumber, stateOf } from '../standards.ts';

/** One document of a succession. */
export interface LineageStep {
  readonly date?: string;
  readonly text: string;
  readonly href?: string;
  readonly note?: string;
  readonly current?: boolean;
}

/** A policy with all that it replaced and all that replaced it, oldest first. */
export function policyLineage(entry: Entry<'policies'>): LineageStep[] {
  const chain = walk(entry, (policy) =>
    [...(policy.data.replaces ?? []), ...(policy.data.replacedBy ?? [])].flatMap(
      (id) => find('policies', id) ?? [],
    ),
  );
  return byDate(
    [...chain].map((policy) => {
      const date = policy.data.issuedOn ?? policy.data.effectiveOn;
      return {
        ...(date ? { date } : {}),
        text: policy.data.title,
        href: href(pathOf('policies', policy.id)),
        note: policyState(policy.data, today).label,
        ...(policy === entry ? { current: true } : {}),
      };
    }),
  );
}

/** A standard with its predecessors and successors, also those without an entry, oldest first. */
export function standardLineage(entry: Entry<'standards'>): LineageStep[] {
  const chain = walk(entry, (standard) => {
    const { replaces = [], partlyReplaces = [], partlyReplacedBy = [], replacedBy } = standard.data;
    return [...replaces, ...partlyReplaces, ...partlyReplacedBy, ...(replacedBy ? [replacedBy] : [])].flatMap(
      (number) => standardByNumber(number) ?? [],
    );
  });
  const unrecorded = new Set(
    [...chain]
      .flatMap((standard) => [
        ...(standard.data.replaces ?? []),
        ...(standard.data.replacedBy ? [standard.data.replacedBy] : []),
      ])
      .filter((number) => !standardByNumber(number)),
  );
  return byDate([
    ...[...unrecorded].map((number) => ({ ...yearOf(number), text: number, note: '本库没有收录' })),
    ...[...chain].map((standard) => {
      const date = standard.data.effectiveOn ?? standard.data.issuedOn ?? yearOf(standard.data.number).date;
      return {
        ...(date ? { date } : {}),
        text: `${standard.data.number} ${standard.data.title}`,
        href: href(pathOf('standards', standard.id)),
        note: stateOf(standard).label,
        ...(standard === entry ? { current: true } : {}),
      };
    }),
  ]);
}

function walk<T>(start: T, next: (item: T) => readonly T[]): Set<T> {
  const seen = new Set([start]);
  for (const item of seen) for (const other of next(item)) seen.add(other);
  return seen;
}

function yearOf(number: string): { date?: string } {
  const year = number.match(/-(\d{2}|\d{4})$/)?.[1];
  return year ? { date: year.length === 4 ? year : `19${year}` } : {};
}

function byDate(steps: LineageStep[]): LineageStep[] {
  return steps.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}
