import { choicesOf } from './choices.ts';
import type { SheetColumn } from './column.ts';
import { cellsOfEntry, type SheetEntry } from './entry-cells.ts';
import { entryTable } from './entry-table.ts';
import { guideSheet } from './guide.ts';
import { columnName, escaped, type Sheet } from './xlsx.ts';

/** What the first cell of an example begins with; an import leaves such rows out. */
export const EXAMPLE = '示例：';

/** Sheet of the lists behind the drop-downs. */
const CHOICES = '选项';
/** Rows that have drop-downs and prompts. */
const ROWS = 2000;
/** Longest prompt of a cell, by the standard. */
const PROMPT_MAX = 255;

/**
 * The sheets of a workbook to fill in: the table with examples, prompts and drop-downs, what the columns mean, and,
 * hidden, the lists.
 * @param label of what the table is of, `技术`
 * @param examples entries of the library
 */
export function templateSheets(
  label: string,
  columns: readonly SheetColumn[],
  examples: readonly SheetEntry[],
): Sheet[] {
  const lists = columns.flatMap(({ key, label, kind, schema }) =>
    kind === 'code' || kind === 'boolean' ? [{ key, cells: [label, ...choicesOf(schema)] }] : [],
  );
  const listAt = new Map(
    lists.map(({ key, cells }, at) => {
      const column = columnName(at);
      return [key, `'${CHOICES}'!$${column}$2:$${column}$${cells.length}`];
    }),
  );
  const rows = examples.map((entry) => {
    const [, ...cells] = cellsOfEntry(columns, entry);
    return [`${EXAMPLE}${entry.id}`, ...cells];
  });
  const header = columns.map(({ label, required }) => (required ? `${label}*` : label));
  return [
    { ...entryTable(label, columns, header, rows), after: validations(columns, listAt) },
    guideSheet(columns),
    ...(lists.length > 0 ? [choiceSheet(lists.map(({ cells }) => cells))] : []),
  ];
}

function choiceSheet(lists: readonly (readonly string[])[]): Sheet {
  const longest = Math.max(...lists.map((list) => list.length));
  return {
    name: CHOICES,
    isHidden: true,
    widths: lists.map(() => 20),
    rows: Array.from({ length: longest }, (_, at) => lists.map((list) => list[at])),
  };
}

/**
 * The two entries that show most in little room: the shortest rows among the third that fills most columns. Bodies do
 * not count.
 */
export function examplesOf<E extends Pick<SheetEntry, 'id' | 'data'>>(
  columns: readonly SheetColumn[],
  entries: readonly E[],
): E[] {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const measured = sorted.map((entry) => {
    const cells = cellsOfEntry(columns, { ...entry, body: '' }).filter(
      (cell) => cell !== undefined && cell !== '',
    );
    return { entry, filled: cells.length, length: cells.join('').length };
  });
  const full = measured
    .toSorted((a, b) => b.filled - a.filled || a.length - b.length)
    .slice(0, Math.max(2, Math.ceil(measured.length / 3)));
  return full
    .toSorted((a, b) => a.length - b.length)
    .slice(0, 2)
    .map(({ entry }) => entry);
}

function validations(columns: readonly SheetColumn[], listAt: ReadonlyMap<string, string>): string {
  const rules = columns.map(({ key, label, hint }, at) => {
    const column = columnName(at);
    const list = listAt.get(key);
    const prompt = `showInputMessage="1" promptTitle="${escaped(label.slice(0, 32))}" prompt="${escaped(hint.slice(0, PROMPT_MAX))}"`;
    const place = `sqref="${column}2:${column}${ROWS}"`;
    return list === undefined
      ? `<dataValidation allowBlank="1" ${prompt} ${place}/>`
      : `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ${prompt} ${place}><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
