/** A cell of a table for downloading. */
export type Cell = string | number | undefined;

/**
 * Rows as CSV by RFC 4180 with a byte order mark, which spreadsheet programs need to see that it is UTF-8. Rows are
 * filled up to the longest. Texts that such a program would run as a formula get an apostrophe in front.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lines = rows.map((row) => Array.from({ length: width }, (_, at) => field(row[at])).join(','));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
