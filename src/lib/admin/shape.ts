import type { JsonSchema } from '../model/json-schema.ts';

/** What writing a file needs to know of a field; a field of text, number or truth value has an empty shape. */
export interface Shape {
  /** fields of an object, in the order of the schema */
  readonly keys?: Readonly<Record<string, Shape>>;
  /** items of a list */
  readonly items?: Shape;
  /** a list that has to be written even when it is empty */
  readonly keepEmpty?: true;
  /** a number or a text: what reads as a number is one */
  readonly number?: true;
  /** the name of a file without its folder */
  readonly file?: true;
}

/** The shape of a schema's values. */
export function shapeOf(schema: JsonSchema, required = true): Shape {
  if (schema.properties) {
    const keys = Object.entries(schema.properties).map(
      ([key, field]) => [key, shapeOf(field, schema.required?.includes(key) ?? false)] as const,
    );
    return { keys: Object.fromEntries(keys) };
  }
  if (schema.items) {
    const items = shapeOf(schema.items);
    return required && !schema.minItems ? { items, keepEmpty: true } : { items };
  }
  if (schema.anyOf?.some(({ type }) => type === 'number')) return { number: true };
  return isFileName(schema) ? { file: true } : {};
}

/** True for a field that names a file beside the entry: its pattern ends in a choice of extensions. */
export function isFileName({ pattern }: JsonSchema): boolean {
  return /\\\.\([a-z0-9|]+\)\$$/.test(pattern ?? '');
}
