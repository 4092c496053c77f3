import { COLLECTIONS, ENTRY_COLLECTIONS, type EntryCollection } from '../../../src/vocab/collections.ts';
import { FIELDS, type Field } from '../../../src/vocab/fields.ts';

/** Entries of one field that fit into one file or booklet. */
export interface Handout {
  /** what the command and the file are called, ASCII: `water`, `policies-water` */
  readonly id: string;
  readonly label: string;
  readonly field: Field;
  /** in the order of the chapters */
  readonly collections: readonly EntryCollection[];
}

/** What people take into the field: rules first, then the values. */
const USUAL = ['policies', 'standards'] as const satisfies readonly EntryCollection[];

const isField = (text: string): text is Field => Object.hasOwn(FIELDS, text);

/** The handouts that are made where none is named: policies and standards of each field. */
export const HANDOUTS: readonly Handout[] = Object.keys(FIELDS)
  .filter(isField)
  .map((field) => make(field, field, USUAL));

/**
 * The handout of a name.
 * @param name a field, or a collection and a field: `water`, `technologies-solid-waste`
 * @returns undefined where there is no such field or collection
 */
export function handoutOf(name: string): Handout | undefined {
  if (isField(name)) return make(name, name, USUAL);
  const collection = ENTRY_COLLECTIONS.find((one) => name.startsWith(`${one}-`));
  const field = name.slice((collection?.length ?? 0) + 1);
  return collection && isField(field) ? make(name, field, [collection]) : undefined;
}

function make(id: string, field: Field, collections: readonly EntryCollection[]): Handout {
  const parts = collections.map((collection) => COLLECTIONS[collection].label).join('与');
  return { id, field, collections, label: `${FIELDS[field]}：${parts}` };
}
