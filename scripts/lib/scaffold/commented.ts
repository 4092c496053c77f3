import { stringify } from 'yaml';
import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { objectIn } from '../docs/shapes.ts';
import { fieldNote } from './field-note.ts';

/** A value that shows how an optional field is written. */
export interface Example {
  readonly value: unknown;
  /** where it is from, in Chinese */
  readonly origin: string;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * The text of an entry file with a comment above every field, in the order of the schema. Fields without a value stand
 * there commented out with an example, so that removing `# ` makes them count.
 * @param data what is known; required fields have to be in it
 * @param examples by field; an optional field without one gets only its comment
 * @param body Markdown
 */
export function commentedText(
  schema: JsonSchema,
  data: Data,
  examples: ReadonlyMap<string, Example>,
  body: string,
): string {
  const required = schema.required ?? [];
  const lines = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const note = `# ${fieldNote(key, field, required.includes(key))}`;
    const value = data[key];
    if (value !== undefined) return [note, ...valueLines(key, value, field)];
    const example = examples.get(key);
    if (!example) return [`${note}；库里还没有例子`];
    return [`${note}。例（${example.origin}）`, ...disabled(valueLines(key, example.value, field))];
  });
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** A text of {@link commentedText} with every field that is commented out made to count. */
export function withEverything(text: string): string {
  return text.replace(/^# (?=[a-z]\w*:(?: |$)| )/gim, '');
}

function disabled(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`);
}

function valueLines(key: string, value: unknown, field: JsonSchema): string[] {
  if (Array.isArray(value)) return listLines(key, value, field);
  if (isData(value) && field.properties) return [`${key}:`, ...indent(objectLines(value, field, true))];
  return [`${key}: ${inline(value)}`];
}

function listLines(key: string, items: readonly unknown[], field: JsonSchema): string[] {
  if (items.length === 0 || items.every(isCode)) return [`${key}: [${items.join(', ')}]`];
  const object = objectIn(field);
  return [
    `${key}:`,
    ...items.flatMap((item, at) =>
      isData(item) && object ? indent(asItem(objectLines(item, object, at === 0))) : [`  - ${inline(item)}`],
    ),
  ];
}

/** The keys of an object; with comments, and with a word on those that are not there. */
function objectLines(data: Data, schema: JsonSchema, commented: boolean): string[] {
  const fields = Object.entries(schema.properties ?? {});
  const lines = fields.flatMap(([key, field]) => {
    const value = data[key];
    if (value === undefined) return [];
    const note = commented ? [`# ${fieldNote(key, field, schema.required?.includes(key) ?? false)}`] : [];
    return [...note, ...valueLines(key, value, field)];
  });
  const others = fields.filter(([key]) => data[key] === undefined);
  if (commented && others.length > 0)
    lines.push(`# 还可以写：${others.map(([key, field]) => `${key}（${labelOf(key, field)}）`).join('、')}`);
  return lines;
}

/** The first line that is no comment gets the dash; what is said above it stays above it. */
function asItem(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => !line.startsWith('#'));
  return lines.map((line, at) => (at < first ? line : at === first ? `- ${line}` : `  ${line}`));
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** One line of YAML; dates are quoted, as in the entries written by hand. */
function inline(value: unknown): string {
  if (typeof value === 'string' && /[\n\r]/.test(value)) return JSON.stringify(value);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return `'${value}'`;
  return stringify(value, { lineWidth: 0, singleQuote: true, collectionStyle: 'flow' }).replace(/\n+$/, '');
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value);
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
