import { CsvError, parse } from 'csv-parse/sync';

/** What is wrong with something and how to put it right, in Chinese. */
export interface Unreadable {
  readonly what: string;
  readonly fix: string;
}

/**
 * A cell and where it stands, counted from 1: in a workbook its row and column, in text the line and column of its
 * first character.
 */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  /** why there is no text to read, if there is a reason */
  readonly fault?: Unreadable;
}

/** Cells as a file holds them: the rows with something in them, each from its first column. */
export interface Grid {
  /** name of the sheet; absent for text */
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly Cell[])[];
  /** cells that reach over several columns, by row and column from 1 */
  readonly merged?: readonly {
    readonly from: number;
    readonly to: number;
    readonly first: number;
    readonly last: number;
  }[];
  /** rows that a filter or a person hid; they count like the others */
  readonly hiddenRows?: number;
  /** what stopped the reading and the line it began on, if anything did */
  readonly fault?: { readonly line: number; readonly code: string };
}

/** Cells with a row of headers above them. */
export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** name of the sheet of a workbook */
  readonly sheet?: string;
  readonly fault?: Grid['fault'];
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * Reads CSV (RFC 4180) with the place of every cell; rows without any text are left out. The separator is the one that
 * the first line has most of: comma, tab or semicolon.
 */
export function readCsv(text: string): Grid {
  const separator = separatorOf(text);
  const records: Cell[][] = [];
  let last = 0;
  const take = ({ record, raw, info }: Parsed) => {
    const written = raw.replace(/^\uFEFF?[\r\n]*|[\r\n]+$/g, '');
    last = info.lines;
    const line = info.lines - (written.match(/\n/g)?.length ?? 0);
    const places = cellPlaces(written, separator);
    if (record.some((cell) => cell.trim() !== ''))
      records.push(
        record.map((cell, at) => ({
          text: plain(cell),
          line: line + (places[at]?.line ?? 0),
          column: (places[at]?.column ?? 0) + 1,
        })),
      );
    return null;
  };
  let fault: Table['fault'];
  try {
    parse(text, {
      bom: true,
      delimiter: separator,
      info: true,
      raw: true,
      // Joined exports mix both; left to itself the parser settles on the first it sees.
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: take as never,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    fault = { line: last + 1, code: error.code };
  }
  return { rows: records, ...(fault && { fault }) };
}

function separatorOf(text: string): string {
  const line = /[^\r\n]+/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? '';
  const count = (sign: string) => line.split(sign).length;
  return ['\t', ';'].find((sign) => count(sign) > count(',')) ?? ',';
}

/** Without the apostrophe that keeps spreadsheet programs from taking a text for a formula. */
function plain(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** Where the text of each cell of a record begins, from its own first character; both count from 0. */
function cellPlaces(raw: string, separator: string): { readonly line: number; readonly column: number }[] {
  const places: { line: number; column: number }[] = [];
  let [line, column] = [0, 0];
  let [quoted, fresh] = [false, true];
  for (let at = 0; at <= raw.length; at += 1) {
    const sign = raw[at];
    if (fresh) {
      places.push({ line, column: sign === '"' ? column + 1 : column });
      fresh = false;
    }
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) fresh = true;
    column += 1;
    if (sign === '\n') [line, column] = [line + 1, 0];
  }
  return places;
}
