import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../lib/model/json-schema.ts';
import { labelOf } from '../lib/model/label.ts';
import { COLLECTIONS, type Collection } from '../vocab/collections.ts';
import { modelOf } from './json-schema.ts';

/** Columns of a table and fields of a form have room for about this much. */
const LABEL_MAX = 14;

/** Every object of a schema: its path and the fields in it. */
function objectsIn(schema: JsonSchema, path: string): [string, Readonly<Record<string, JsonSchema>>][] {
  const inner = [schema.items, ...(schema.anyOf ?? [])].flatMap((part) =>
    part ? objectsIn(part, path) : [],
  );
  if (!schema.properties) return inner;
  const deeper = Object.entries(schema.properties).flatMap(([key, field]) =>
    objectsIn(field, `${path}.${key}`),
  );
  return [[path, schema.properties], ...deeper, ...inner];
}

describe.each(Object.keys(COLLECTIONS) as Collection[])('the fields of %s', (collection) => {
  it.each(objectsIn(modelOf(collection) as JsonSchema, collection))(
    'have short Chinese labels, no two alike: %s',
    (_, fields) => {
      const labels = Object.entries(fields).map(([key, field]) => labelOf(key, field));
      for (const label of labels) {
        expect(label).toMatch(/^\p{Script=Han}/u);
        expect(label.length).toBeLessThanOrEqual(LABEL_MAX);
      }
      expect(new Set(labels).size).toBe(labels.length);
    },
  );
});
