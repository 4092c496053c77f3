import { csvOf } from '../../../src/lib/sheet/csv.ts';
import { columnName, xlsxOf } from '../../../src/lib/sheet/xlsx.ts';
import { sentence } from '../content-check/report.ts';
import type { Problem } from '../content-check/types.ts';
import { cleanText } from './clean.ts';
import type { ImportOutcome } from './import-table.ts';
import { RESULT_HEADER } from './pick-table.ts';
import { rowAt } from './row-at.ts';
import type { Cell, Table } from './table.ts';

/** What a cell without text to read is written as; read again it is an error again. */
const NO_VALUE = '#VALUE!';
const RESULT_WIDTH = 48;
const CELL_WIDTH = 20;

/** True for a name that an annotated copy can be written under. */
export function isReportName(name: string): boolean {
  return /\.(?:xlsx|csv)$/i.test(name);
}

/**
 * A copy of the table with what was found in front of every row, for putting it right and importing the copy: rows stay
 * where they are, cells with errors are marked in a workbook, formulas are texts.
 * @param name of the copy; its ending says what it becomes
 */
export function annotated(name: string, outcome: ImportOutcome): Uint8Array | string {
  const { picked } = outcome;
  if (!picked) return csvOf([[RESULT_HEADER]]);
  const { grid, table, headerAt } = picked;
  const results = resultsOf(outcome, table);
  const old = grid.rows[headerAt]?.findIndex(({ text }) => text.trim() === RESULT_HEADER) ?? -1;
  const errors = new Set(errorsOf(outcome).map(({ line, column }) => `${line}:${column}`));
  const rows: string[][] = [];
  const marked = new Set<string>();
  for (const [at, row] of grid.rows.entries()) {
    // In text nobody counts lines by hand, so that rows may move together there.
    const line = grid.sheet === undefined ? rows.length : Math.max(rows.length, (row[0]?.line ?? 1) - 1);
    while (rows.length < line) rows.push([]);
    const kept = row.filter((_, number) => number !== old);
    const result = at === headerAt ? RESULT_HEADER : (results.get(row) ?? '');
    rows.push([result, ...kept.map(({ text, fault }) => (fault ? NO_VALUE : text))]);
    if (result.startsWith(ERROR)) marked.add(`A${rows.length}`);
    for (const [number, cell] of cellsUpTo(kept, table.header.length - (old < 0 ? 0 : 1), old).entries())
      if (errors.has(`${cell.line}:${cell.column}`)) marked.add(`${columnName(number + 1)}${rows.length}`);
  }
  if (/\.csv$/i.test(name)) return csvOf(rows);
  const width = Math.max(1, ...rows.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, at) => (at === 0 ? RESULT_WIDTH : CELL_WIDTH));
  return xlsxOf([{ name: grid.sheet ?? '数据', rows, widths, marked }]);
}

const ERROR = '错误：';

function errorsOf({ file, problems }: ImportOutcome): Problem[] {
  return problems.filter((problem) => problem.level === 'error' && problem.file === file);
}

/** What is to be said of every row of the table, by the row. */
function resultsOf(outcome: ImportOutcome, table: Table): Map<readonly Cell[], string> {
  const said = new Map<number, string>();
  const note = (line: number, text: string) => {
    const row = rowAt(table, line);
    if (!said.has(row)) said.set(row, text);
  };
  const { plan } = outcome;
  for (const [row, found] of Map.groupBy(errorsOf(outcome), ({ line }) => rowAt(table, line))) {
    const texts = found.map((problem) => `${row < 0 ? '' : headerOf(problem, table)}${sentence(problem)}`);
    said.set(row, ERROR + texts.join('；'));
  }
  // What is wrong above the first row keeps every new one out.
  for (const { row } of plan?.fresh ?? []) note(row.line, said.get(-1) ?? '新增');
  for (const { row, changes = [] } of plan?.differing ?? [])
    note(row.line, `修改：${changes.map(({ label, difference }) => `${label} ${difference}`).join('；')}`);
  for (const { row } of plan?.same ?? []) note(row.line, '通过');
  return new Map([...said].flatMap(([at, text]) => (table.rows[at] ? [[table.rows[at], text]] : [])));
}

/** The header above a place of a workbook; in text the place is no number of a column. */
function headerOf({ column }: { readonly column: number }, { header, sheet }: Table): string {
  const name = sheet === undefined ? '' : cleanText(header[column - 1]?.text ?? '');
  return name && `${name}：`;
}

/** The cells of a row with the empty ones behind its last, which errors of missing values stand at. */
function cellsUpTo(cells: readonly Cell[], width: number, without: number): Pick<Cell, 'line' | 'column'>[] {
  const line = cells[0]?.line ?? 1;
  return Array.from({ length: Math.max(width, cells.length) }, (_, at) => {
    const column = without >= 0 && at >= without ? at + 2 : at + 1;
    return cells[at] ?? { line, column };
  });
}
