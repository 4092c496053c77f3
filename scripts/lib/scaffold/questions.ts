import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { modelOf } from '../../../src/schemas/json-schema.ts';
import type { Collection } from '../../../src/vocab/collections.ts';
import { defaultsOf } from './defaults.ts';
import { fieldNote } from './field-note.ts';

/** Something that only the author of a new entry knows. */
export interface Question {
  /** field, or keys with dots where an object or the first item of a list holds it: `period.from`, `quiz.answer` */
  readonly path: string;
  readonly label: string;
  /** what to write, as in the comment above the field */
  readonly note: string;
  readonly field: JsonSchema;
  /** without an answer there is no valid entry */
  readonly needed: boolean;
}

/** What has to be asked for an entry of a kind, in the order of its fields. */
export function questionsOf(collection: Collection): Question[] {
  const known = Object.keys(defaultsOf(collection, ''));
  const { properties = {}, required = [] } = modelOf(collection) as JsonSchema;
  return questionsIn({ properties, required: required.filter((key) => !known.includes(key)) }, '');
}

function questionsIn({ properties = {}, required = [] }: JsonSchema, above: string): Question[] {
  return required.flatMap((key) => {
    const field = properties[key];
    return field ? questionsFor(key, field, above) : [];
  });
}

function questionsFor(key: string, field: JsonSchema, above: string): Question[] {
  if (field.properties) return questionsIn(field, `${above}${key}.`);
  const needed = field.type !== 'array' || (field.minItems ?? 0) > 0;
  const item = field.items?.properties ? field.items : undefined;
  if (item && !textKey(item)) return needed ? questionsIn(item, `${above}${key}.`) : [];
  return [
    {
      path: `${above}${key}`,
      label: labelOf(key, field),
      note: fieldNote(key, field, needed),
      field,
      needed,
    },
  ];
}

/** The one text that an item of a list needs: then the list can be given as texts. */
export function textKey({ properties = {}, required = [] }: JsonSchema): string | undefined {
  const [key, ...others] = required;
  return key && others.length === 0 && properties[key]?.type === 'string' ? key : undefined;
}

/** The field that a path leads to; undefined where a kind has none. */
export function fieldAt(collection: Collection, path: string): JsonSchema | undefined {
  let here: JsonSchema | undefined = modelOf(collection) as JsonSchema;
  for (const key of path.split('.')) {
    const fields: JsonSchema['properties'] = (here?.items ?? here)?.properties ?? {};
    here = Object.hasOwn(fields, key) ? fields[key] : undefined;
  }
  return here;
}

/** The question for a field that is asked only of some entries. */
export function questionAt(collection: Collection, path: string): Question {
  const field = fieldAt(collection, path);
  if (!field) throw new Error(`${collection} has no field ${path}`);
  return { path, label: labelOf(path, field), note: fieldNote(path, field, true), field, needed: true };
}
