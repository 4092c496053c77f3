import type { Input, Place, Problem } from '../content-check/types.ts';
import { foldHeader, type ImportField } from './headers.ts';
import type { ImportKind } from './kind.ts';
import { type Picked, pickTable, RESULT_HEADER } from './pick-table.ts';
import { type Plan, type PlanProblem, planImport } from './plan.ts';
import { problemOf } from './problem.ts';
import { readEntries } from './read-entries.ts';
import { readTableFile } from './read-file.ts';
import { readMap } from './read-map.ts';
import { type RowsRead, readRows } from './read-rows.ts';
import { rowAt } from './row-at.ts';
import { isSheetHeader, type SheetKind } from './sheet-kind.ts';

export interface ImportJob {
  /** the table with a column for every field */
  readonly kind: SheetKind;
  /** another form that the table may have, with questions of its own; its texts are searched for personal data */
  readonly form?: ImportKind;
  /** path of the table, for places */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** name of the sheet; the first that fits when not given */
  readonly sheet?: string;
  /** our fields → headers, YAML */
  readonly map?: { readonly path: string; readonly text: string };
  /** replaces personal data inside texts instead of refusing the row */
  readonly mask: boolean;
  /** writes over entries that differ */
  readonly force: boolean;
  /** the content folder as it is; its day is the day of the import */
  readonly library: Input;
  /** told how many rows are read */
  readonly onRow?: (rows: number) => void;
}

export interface ImportOutcome {
  /** path of the table; problems may be of other files, too */
  readonly file: string;
  /** the table that was taken; absent when the file cannot be read */
  readonly picked?: Picked;
  /** what the rows say; absent like `plan` */
  readonly read?: RowsRead;
  /** absent when the file or the map cannot be read */
  readonly plan?: Plan;
  /** errors and warnings; with an error nothing may be written */
  readonly problems: readonly Problem[];
}

/** Makes entries of a table and checks them with the library: bytes in, files or problems out. Writes nothing. */
export function importTable(job: ImportJob): ImportOutcome {
  const { kind, form, file, map, mask, force, library } = job;
  const top: Place = { file, line: 1, column: 1 };
  const content = readTableFile(job.bytes);
  if ('what' in content) return { file, problems: [problemOf('import-encoding', { at: top, ...content })] };
  const fields = [...kind.fields, ...(form?.fields ?? [])];
  const mapping = map ? readMap(map.path, map.text, form ? fields : kind.fields) : { map: {}, problems: [] };
  if (mapping.problems.length > 0)
    return { file, problems: mapping.problems.map((finding) => problemOf('import-map', finding)) };
  const known = namesOf(
    fields,
    Object.values(mapping.map).flatMap(({ headers }) => headers),
  );
  const picked = pickTable(content.grids, (header) => known.has(header), job.sheet);
  if ('what' in picked) return { file, problems: [problemOf('import-sheet', { at: top, ...picked })] };
  const { table, faults } = picked;
  const stopped = [
    ...faults.map(({ line, column, what, fix }) =>
      problemOf('import-columns', { at: { file, line, column }, what, fix }),
    ),
    ...(table.fault
      ? [
          problemOf('import-csv', {
            at: { file, line: table.fault.line, column: 1 },
            what: `从这一行起读不下去（${table.fault.code}）`,
            fix: '多半是双引号没有配对：单元格里的一个 " 写成两个',
          }),
        ]
      : []),
  ];
  if (stopped.length > 0) return { file, picked, problems: stopped };
  const header = table.header.map(({ text }) => text);
  const read =
    form && !isSheetHeader(header, kind, RESULT_HEADER)
      ? readRows(table, { kind: form, file, map: mapping.map, mask, today: library.today })
      : readEntries(table, {
          kind,
          file,
          map: mapping.map,
          guarded: form !== undefined,
          mask,
          library,
          ...(job.onRow && { onRow: job.onRow }),
        });
  const plan = planImport(read.entries, library, force);
  return { file, picked, read, plan, problems: joined(read.problems, plan, picked).toSorted(byPlace) };
}

/** A value that is not understood leaves a gap, which the check would report a second time. */
function joined(own: readonly Problem[], plan: Plan, { table }: Picked): Problem[] {
  const places = new Set(own.map(placeName));
  const rows = new Set(own.map(({ line }) => rowAt(table, line)));
  // Columns that are missing are told once, not in every row.
  const allRows = own.some(({ rule }) => rule === 'import-columns');
  const more = plan.problems.filter(
    ({ whole, ...problem }) =>
      !places.has(placeName(problem)) && !(whole && (allRows || rows.has(rowAt(table, problem.line)))),
  );
  return [...own, ...[...Map.groupBy(more, placeName).values()].flatMap(asOne)];
}

/** Whoever sees to a cell sees to all that is wrong with it: what follows from a mistake is not another one. */
function asOne(problems: readonly PlanProblem[]): Problem[] {
  const [first] = problems.filter(({ level }) => level === 'error');
  if (!first) return problems.map(bare);
  const whats = new Set(problems.map(({ what }) => what));
  const fixes = new Set(problems.map(({ fix }) => fix));
  return [{ ...bare(first), what: [...whats].join('；'), fix: [...fixes].join('；') }];
}

function bare({ whole: _, ...problem }: PlanProblem): Problem {
  return problem;
}

function namesOf(fields: readonly ImportField[], more: readonly string[]): ReadonlySet<string> {
  return new Set([...fields.flatMap(({ label, names }) => [label, ...names]), ...more].map(foldHeader));
}

function placeName({ file, line, column }: Problem): string {
  return `${file}:${line}:${column}`;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
