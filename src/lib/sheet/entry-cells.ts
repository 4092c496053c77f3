import { cellText } from './cell-text.ts';
import type { SheetColumn } from './column.ts';
import type { Cell } from './csv.ts';

/** What a row of a table of entries holds. */
export interface SheetEntry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The row of an entry, a cell for every column. */
export function cellsOfEntry(columns: readonly SheetColumn[], { id, data, body }: SheetEntry): Cell[] {
  return columns.map((column) => {
    if (column.key === 'id') return cellText(column, id);
    if (column.key === 'body') return cellText(column, body.trim() || undefined);
    return cellText(column, valueAt(data, column.key));
  });
}

function valueAt(data: unknown, key: string): unknown {
  return key
    .split('.')
    .reduce<unknown>((group, name) => new Map<string, unknown>(Object.entries(group ?? {})).get(name), data);
}
