import { type Vocabulary, vocabularyOf } from '../../vocab/vocabularies.ts';
import type { JsonSchema } from '../model/json-schema.ts';
import type { SheetColumn } from './column.ts';
import type { Cell } from './csv.ts';
import { FIELD_MARKS, guard, ITEM_MARKS, partText, plainText } from './escape.ts';
import { numberIn } from './number-in.ts';

/** Any of these separates codes on one line. */
export const CODE_MARKS = /[、，,；;|｜┋]/u;

/** The cell that stands for a value of a field, the inverse of reading it. See docs/spreadsheets.md. */
export function cellText(column: SheetColumn, value: unknown): Cell {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return guard(listCell(column, value));
  if (typeof value === 'number') return value;
  if (column.kind === 'text' || column.kind === 'body') return plainText(String(value));
  return guard(partOf(column.schema, value, ''));
}

/** What is written for a code: its label, where that means this code alone. */
export function labelFor(code: string, vocabulary: Vocabulary | undefined): string {
  const label = vocabulary?.words.get(code)?.[0] ?? code;
  const others = [...(vocabulary?.words ?? [])].filter(
    ([other, words]) => other !== code && [other, ...words].includes(label),
  );
  return others.length > 0 ? code : label;
}

/** True for a text that reads as several where it is the only one of its cell: no sentence, and semicolons in it. */
export function isRow(line: string): boolean {
  return /[；;]/u.test(line) && !/[。！？]/u.test(line);
}

function listCell({ kind, schema, emptyIsList }: SheetColumn, list: readonly unknown[]): string {
  if (list.length === 0) return emptyIsList ? '' : '[]';
  const items = schema.items ?? {};
  if (kind === 'records') return list.map((record) => recordLine(items, record)).join('\n');
  if (kind === 'codes') return codesLine(vocabularyOf(items.enum ?? []), list.map(String));
  const alone = list.length === 1 && isRow(String(list[0]));
  return list.map((item) => partOf(items, item, alone ? ITEM_MARKS : '')).join('\n');
}

/** Labels in a row; one a line where a label holds what separates them, or where the row is a label itself. */
function codesLine(vocabulary: Vocabulary | undefined, codes: readonly string[]): string {
  const labels = codes.map((code) => labelFor(code, vocabulary));
  const row = labels.join('、');
  const isLabel = [...(vocabulary?.words.values() ?? [])].some((words) => words.includes(row));
  return isLabel || labels.some((label) => CODE_MARKS.test(label)) ? labels.join('\n') : row;
}

function recordLine({ properties = {}, required = [] }: JsonSchema, record: unknown): string {
  const values = new Map(Object.entries(record ?? {}));
  const parts = Object.entries(properties).map(([key, field]) => {
    const value: unknown = values.get(key);
    if (!Array.isArray(value)) return value === undefined ? '' : partOf(field, value, FIELD_MARKS);
    if (value.length === 0) return required.includes(key) ? '' : '[]';
    return value.map((item) => partOf(field.items ?? {}, item, FIELD_MARKS + ITEM_MARKS)).join('；');
  });
  return parts.slice(0, parts.findLastIndex((part) => part !== '') + 1).join('｜');
}

function partOf(schema: JsonSchema, value: unknown, marks: string): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  const text = String(value);
  if (schema.enum) return partText(labelFor(text, vocabularyOf(schema.enum)), marks);
  const part = partText(text, marks);
  // Where a number is allowed as well, digits alone would be one.
  return schema.anyOf && numberIn(part) !== undefined
    ? `\\u${part.charCodeAt(0).toString(16).padStart(4, '0')}${part.slice(1)}`
    : part;
}
