import type { LimitCsvRow } from '../../../src/lib/limits/csv.ts';
import { LIMIT_COLUMNS } from '../../../src/schemas/limit.ts';
import type { Edit, LimitTable, Place } from './types.ts';

/** Place of a cell; of the row when the column does not exist. */
export function cellPlace(table: LimitTable, row: LimitCsvRow, column: string): Place {
  const index = table.csv.header.indexOf(column);
  return { file: table.file.path, line: row.line, column: index < 0 ? 1 : cellColumn(row.raw, index) };
}

/** Replaces a cell that is written without quotes; undefined where its place in the file is not plain to see. */
export function cellEdit(
  table: LimitTable,
  row: LimitCsvRow,
  column: string,
  insert: string,
): Edit | undefined {
  const written = row.cells[column];
  const line = table.file.text.split('\n')[row.line - 1];
  const start = cellColumn(row.raw, table.csv.header.indexOf(column)) - 1;
  if (!written || line !== row.raw || /[",\n]/.test(insert)) return undefined;
  const end = start + written.length;
  if (row.raw.slice(start, end) !== written || ![',', undefined].includes(row.raw[end])) return undefined;
  const above = table.file.text
    .split('\n')
    .slice(0, row.line - 1)
    .join('\n').length;
  const from = (row.line === 1 ? 0 : above + 1) + start;
  return { from, to: from + written.length, insert };
}

/** Rows whose cells can be trusted to stand under the right name: none while the header is wrong. */
export function soundRows({ csv }: LimitTable): readonly LimitCsvRow[] {
  return csv.header.join() === LIMIT_COLUMNS.join() ? csv.rows : [];
}

/** Column, from 1, that the cell of an index starts at in a line of CSV. */
export function cellColumn(raw: string, index: number): number {
  let quoted = false;
  let cell = 0;
  let start = 0;
  for (let at = 0; at < raw.length && cell < index; at++) {
    if (raw[at] === '"') quoted = !quoted;
    if (raw[at] === ',' && !quoted) {
      cell++;
      start = at + 1;
    }
  }
  return cell < index ? 1 : start + 1;
}
