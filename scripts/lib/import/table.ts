import { CsvError, parse } from 'csv-parse/sync';

export interface TableRow {
  /** line in the file, from 1 */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** what stopped the reading */
  readonly fault?: { readonly line: number; readonly what: string };
}

/** The text of a CSV as form services export it: UTF-8 with or without a byte order mark, else GB 18030. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Reads a CSV (RFC 4180) whose first line names the columns. */
export function readTable(text: string): Table {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const [head, ...rest] = records;
    const header = head?.record.map((cell) => cell.trim()) ?? [];
    return {
      header,
      rows: rest.map(({ record, info }) => ({
        line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0),
        cells: new Map(header.map((name, at) => [name, (record[at] ?? '').trim()])),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      header: [],
      rows: [],
      fault: { line: Number(error['lines'] ?? 1), what: '引号没有成对，这一行之后读不下去' },
    };
  }
}
