import type { z } from 'astro/zod';
import type { KeyPath } from './yaml-source.ts';

/** The parts of a zod schema that are read here; zod publishes them for tools like this. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

export function definitionOf(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

/** The schema under `optional`, `default` and the like. */
export function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
  return inner ? unwrap(inner) : schema;
}

/** Fields of an object schema; none for any other. */
export function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  return definitionOf(unwrap(schema)).shape ?? {};
}

/** Schema of the value at a path, still wrapped; undefined when the path leaves the schema. */
export function schemaAt(schema: z.ZodType, path: KeyPath): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    if (!here) return undefined;
    const { element, valueType, shape } = definitionOf(unwrap(here));
    here = element ?? valueType ?? shape?.[String(key)];
  }
  return here;
}

/** The Chinese sentence a field was given, looked for outside in. */
export function descriptionOf(schema: z.ZodType | undefined): string | undefined {
  if (!schema) return undefined;
  if (schema.description) return schema.description;
  const { innerType, in: input } = definitionOf(schema);
  return descriptionOf(innerType ?? input);
}
