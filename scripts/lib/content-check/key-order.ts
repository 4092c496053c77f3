import { SCHEMAS } from '../../../src/schemas/index.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import { fieldsOf } from './zod-shape.ts';

/** What an entry is called and how it is found stands first. */
const HEAD = ['title', 'number', 'titleEn', 'aliases', 'summary', 'asks'];

/** How far it can be trusted and what it leads to stands last; fields of one group may follow each other either way. */
const TAIL = [['confidence'], ['review', 'doubt'], ['sources', 'relations', 'citations']];

const RANKS = new Map<Collection, ReadonlyMap<string, number>>();

/**
 * Where the keys of an entry belong: the same keys, sorted. One that the schema does not know stays behind the key
 * it follows.
 */
export function sortedKeys(collection: Collection, keys: readonly string[]): string[] {
  let last = -1;
  const ranked = keys.map((key) => {
    last = ranksOf(collection).get(key) ?? last;
    return { key, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ key }) => key);
}

/** True for keys as the schema lists them, which is how forms and the commands that start an entry write them. */
export function isSchemaOrder(collection: Collection, keys: readonly string[]): boolean {
  const fields = Object.keys(fieldsOf(SCHEMAS[collection]));
  const known = keys.map((key) => fields.indexOf(key)).filter((at) => at >= 0);
  return known.every((at, index) => at >= (known[index - 1] ?? 0));
}

function groups(collection: Collection): string[][] {
  const fields = Object.keys(fieldsOf(SCHEMAS[collection]));
  const last = TAIL.flat();
  const own = fields.filter((field) => !HEAD.includes(field) && !last.includes(field));
  const ordered = [...[...HEAD, ...own].map((field) => [field]), ...TAIL];
  return ordered.map((group) => group.filter((field) => fields.includes(field)));
}

function ranksOf(collection: Collection): ReadonlyMap<string, number> {
  let ranks = RANKS.get(collection);
  if (!ranks) {
    ranks = new Map(groups(collection).flatMap((group, at) => group.map((field) => [field, at] as const)));
    RANKS.set(collection, ranks);
  }
  return ranks;
}
