import { checkContent } from '../content-check/run.ts';
import type { Input, Problem } from '../content-check/types.ts';
import type { ImportedEntry, Origin } from './read-rows.ts';
import { inWordsOfSheet } from './sheet-words.ts';

/** Paths of entries as the check names them. */
const ENTRY_PATH = /[a-z]+\/[a-z0-9-]+\.mdx?/g;

export interface Plan {
  readonly write: readonly ImportedEntry[];
  /** those of them that are new */
  readonly fresh: readonly ImportedEntry[];
  /** already there, the same but for the dates of review */
  readonly same: readonly ImportedEntry[];
  /** already there and different */
  readonly differing: readonly ImportedEntry[];
  /** what writing would break, in the table where it comes from there */
  readonly problems: readonly PlanProblem[];
}

export interface PlanProblem extends Problem {
  /** true where no cell of the row is to blame */
  readonly whole: boolean;
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
    if (entry.changes) return entry.changes.length === 0 ? 'same' : 'differing';
    return withoutReview(there) === withoutReview(entry.text) ? 'same' : 'differing';
  };
  const by = Map.groupBy(entries, state);
  const differing = by.get('differing') ?? [];
  const fresh = by.get('new') ?? [];
  const write = [...fresh, ...(force ? differing : [])];
  return {
    write,
    fresh,
    same: by.get('same') ?? [],
    differing,
    problems: write.length > 0 ? newProblems(write, library) : [],
  };
}

function newProblems(write: readonly ImportedEntry[], library: Input): PlanProblem[] {
  const written = new Map(write.map((entry) => [entry.path, entry]));
  const files = [
    ...library.files.filter(({ path }) => !written.has(path)),
    ...write.map(({ path, text }) => ({ path, content: text })),
  ];
  const found = checkContent({ ...library, files });
  const inTable = found.flatMap((problem) => {
    const entry = written.get(problem.file);
    return entry ? [{ ...problem, ...entry.origin(problem.line, problem.column) }] : [];
  });
  const named = new Set(inTable.filter(({ derived }) => !derived).map(placeOf));
  const inWords = wordsOfTable(write);
  const elsewhere = troubleElsewhere(found, written, library);
  return [
    // What is wrong with a text is wrong with what is made of it: once is enough.
    ...inTable.filter((problem) => !problem.derived || !named.has(placeOf(problem))),
    ...elsewhere.map((problem) => inRow(problem, written)),
  ].map((problem) => {
    const { file, line, column, rule, level, what, fix, whole = false, words } = problem;
    return {
      file,
      line,
      column,
      rule,
      level,
      what: inWords(words ? inWordsOfSheet(what, words) : what),
      fix: words ? inWordsOfSheet(withId(problem, written), words) : fix,
      whole,
    };
  });
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
  return elsewhere.filter((problem) => !known.has(nameOf(problem)));
}

/** A problem of an existing entry at the row that it names, which is what brings it about. */
function inRow(problem: Problem, written: ReadonlyMap<string, ImportedEntry>): Problem & Partial<Origin> {
  const entry = (problem.what.match(ENTRY_PATH) ?? []).flatMap((path) => written.get(path) ?? [])[0];
  if (!entry) return { ...problem, file: `src/content/${problem.file}` };
  const { words } = entry.origin(1, 1);
  return {
    ...problem,
    ...entry.row,
    what: `这一行会让 ${problem.file} 出错：${problem.what}`,
    ...(words && { words }),
  };
}

/** Somebody who adds what is there already mostly means to change it. */
function withId({ rule, what, fix }: Problem, written: ReadonlyMap<string, ImportedEntry>): string {
  const there = (what.match(ENTRY_PATH) ?? []).find((path) => !written.has(path));
  const id = rule === 'duplicate-title' && there ? /([^/]+)\.mdx?$/.exec(there)?.[1] : undefined;
  return id ? `${fix}；要改的就是那一条，在“编号”里写 ${id}` : fix;
}

function placeOf({ file, line, column, rule }: Problem): string {
  return `${file}:${line}:${column} ${rule}`;
}

/** The check names files that do not exist yet; who reads its message has the table before them. */
function wordsOfTable(write: readonly ImportedEntry[]): (what: string) => string {
  const rows = new Map(write.map(({ path, row }) => [path, row]));
  return (what) =>
    what.replace(ENTRY_PATH, (path) => {
      const row = rows.get(path);
      return row ? `${row.file} 第 ${row.line} 行` : path;
    });
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
