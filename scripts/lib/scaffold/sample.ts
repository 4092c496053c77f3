import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import type { Library } from '../content-check/types.ts';
import { commentedText } from './commented.ts';
import { examplesOf, SOURCES, sampleEntry } from './examples.ts';

/**
 * A file of a kind that shows every field: what is required is that of an entry of the library, what is optional is
 * commented out.
 * @returns undefined where the library has no such entry
 */
export function sampleOf(collection: Collection, library: Library): string | undefined {
  const entry = sampleEntry(collection, library);
  if (!entry) return undefined;
  const schema = modelOf(collection) as JsonSchema;
  const kept = [...(schema.required ?? []), ...(SOURCES[collection].written ?? [])];
  const data = Object.fromEntries(Object.entries(entry.data).filter(([key]) => kept.includes(key)));
  return commentedText(schema, data, examplesOf(collection, library), entry.body);
}
