import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { labelOf } from '../../../src/lib/model/label.ts';
import { CODE_MARKS, isRow } from '../../../src/lib/sheet/cell-text.ts';
import type { CellValue, ReadCell, SheetColumn } from '../../../src/lib/sheet/column.ts';
import {
  FIELD_MARKS,
  ITEM_MARKS,
  partsOf,
  partValue,
  plainValue,
  unguard,
} from '../../../src/lib/sheet/escape.ts';
import { numberIn } from '../../../src/lib/sheet/number-in.ts';
import { vocabularyOf } from '../../../src/vocab/vocabularies.ts';
import { type Choice, codeFix, codeOf } from '../import/codes.ts';
import { dayOf } from '../import/day.ts';

const YES = new Set(['是', '有', 'true', 'yes', 'y', '1', '√', '✓', '✔']);
const NO = new Set(['否', '无', 'false', 'no', 'n', '0', '×', '✗', '✘', 'x']);
/** Day 0 of a workbook before the 1900 leap day that never was does not matter here: no source is that old. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/**
 * What a cell means: the inverse of cellText, and tolerant of what people write instead. Limits of lengths and sizes
 * are left to the schema.
 */
export function cellValue(column: SheetColumn, cell: ReadCell): CellValue {
  const text = unguard(textOf(cell).replace(/\r\n?/g, '\n').trim());
  if (text === '') return { value: column.emptyIsList ? [] : undefined };
  const { kind, schema } = column;
  if (kind === 'text' || kind === 'body') return { value: plainValue(text) };
  if (!schema.items) return partMeaning(schema, column.label, text);
  if (text === '[]') return { value: [] };
  if (kind === 'records')
    return collect(lines(text).map((line, at) => recordIn(schema.items ?? {}, line, `第 ${at + 1} 条`)));
  if (kind === 'codes') return codesIn(choiceOf(schema.items, column.label), text);
  const parts =
    kind === 'ids'
      ? text.split(/[\s、，,；;|｜]+/u).filter(Boolean)
      : !text.includes('\n') && isRow(text)
        ? partsOf(text, ITEM_MARKS).filter(Boolean)
        : lines(text);
  return collect(parts.map((part) => partMeaning(schema.items ?? {}, column.label, part)));
}

function textOf(cell: ReadCell): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
  return cell === null || cell === undefined ? '' : String(cell);
}

function lines(text: string): string[] {
  return trimmed(text.split('\n'));
}

function trimmed(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter(Boolean);
}

function recordIn({ properties = {}, required = [] }: JsonSchema, line: string, place: string): CellValue {
  const fields = Object.entries(properties);
  const parts = partsOf(line, FIELD_MARKS);
  while (parts.length > fields.length && parts.at(-1) === '') parts.pop();
  const order = fields.map(([key, field]) => labelOf(key, field)).join('｜');
  if (parts.length > fields.length)
    return {
      what: `${place}“${line}”有 ${parts.length} 段，只能有 ${fields.length} 段`,
      fix: `依次写：${order}；文字里的｜写成 \\｜`,
    };
  const record: Record<string, unknown> = {};
  for (const [at, [key, field]] of fields.entries()) {
    const part = parts[at] ?? '';
    const label = labelOf(key, field);
    const meant = field.items
      ? listIn(field, label, part, required.includes(key))
      : partIn(field, label, part);
    if ('what' in meant) return { what: `${place}的“${label}”：${meant.what}`, fix: meant.fix };
    if (meant.value !== undefined) record[key] = meant.value;
  }
  return { value: record };
}

function partIn(field: JsonSchema, label: string, part: string): CellValue {
  return part === '' ? { value: undefined } : partMeaning(field, label, part);
}

function listIn(field: JsonSchema, label: string, part: string, required: boolean): CellValue {
  if (part === '[]') return { value: [] };
  const items = partsOf(part, ITEM_MARKS).filter(Boolean);
  if (items.length === 0) return { value: required && !field.minItems ? [] : undefined };
  return collect(items.map((item) => partMeaning(field.items ?? {}, label, item)));
}

/** One value that is no list and no record, still escaped. */
function partMeaning(schema: JsonSchema, label: string, part: string): CellValue {
  if (schema.enum) return codeIn(choiceOf(schema, label), partValue(part));
  if (schema.anyOf) return { value: numberIn(part) ?? partValue(part) };
  const text = partValue(part);
  if (schema.format === 'date') return dateIn(text);
  if (schema.type === 'number' || schema.type === 'integer') return numberMeaning(text);
  if (schema.type === 'boolean') return booleanIn(text);
  return { value: schema.ref ? text.normalize('NFKC').toLowerCase() : text };
}

function numberMeaning(text: string): CellValue {
  const value = numberIn(text);
  if (value !== undefined) return { value };
  const [digits, more] = text.normalize('NFKC').match(/\d+(\.\d+)?/g) ?? [];
  const fix = digits && more === undefined ? `只写数字，如 ${digits}` : '只写一个数字，或清空这一格';
  return { what: `“${text}”不是数字`, fix };
}

function booleanIn(text: string): CellValue {
  const word = text.normalize('NFKC').toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : { what: `看不出“${text}”是“是”还是“否”`, fix: '写 是 或 否' };
}

function dateIn(text: string): CellValue {
  const plain = text.normalize('NFKC');
  const days = /^\d{4,5}(\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : undefined;
  // A year alone is four digits too; as a day it would lie before 1928.
  const serial =
    days !== undefined && days > 9999 ? new Date(SERIAL_ZERO + days * DAY).toISOString() : undefined;
  const value = dayOf(serial ?? plain);
  return value === undefined
    ? { what: `“${text}”不是完整的日期，或没有这一天`, fix: '写成 2026-11-28 这样，年、月、日都要有' }
    : { value };
}

function choiceOf({ enum: codes = [] }: JsonSchema, label: string): Choice {
  const vocabulary = vocabularyOf(codes) ?? {
    noun: label,
    file: 'src/vocab/units.ts',
    words: new Map(codes.map((code) => [code, []])),
  };
  return { vocabulary, also: {} };
}

function codeIn(choice: Choice, word: string): CellValue {
  const value = codeOf(word, choice);
  return value === undefined
    ? { what: `“${word}”不在${choice.vocabulary.noun}里`, fix: codeFix(word, choice) }
    : { value };
}

/** Codes of a cell. Labels may hold what separates them, so the longer piece goes first, where it is one. */
function codesIn(choice: Choice, text: string): CellValue {
  const known = (word: string) => codeOf(word, choice) !== undefined;
  const words = lines(text).flatMap((line) => (known(line) ? [line] : trimmed(line.split(CODE_MARKS))));
  const pieces = words.flatMap((word) => {
    const parts = trimmed(word.split(/[/／\s]/u));
    return !known(word) && parts.every(known) ? parts : [word];
  });
  return collect(pieces.map((piece) => codeIn(choice, piece)));
}

/** A list of what all cells mean; the first problem where there is one. */
function collect(meanings: readonly CellValue[]): CellValue {
  return (
    meanings.find((one) => 'what' in one) ?? { value: meanings.map((one) => 'value' in one && one.value) }
  );
}
