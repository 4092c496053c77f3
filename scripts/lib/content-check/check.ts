import type { Entry, Finding, Library, Rule } from './types.ts';

type Found = Iterable<Finding> | Finding | undefined;

/** A check that looks at one entry at a time; the library is there for comparison. */
export function eachEntry(check: (entry: Entry, library: Library) => Found): Rule['check'] {
  return (library) => library.entries.flatMap((entry) => listOf(check(entry, library)));
}

/** The same for entries of some collections. */
export function eachOf(
  collections: readonly Entry['collection'][],
  check: (entry: Entry, library: Library) => Found,
): Rule['check'] {
  return eachEntry((entry, library) =>
    collections.includes(entry.collection) ? check(entry, library) : undefined,
  );
}

/** Groups things by a key; things without a key are left out. */
export function groupBy<T>(things: Iterable<T>, keyOf: (thing: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

/** A frontmatter field as text; undefined for anything else. */
export function textOf(entry: Entry, field: string): string | undefined {
  const value = entry.data[field];
  return typeof value === 'string' ? value : undefined;
}

/** A frontmatter field as a list of texts; whatever is no text is left out. */
export function textsOf(entry: Entry, field: string): string[] {
  const value = entry.data[field];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A value as a date that exists; undefined for anything else, so that a rule compares nothing but dates. */
export function dateOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value) ? value : undefined;
}

function listOf(found: Found): Finding[] {
  if (found === undefined) return [];
  return Symbol.iterator in found ? [...found] : [found];
}
