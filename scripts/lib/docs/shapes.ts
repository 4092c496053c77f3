import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';

/** An object inside an entry, with the field that holds it. */
export interface Shape {
  /** keys from the top, `[]` for “an item of”: `performance[]` */
  readonly path: string;
  readonly schema: JsonSchema;
}

/** The object a field holds, itself or as items of a list. */
export function objectIn(schema: JsonSchema): JsonSchema | undefined {
  if (schema.properties) return schema;
  return schema.items ? objectIn(schema.items) : undefined;
}

/** Every object nested in an entry, outermost first. */
export function nestedShapes(schema: JsonSchema, above = ''): Shape[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const object = objectIn(field);
    if (!object) return [];
    const path = `${above}${key}${field.type === 'array' ? '[]' : ''}`;
    return [{ path, schema: object }, ...nestedShapes(object, `${path}.`)];
  });
}

/** Shapes that more than one collection has under the same key; they are described once. */
export function sharedShapes(schemas: readonly JsonSchema[]): Map<string, Shape> {
  const count = new Map<string, { shape: Shape; times: number }>();
  for (const schema of schemas)
    for (const shape of nestedShapes(schema)) {
      const seen = count.get(keyOf(shape));
      count.set(keyOf(shape), { shape, times: (seen?.times ?? 0) + 1 });
    }
  return new Map([...count].filter(([, { times }]) => times > 1).map(([key, { shape }]) => [key, shape]));
}

/** Same key, same fields: the same shape. */
export function keyOf({ path, schema }: Shape): string {
  return `${path} ${JSON.stringify(schema.properties)}`;
}
