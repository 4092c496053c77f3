import { CsvError, parse } from 'csv-parse/sync';

/** A cell and where its first character stands; line and column count from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export interface Table {
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** what stopped the reading and the line it began on, if anything did */
  readonly fault?: { readonly line: number; readonly code: string };
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/** Reads CSV (RFC 4180, first line = header) with the place of every cell; rows without any text are left out. */
export function readTable(text: string): Table {
  const records: Cell[][] = [];
  let last = 0;
  const take = ({ record, raw, info }: Parsed) => {
    const written = raw.replace(/^\uFEFF?[\r\n]*|[\r\n]+$/g, '');
    last = info.lines;
    const line = info.lines - (written.match(/\n/g)?.length ?? 0);
    const places = cellPlaces(written);
    if (record.some((cell) => cell.trim() !== ''))
      records.push(
        record.map((cell, at) => ({
          text: cell,
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
  const [header = [], ...rows] = records;
  return { header, rows, ...(fault && { fault }) };
}

/** Where the text of each cell of a record begins, from its own first character; both count from 0. */
function cellPlaces(raw: string): { readonly line: number; readonly column: number }[] {
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
    else if (sign === ',' && !quoted) fresh = true;
    column += 1;
    if (sign === '\n') [line, column] = [line + 1, 0];
  }
  return places;
}
