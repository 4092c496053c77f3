import { textOf, textsOf } from './check.ts';
import { foldNumber } from './standard-number.ts';
import type { Entry, Library } from './types.ts';

/** A document that replaces others, or is replaced: policies name each other by id, standards by number. */
export interface Document {
  readonly entry: Entry;
  /** how others name it */
  readonly name: string;
  readonly replaces: readonly string[];
  readonly replacedBy: string | undefined;
}

/** Documents of a collection by the name others use for them. */
export type Documents = ReadonlyMap<string, Document>;

/** The two collections with a lineage. */
export function lineages(library: Library): Documents[] {
  return [
    documents(library, 'policies', (entry) => entry.id),
    documents(library, 'standards', (entry) => textOf(entry, 'number')),
  ];
}

function documents(
  library: Library,
  collection: Entry['collection'],
  nameOf: (entry: Entry) => string | undefined,
): Documents {
  const found = new Map<string, Document>();
  for (const entry of library.byId.get(collection)?.values() ?? []) {
    const name = nameOf(entry);
    if (!name) continue;
    found.set(foldNumber(name), {
      entry,
      name,
      replaces: textsOf(entry, 'replaces'),
      replacedBy: textOf(entry, 'replacedBy'),
    });
  }
  return found;
}

/** Looks a document up whatever the spaces and case of its name. */
export function find(documents: Documents, name: string | undefined): Document | undefined {
  return name === undefined ? undefined : documents.get(foldNumber(name));
}

/** True when a document says that it replaces the other. */
export function replaces(newer: Document, older: Document): boolean {
  return newer.replaces.some((name) => foldNumber(name) === foldNumber(older.name));
}
