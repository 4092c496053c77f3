import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { SCHEMAS } from '../../../src/schemas/index.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import type { Advice } from '../content-check/schema-fix.ts';
import { explain } from '../content-check/zod-message.ts';
import { schemaAt } from '../content-check/zod-shape.ts';
import { defaultsOf } from './defaults.ts';
import { fieldAt, type Question, questionsOf } from './questions.ts';

/** Values by the path of their question. */
export type Answers = ReadonlyMap<string, unknown>;

/** What a value breaks of the schema of its field, as the content check would say it. */
export function faultOf(collection: Collection, path: string, value: unknown): Advice | undefined {
  const field = schemaAt(SCHEMAS[collection], keysOf(collection, path));
  const issue = field?.safeParse(value).error?.issues[0];
  return field && issue && explain(issue, value, field)[0];
}

/** Questions that are still without an answer and need one. */
export function missingIn(collection: Collection, answers: Answers): Question[] {
  return questionsOf(collection).filter(({ path, needed }) => needed && !answers.has(path));
}

/**
 * Frontmatter made of answers, in the order of the schema: with what is true of every new entry, and with empty lists
 * where nothing was said and nothing has to be.
 * @param today YYYY-MM-DD
 */
export function dataOf(collection: Collection, answers: Answers, today: string): Record<string, unknown> {
  const { properties = {}, required = [] } = modelOf(collection) as JsonSchema;
  const data: Record<string, unknown> = structuredClone({ ...defaultsOf(collection, today) });
  for (const key of required) if (properties[key]?.type === 'array') data[key] ??= [];
  for (const [path, value] of answers) put(data, keysOf(collection, path), value);
  return Object.fromEntries(
    Object.keys(properties).flatMap((key) => (key in data ? [[key, data[key]]] : [])),
  );
}

/** The keys of a path, with `0` where it goes into a list: an answer is about its first item. */
function keysOf(collection: Collection, path: string): (string | number)[] {
  const parts = path.split('.');
  return parts.flatMap((key, at) => {
    const inList = at > 0 && fieldAt(collection, parts.slice(0, at).join('.'))?.type === 'array';
    return inList ? [0, key] : [key];
  });
}

function put(
  data: Record<string, unknown>,
  [key, ...rest]: readonly (string | number)[],
  value: unknown,
): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    data[key] = value;
    return;
  }
  data[key] ??= typeof rest[0] === 'number' ? [] : {};
  put(data[key] as Record<string, unknown>, rest, value);
}
