import { vocabularyOf } from '../../vocab/vocabularies.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import { labelOf } from '../model/label.ts';
import { isFileName } from './shape.ts';

/** A field of the editor's configuration, as far as it is used here. */
export interface EditorField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly required: boolean;
  readonly hint?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly field?: EditorField;
  readonly fields?: readonly EditorField[];
  readonly [setting: string]: unknown;
}

/** Longer texts get an input of several lines. */
const LINE_MAX = 120;
/** A shorter minimum is met by any word, so it goes without saying. */
const TELLING_MIN = 4;
/** A text that must have at least this many characters is a paragraph. */
const PARAGRAPH_MIN = 8;

/** The editor's field for a field of a schema. */
function editorField(name: string, schema: JsonSchema, required: boolean): EditorField {
  const label = labelOf(name, schema);
  const hint = hintOf(schema.description, label);
  const common = { name, label, ...(hint && { hint }), required };
  const { items } = schema;
  if (items?.enum || items?.ref) {
    const { widget, ...choice } = choiceOf(items);
    return { ...common, widget, ...listLimits(schema, common), ...choice, multiple: true };
  }
  if (items)
    return {
      ...common,
      widget: 'list',
      ...listLimits(schema, common),
      ...listOf(label, items),
      ...itemHint(hint, items),
    };
  if (schema.properties) {
    const fields = fieldsOf(schema);
    return { ...common, widget: 'object', collapsed: 'auto', summary: summaryOf(fields), fields };
  }
  if (schema.enum || schema.ref) return { ...common, ...choiceOf(schema) };
  return { ...common, ...inputOf(schema, required) };
}

/** The explanation without what the form shows anyway: the label, and the file that lists the choices. */
function hintOf(description: string | undefined, label: string): string | undefined {
  const hint = description?.replace(/，见 src\/vocab\/[\w-]+\.ts/, '');
  return hint === label ? undefined : hint;
}

/** The editor's fields for the fields of an object, in their order. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): EditorField[] {
  return Object.entries(properties).map(([key, field]) => editorField(key, field, required.includes(key)));
}

/** An empty list satisfies a schema that only asks for a list; to the editor that is no required field. */
function listLimits({ minItems, maxItems }: JsonSchema, { required }: { readonly required: boolean }) {
  return {
    required: required && (minItems ?? 0) > 0,
    ...(minItems !== undefined && { min: minItems }),
    ...(maxItems !== undefined && { max: maxItems }),
  };
}

function listOf(label: string, items: JsonSchema) {
  // Plain texts are rows, one under the other; anything else has a form of its own.
  if (items.type === 'string' && !items.format) return {};
  if (!items.properties) return { field: { ...editorField('item', items, true), label } };
  const fields = fieldsOf(items);
  return { label_singular: label, collapsed: 'auto', summary: summaryOf(fields), fields };
}

/** Rows have no limits of their own in the editor, so it says them. */
function itemHint(hint: string | undefined, { type, minLength = 1, maxLength }: JsonSchema) {
  if (type !== 'string' || minLength < TELLING_MIN || maxLength) return {};
  const limit = `每条至少 ${minLength} 个字`;
  return { hint: hint ? `${hint}；${limit}` : limit };
}

function choiceOf({ enum: codes, ref }: JsonSchema) {
  if (ref)
    return {
      widget: 'relation',
      collection: ref,
      value_field: '{{slug}}',
      display_fields: ['title'],
      search_fields: ['title'],
    };
  return {
    widget: 'select',
    options: (codes ?? []).map((value) => ({ value, label: labelOfCode(value, codes ?? []) })),
  };
}

function labelOfCode(code: string, codes: readonly string[]): string {
  return vocabularyOf(codes)?.words.get(code)?.[0] ?? code;
}

function inputOf(schema: JsonSchema, required: boolean) {
  const { type, format, minLength, maxLength, minimum, maximum, pattern } = schema;
  const lengths = {
    ...(minLength !== undefined && { minlength: minLength }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
  };
  if (type === 'boolean') return { widget: 'boolean' };
  if (type === 'number' || type === 'integer')
    return {
      widget: 'number',
      value_type: type === 'integer' ? 'int' : 'float',
      ...(minimum !== undefined && { min: minimum }),
      ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { max: maximum }),
    };
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  if (format === 'uri') return { widget: 'string', type: 'url' };
  if (isFileName(schema)) return { widget: 'file' };
  if (pattern) {
    // The editor holds a pattern against an empty text as well.
    const allowed = required ? pattern : `^$|${pattern}`;
    return { widget: 'string', ...lengths, pattern: [allowed, '写法不对，请看这一栏的说明'] };
  }
  const isLong =
    (maxLength ?? 0) > LINE_MAX || (maxLength === undefined && (minLength ?? 0) >= PARAGRAPH_MIN);
  return { widget: isLong ? 'text' : 'string', ...lengths };
}

/** One line for a folded object: its first two texts that have to be there. */
function summaryOf(fields: readonly EditorField[]): string {
  const telling = fields.filter(
    ({ widget, required }) => required && widget !== 'list' && widget !== 'object',
  );
  const named = telling.length > 0 ? telling : fields;
  return named
    .slice(0, 2)
    .map(({ name }) => `{{fields.${name}}}`)
    .join(' · ');
}
