import type { Input, Problem } from '../content-check/types.ts';
import { decode } from './decode.ts';
import type { ImportKind } from './kind.ts';
import { type Plan, planImport } from './plan.ts';
import { problemOf } from './problem.ts';
import { readMap } from './read-map.ts';
import { type RowsRead, readRows } from './read-rows.ts';
import { readTable } from './table.ts';

export interface ImportJob {
  readonly kind: ImportKind;
  /** path of the table, for places */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** our fields → headers, YAML */
  readonly map?: { readonly path: string; readonly text: string };
  /** replaces personal data inside texts instead of refusing the row */
  readonly mask: boolean;
  /** writes over entries that differ */
  readonly force: boolean;
  /** the content folder as it is; its day is the day of the import */
  readonly library: Input;
}

export interface ImportOutcome {
  /** what the rows say; absent like `plan` */
  readonly read?: RowsRead;
  /** absent when the file or the map cannot be read */
  readonly plan?: Plan;
  /** errors and warnings; with an error nothing may be written */
  readonly problems: readonly Problem[];
}

/** Makes entries of a table and checks them with the library: bytes in, files or problems out. Writes nothing. */
export function importTable({ kind, file, bytes, map, mask, force, library }: ImportJob): ImportOutcome {
  const decoded = decode(bytes);
  if ('what' in decoded)
    return { problems: [problemOf('import-encoding', { at: { file, line: 1, column: 1 }, ...decoded })] };
  const mapping = map ? readMap(map.path, map.text, kind.fields) : { map: {}, problems: [] };
  if (mapping.problems.length > 0)
    return { problems: mapping.problems.map((finding) => problemOf('import-map', finding)) };
  const options = { kind, file, map: mapping.map, mask, today: library.today };
  const read = readRows(readTable(decoded.text), options);
  const plan = planImport(read.entries, library, force);
  // A value that is not understood leaves a gap, which the check would report a second time.
  const places = new Set(read.problems.map(placeName));
  const problems = [...read.problems, ...plan.problems.filter((problem) => !places.has(placeName(problem)))];
  return { read, plan, problems: problems.sort(byPlace) };
}

function placeName({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
