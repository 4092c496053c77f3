import { z } from 'astro/zod';
import type { Collection } from '../vocab/collections.ts';
import { SCHEMAS } from './index.ts';

/** A schema as JSON Schema, for whatever is made from the fields: docs, editor, tables, scaffold. */
export function jsonSchemaOf(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
}

/** The schema of a collection's frontmatter as JSON Schema. */
export function modelOf(collection: Collection) {
  return jsonSchemaOf(SCHEMAS[collection]);
}
