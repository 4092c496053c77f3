import { readFileSync } from 'node:fs';
import { fromRoot } from '../paths.ts';
import { sentence } from './report.ts';
import { checkContent } from './run.ts';
import type { MediaFile, Problem, SourceFile } from './types.ts';

/** The day on which the sound library is checked. */
export const TODAY = '2026-11-21';

/** Bytes of a file as the check gets them. */
export function mediaFile(path: string, content: string | Uint8Array): MediaFile {
  const bytes = Buffer.from(content);
  return { path, bytes: bytes.length, content: () => bytes };
}

/** Pictures of the sound library. */
export const MEDIA: readonly MediaFile[] = [
  mediaFile('a2o/flow.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'),
];

/** A small library without a problem: every kind of file, in one text so that no formatter touches them. */
export const SOUND: readonly SourceFile[] = unpack(
  readFileSync(fromRoot('tests/fixtures/content-check/sound.txt'), 'utf8'),
);

/** A change to the sound library: files by path; `null` takes a file away. */
export type Change = Readonly<Record<string, string | Uint8Array | null>>;

/** Text of a file of the sound library. */
export function sound(path: string): string {
  const file = SOUND.find((one) => one.path === path);
  if (!file) throw new Error(`${path} is not in the sound library`);
  return String(file.content);
}

/** A file of the sound library with one text replaced; the text has to be there. */
export function edit(path: string, from: string, to: string): Change {
  const text = sound(path);
  if (!text.includes(from)) throw new Error(`${path} does not contain ${from}`);
  return { [path]: text.replace(from, () => to) };
}

/** The entry with the shortest body, with another body that starts on line 27. */
export function body(text: string): Change {
  return edit('technologies/mbr.md', '膜把活性污泥留在池里，只让水出去。', text);
}

/** Files of the sound library after a change. */
export function filesAfter(change: Change): SourceFile[] {
  const kept = SOUND.filter(({ path }) => !(path in change));
  const added = Object.entries(change).map(([path, content]) => ({ path, content }));
  return [...kept, ...added.filter((file): file is SourceFile => file.content !== null)];
}

/** Problems of the sound library after a change, as `file:line:column rule` and what is said there. */
export function problemsAfter(change: Change, media: readonly MediaFile[] = MEDIA): string[] {
  return checkContent({ files: filesAfter(change), media, today: TODAY }).map(lineOf);
}

function lineOf(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column} ${problem.rule} ${sentence(problem)}`;
}

function unpack(text: string): SourceFile[] {
  const parts = text.split(/^=== (.+)\n/m).slice(1);
  return parts.flatMap((path, at) => (at % 2 === 0 ? [{ path, content: parts[at + 1] ?? '' }] : []));
}
