import { csvOf } from '../../../src/lib/sheet/csv.ts';
import { entryTable } from '../../../src/lib/sheet/entry-table.ts';
import { guideSheet } from '../../../src/lib/sheet/guide.ts';
import { xlsxOf } from '../../../src/lib/sheet/xlsx.ts';
import type { Table } from './tables.ts';

export const FORMATS = ['xlsx', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Longest text of a cell that spreadsheet programs keep, in UTF-16 units. */
const CELL_MAX = 32_767;

/** A table as the bytes or the text of a file. */
export function fileOf({ label, columns, rows }: Table, format: Format): Uint8Array | string {
  if (format === 'json')
    return `${JSON.stringify(
      rows.map(({ record }) => record),
      undefined,
      2,
    )}\n`;
  const header = columns.map((column) => column.label);
  const cells = rows.map((row) => row.cells);
  if (format === 'csv') return csvOf([header, ...cells]);
  return xlsxOf([entryTable(label, columns, header, cells), guideSheet(columns)]);
}

/** Cells that a spreadsheet program would cut off, in words; none where the format has no such end. */
export function tooLong({ columns, rows }: Table, format: Format): string[] {
  if (format === 'json') return [];
  return rows.flatMap(({ name, cells }) =>
    cells.flatMap((cell, at) =>
      typeof cell === 'string' && cell.length > CELL_MAX
        ? [`${name} 的“${columns[at]?.label}”有 ${cell.length} 字，一格最多 ${CELL_MAX} 字`]
        : [],
    ),
  );
}
