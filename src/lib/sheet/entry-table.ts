import type { CellKind, SheetColumn } from './column.ts';
import type { Cell } from './csv.ts';
import type { Sheet } from './xlsx.ts';

/** Of columns, in characters. */
const WIDTHS: Record<CellKind, number> = {
  text: 24,
  number: 12,
  boolean: 8,
  date: 12,
  code: 14,
  codes: 24,
  texts: 36,
  ids: 24,
  records: 48,
  body: 60,
};

/**
 * A sheet of entries under a header.
 * @param label of what they are, `技术`
 */
export function entryTable(
  label: string,
  columns: readonly SheetColumn[],
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Sheet {
  return {
    name: `${label}表`,
    widths: columns.map(({ kind }) => WIDTHS[kind]),
    formats: columns.map(({ kind }) => (kind === 'number' ? undefined : kind === 'date' ? 'date' : 'text')),
    rows: [header, ...rows],
  };
}
