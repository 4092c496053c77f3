import type { ReadCell, SheetColumn } from '../../../src/lib/sheet/column.ts';
import type { SheetEntry } from '../../../src/lib/sheet/entry-cells.ts';
import { cellValue } from './cell.ts';

/** An entry that was read, with what is wrong in its cells by the key of the column. */
export interface ReadEntry extends SheetEntry {
  readonly problems: ReadonlyMap<string, { readonly what: string; readonly fix: string }>;
}

/**
 * The entry of a row: the inverse of cellsOfEntry. Fields of empty cells are left out, groups without any filled cell
 * as a whole. What the schema asks for beyond single cells is not looked at.
 * @param cells by key of the column; a column that the table does not have counts as empty
 */
export function entryOfCells(
  columns: readonly SheetColumn[],
  cells: ReadonlyMap<string, ReadCell>,
): ReadEntry {
  const problems = new Map<string, { what: string; fix: string }>();
  const values = new Map<string, unknown>();
  for (const column of columns) {
    const meant = cellValue(column, cells.get(column.key));
    if ('what' in meant) problems.set(column.key, meant);
    else values.set(column.key, meant.value);
  }
  const filled = new Set(
    columns
      .filter(({ key }) => problems.has(key) || !isEmpty(values.get(key)))
      .flatMap(({ key }) => groupsOf(key)),
  );
  const data: Record<string, unknown> = {};
  for (const { key } of columns) {
    const value = values.get(key);
    if (key === 'id' || key === 'body' || value === undefined) continue;
    if (groupsOf(key).every((group) => filled.has(group))) put(data, key.split('.'), value);
  }
  return { id: textOf(values.get('id')), data, body: textOf(values.get('body')), problems };
}

/** The groups around a field: `a.b.c` lies in `a` and `a.b`. */
function groupsOf(key: string): string[] {
  const names = key.split('.').slice(0, -1);
  return names.map((_, at) => names.slice(0, at + 1).join('.'));
}

/** An empty list that stands in a cell is not told from an empty cell here: neither fills a group. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

function put(group: Record<string, unknown>, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) group[name] = value;
  else put(groupIn(group, name), rest, value);
}

function groupIn(group: Record<string, unknown>, name: string): Record<string, unknown> {
  const there = group[name];
  if (typeof there === 'object' && there !== null) return there as Record<string, unknown>;
  const made: Record<string, unknown> = {};
  group[name] = made;
  return made;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
