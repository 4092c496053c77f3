import { nodesOf } from './markdown.ts';
import { isAsRead } from './read.ts';
import type { Edit, Entry } from './types.ts';

/** A text after edits. Where two overlap, the one that begins first is made and the other left for another time. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, insert } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < done) continue;
    result += text.slice(done, from) + insert;
    done = to;
  }
  return result + text.slice(done);
}

/** An edit of an entry's body, with offsets in the body; undefined when the file was read otherwise than it lies. */
export function bodyEdit(entry: Entry, from: number, to: number, insert: string): Edit | undefined {
  if (!isAsRead(entry.file)) return undefined;
  const start = entry.file.text.length - entry.body.length;
  return { from: start + from, to: start + to, insert };
}

/** The same, refused when Markdown would then see other paragraphs, lists or marks. */
export function proseEdit(entry: Entry, from: number, to: number, insert: string): Edit | undefined {
  const body = entry.body.slice(0, from) + insert + entry.body.slice(to);
  return shape({ ...entry, body }) === shape(entry) ? bodyEdit(entry, from, to, insert) : undefined;
}

function shape(entry: Entry): string {
  return nodesOf(entry)
    .map(({ type }) => type)
    .join(' ');
}
