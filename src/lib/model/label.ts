import type { JsonSchema } from './json-schema.ts';

/**
 * What a field is called on forms, in the editor and in the headers of tables: its own label, else the first clause of
 * its description; the key itself where it has neither.
 */
export function labelOf(key: string, field: JsonSchema): string {
  return field.label ?? /^[^，；：（。、]+/.exec(field.description ?? '')?.[0] ?? key;
}
