import { textOf, textsOf } from './check.ts';
import { foldNumber } from './standard-number.ts';
import type { Entry, Library } from './types.ts';

/** A document that replaces others, or is replaced: policies name each other by id, standards by number. */
export interface Document {
  readonly entry: Entry;
  /** how others name it */
  readonly name: string;
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
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

const STANDARDS = new WeakMap<Library, ReadonlyMap<string, Entry>>();

/** The standard of a number, whatever the spaces and case it is written with. */
export function standardOf(library: Library, number: string): Entry | undefined {
  let index = STANDARDS.get(library);
  if (!index) {
    const standards = [...(library.byId.get('standards')?.values() ?? [])];
    index = new Map(standards.map((entry) => [foldNumber(textOf(entry, 'number') ?? ''), entry]));
    STANDARDS.set(library, index);
  }
  return index.get(foldNumber(number));
}

function documents(
  library: Library,
  collection: Entry['collection'],
  nameOf: (entry: Entry) => string | undefined,
): Documents {
  const found = new Map<string, Document>();
  for (const entry of library.byId.get(collection)?.values() ?? []) {
    const name = nameOf(entry);
    if (name) found.set(foldNumber(name), { entry, name, ...neighbours(entry) });
  }
  return found;
}

function neighbours(entry: Entry): Pick<Document, 'replaces' | 'replacedBy'> {
  const one = textOf(entry, 'replacedBy');
  return { replaces: textsOf(entry, 'replaces'), replacedBy: one ? [one] : textsOf(entry, 'replacedBy') };
}

/** Looks a document up whatever the spaces and case of its name. */
export function find(documents: Documents, name: string): Document | undefined {
  return documents.get(foldNumber(name));
}

/** True when a list of names has that of a document. */
export function names(list: readonly string[], document: Document): boolean {
  return list.some((name) => foldNumber(name) === foldNumber(document.name));
}

/** Path of a name in the frontmatter: `replacedBy` of a standard is a single value. */
export function pathOf(
  document: Document,
  field: 'replaces' | 'replacedBy',
  index: number,
): (string | number)[] {
  return Array.isArray(document.entry.data[field]) ? [field, index] : [field];
}
