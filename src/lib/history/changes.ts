import { COLLECTIONS, type Collection } from '../../vocab/collections.ts';
import type { ChangeKind, Revision, Version } from './types.ts';

/** What one revision did to the library: entry by entry, or in numbers where it was a bulk edit. */
export interface Change {
  readonly revision: Revision;
  readonly versions: readonly Version[];
  readonly groups: readonly Group[];
}

/** Entries of one collection that a bulk edit treated alike. */
export interface Group {
  readonly collection: Collection;
  readonly kind: ChangeKind;
  readonly count: number;
}

/** The collection in an entry's name, `<collection>/<id>`. */
export function collectionOf(key: string): Collection {
  const collection = key.slice(0, key.indexOf('/'));
  if (!isCollection(collection)) throw new Error(`Not the name of an entry: ${key}`);
  return collection;
}

function isCollection(name: string): name is Collection {
  return Object.hasOwn(COLLECTIONS, name);
}

/** The record of the whole library from the versions of all entries, in their order. */
export function changesOf(versions: readonly Version[]): Change[] {
  return [...Map.groupBy(versions, ({ revision }) => revision)].map(([revision, made]) =>
    revision.bulk
      ? { revision, versions: [], groups: grouped(made) }
      : { revision, versions: made, groups: [] },
  );
}

function grouped(versions: readonly Version[]): Group[] {
  const groups = Map.groupBy(versions, ({ kind, key }) => `${collectionOf(key)}/${kind}`);
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((group) =>
      group
        .slice(0, 1)
        .map(({ kind, key }) => ({ collection: collectionOf(key), kind, count: group.length })),
    );
}

/** What the changes did to one collection. */
export function changesIn(changes: readonly Change[], collection: Collection): Change[] {
  return changes
    .map(({ revision, versions, groups }) => ({
      revision,
      versions: versions.filter(({ key }) => collectionOf(key) === collection),
      groups: groups.filter((group) => group.collection === collection),
    }))
    .filter((change) => linesOf(change) > 0);
}

/** The changes by month, `YYYY-MM`, in their order. */
export function byMonth(changes: readonly Change[]): Map<string, Change[]> {
  return Map.groupBy(changes, ({ revision }) => revision.day.slice(0, 7));
}

/** The first changes, whole, as many as fit into so many lines; at least one. */
export function firstLines(changes: readonly Change[], lines: number): Change[] {
  const kept: Change[] = [];
  let sum = 0;
  for (const change of changes) {
    sum += linesOf(change);
    if (sum > lines && kept.length) break;
    kept.push(change);
  }
  return kept;
}

function linesOf({ versions, groups }: Change): number {
  return versions.length + groups.length;
}
