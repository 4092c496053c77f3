import { fromRoot } from '../paths.ts';
import { readFolders } from './read.ts';
import { sentence } from './report.ts';
import { checkContent } from './run.ts';
import type { MediaFile, Problem, SourceFile } from './types.ts';

/** The day on which the fixture is checked. */
export const TODAY = '2026-11-21';

const FIXTURE = fromRoot('tests/fixtures/content-check');
const GOOD = readFolders(`${FIXTURE}/content`, `${FIXTURE}/media`);

/** A change to a sound small library: files by path; `null` takes a file away. */
export type Change = Readonly<Record<string, string | Uint8Array | null>>;

/** Text of a file of the sound library. */
export function good(path: string): string {
  const file = GOOD.files.find((one) => one.path === path);
  if (!file) throw new Error(`${path} is not in the fixture`);
  return Buffer.from(file.content).toString('utf8');
}

/** A file of the sound library with one text replaced; the text has to be there. */
export function edit(path: string, from: string, to: string): Change {
  const text = good(path);
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, () => to) };
}

/** Problems of the sound library after a change. */
export function problemsAfter(change: Change, media: readonly MediaFile[] = GOOD.media ?? []): Problem[] {
  const kept = GOOD.files.filter(({ path }) => !(path in change));
  const added = Object.entries(change).flatMap(([path, content]): SourceFile[] =>
    content === null ? [] : [{ path, content }],
  );
  return checkContent({ files: [...kept, ...added], media, today: TODAY });
}

/** `file:line:column rule`, and what is said there. */
export function lineOf(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${sentence(problem)}`;
}
