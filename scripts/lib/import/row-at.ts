import type { Table } from './table.ts';

/**
 * The number of the row, from 0, that a line of the file belongs to; rows of a CSV may take several lines. -1 above the
 * first.
 */
export function rowAt({ rows }: Pick<Table, 'rows'>, line: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle]?.[0]?.line ?? 1) <= line) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
