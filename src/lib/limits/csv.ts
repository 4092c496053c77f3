import { CsvError, parse } from 'csv-parse/sync';

/** One line of limits: cells by column name, a cell beyond the header left out. */
export interface LimitCsvRow {
  /** line in the file, from 1 */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** how many cells the line has, whatever the header says */
  readonly width: number;
  /** the line as written */
  readonly raw: string;
}

export interface LimitCsv {
  readonly header: readonly string[];
  readonly rows: readonly LimitCsvRow[];
  /** what stopped the reading and the line it began on, if anything did; rows before it are kept */
  readonly fault?: { readonly line: number; readonly code: string };
}

/** Cells of a row as the fields of a limit: numbers for figures, empty cells left out. */
export type LimitCells = Record<string, string | number>;

interface Parsed {
  readonly record: string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * Reads the text of a `<id>.limits.csv` (RFC 4180, first line = header). Does not judge what the cells hold.
 * @param text the file, with or without a byte order mark
 */
export function parseLimitCsv(text: string): LimitCsv {
  const rows: LimitCsvRow[] = [];
  let header: string[] | undefined;
  let last = 0;
  const take = ({ record, raw, info }: Parsed) => {
    const written = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
    // `raw` includes skipped empty lines; the parser counts up to the last line of a record; quoted cells may span several.
    last = info.lines;
    const line = info.lines - (written.match(/\n/g)?.length ?? 0);
    if (header) {
      const cells = Object.fromEntries(
        record.flatMap((cell, at) => (header?.[at] ? [[header[at], cell]] : [])),
      );
      rows.push({ line, cells, width: record.length, raw: written });
    } else header = record;
    return null;
  };
  try {
    parse(text, {
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: take as never,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { header: header ?? [], rows, fault: { line: last + 1, code: error.code } };
  }
  return { header: header ?? [], rows };
}

const FIGURES = ['value', 'min', 'max'];

/**
 * Cells as a plain object that the schema of a limit accepts.
 * @param cells a row of `parseLimitCsv`; a figure that is no number stays text, for the check to complain about
 */
export function rowOf(cells: Readonly<Record<string, string>>): LimitCells {
  const row: LimitCells = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell !== '') row[column] = FIGURES.includes(column) ? numberOf(cell) : cell;
  }
  return row;
}

/** `Number` is too kind: it takes `0x1f`, ` 5 ` and `1e3`. */
function numberOf(cell: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
