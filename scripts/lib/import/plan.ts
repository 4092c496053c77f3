import { checkContent } from '../content-check/run.ts';
import type { Input, Problem } from '../content-check/types.ts';
import type { ImportedEntry } from './read-rows.ts';

export interface Plan {
  readonly write: readonly ImportedEntry[];
  /** already there, the same but for the dates of review */
  readonly same: readonly ImportedEntry[];
  /** already there and different: changed since, left alone without `force` */
  readonly differing: readonly ImportedEntry[];
  /** what writing would break, in the table where it comes from there */
  readonly problems: readonly Problem[];
}

/**
 * What an import would write and what the content check has against it. A problem that the library has without the
 * import is none of the import.
 * @param library the content folder as it is
 * @param force writes over entries that differ
 */
export function planImport(entries: readonly ImportedEntry[], library: Input, force: boolean): Plan {
  const existing = new Map(library.files.map(({ path, content }) => [path, asText(content)]));
  const state = (entry: ImportedEntry) => {
    const there = existing.get(entry.path);
    if (there === undefined) return 'new';
    return withoutReview(there) === withoutReview(entry.text) ? 'same' : 'differing';
  };
  const by = Map.groupBy(entries, state);
  const differing = by.get('differing') ?? [];
  const write = [...(by.get('new') ?? []), ...(force ? differing : [])];
  return {
    write,
    same: by.get('same') ?? [],
    differing: force ? [] : differing,
    problems: write.length > 0 ? newProblems(write, library) : [],
  };
}

function newProblems(write: readonly ImportedEntry[], library: Input): Problem[] {
  const written = new Map(write.map((entry) => [entry.path, entry]));
  const files = [
    ...library.files.filter(({ path }) => !written.has(path)),
    ...write.map(({ path, text }) => ({ path, content: text })),
  ];
  const found = checkContent({ ...library, files });
  const inTable = found.flatMap((problem) => {
    const entry = written.get(problem.file);
    return entry ? [{ ...problem, ...entry.origin(problem.line) }] : [];
  });
  const named = new Set(inTable.filter(({ derived }) => !derived).map(placeOf));
  return [
    // What is wrong with a text is wrong with what is made of it: once is enough.
    ...inTable.filter((problem) => !problem.derived || !named.has(placeOf(problem))),
    ...troubleElsewhere(found, written, library),
  ].map(({ file, line, column, rule, level, what, fix }) => ({
    file,
    line,
    column,
    rule,
    level,
    what: inWordsOfTable(what, write),
    fix,
  }));
}

/** Problems of existing entries that were none before. */
function troubleElsewhere(
  found: readonly Problem[],
  written: ReadonlyMap<string, ImportedEntry>,
  library: Input,
): Problem[] {
  const elsewhere = found.filter(({ file }) => !written.has(file));
  if (elsewhere.length === 0) return [];
  const known = new Set(checkContent(library).map(nameOf));
  return elsewhere
    .filter((problem) => !known.has(nameOf(problem)))
    .map((problem) => ({ ...problem, file: `src/content/${problem.file}` }));
}

function placeOf({ file, line, column, rule }: Problem): string {
  return `${file}:${line}:${column} ${rule}`;
}

/** The check names files that do not exist yet; who reads its message has the table before them. */
function inWordsOfTable(what: string, write: readonly ImportedEntry[]): string {
  return write.reduce((said, { path, row }) => said.replaceAll(path, `${row.file} 第 ${row.line} 行`), what);
}

function nameOf({ file, line, column, rule, what }: Problem): string {
  return [file, line, column, rule, what].join(' ');
}

function withoutReview(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/^ {2}(?:reviewedOn|dueOn): .*\n/gm, '');
}

function asText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString('utf8');
}
