import type { Collection, EntryCollection } from '../vocab/collections.ts';

/** One link from an entry to another, with the place it is written at. */
export interface Reference {
  readonly collection: EntryCollection;
  readonly id: string;
  /** keys from the top of the frontmatter to the id */
  readonly path: readonly (string | number)[];
}

/**
 * Every link an entry states by id, in the order written.
 * @param collection the entry's own collection
 * @param data its frontmatter, validated or not: parts of the wrong type are passed over
 */
export function referencesOf(collection: Collection, data: Readonly<Record<string, unknown>>): Reference[] {
  const found: Reference[] = [];
  for (const [target, ids] of Object.entries(record(data['relations'])))
    collect(found, target as EntryCollection, ids, ['relations', target]);
  for (const [field, target] of Object.entries(OWN_FIELDS[collection] ?? {}))
    collect(found, target, data[field], [field]);
  if (collection === 'catalogues' && Array.isArray(data['entries']))
    data['entries'].forEach((row, index) => {
      collect(found, 'technologies', record(row)['technology'], ['entries', index, 'technology']);
    });
  return found;
}

/** Fields outside `relations` that hold ids. */
const OWN_FIELDS: Partial<Record<Collection, Record<string, EntryCollection>>> = {
  technologies: { combinesWith: 'technologies' },
  policies: { replaces: 'policies', replacedBy: 'policies' },
};

function collect(
  found: Reference[],
  collection: EntryCollection,
  value: unknown,
  path: readonly (string | number)[],
) {
  if (typeof value === 'string') found.push({ collection, id: value, path });
  if (Array.isArray(value))
    value.forEach((id, index) => {
      if (typeof id === 'string') found.push({ collection, id, path: [...path, index] });
    });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
