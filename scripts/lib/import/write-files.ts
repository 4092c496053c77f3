import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to be written, by its path in the folder. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all files or none: each is written beside its place first, then all are put in place; when one cannot be, what
 * stood there before is put back.
 * @throws the first error, with the folder as it was
 */
export function writeFiles(folder: string, files: readonly NewFile[]): void {
  mkdirSync(folder, { recursive: true });
  const steps = files.map(({ path, text }) => ({
    place: join(folder, path),
    // With a dot in front no reader of the folder takes it for an entry.
    beside: join(folder, dirname(path), `.${path.slice(path.lastIndexOf('/') + 1)}.${process.pid}.tmp`),
    text,
  }));
  const undo: (() => void)[] = [];
  try {
    for (const { beside, text } of steps) writeFileSync(beside, text);
    for (const { place, beside } of steps) {
      const before = existsSync(place) ? readFileSync(place) : undefined;
      renameSync(beside, place);
      undo.push(() => (before === undefined ? rmSync(place) : writeFileSync(place, before)));
    }
  } catch (error) {
    for (const back of undo.toReversed()) back();
    for (const { beside } of steps) rmSync(beside, { force: true });
    throw error;
  }
}
