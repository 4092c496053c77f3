import type { Nodes } from 'mdast';
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
  if (!isAsRead(entry.file) || !entry.file.text.endsWith(entry.body)) return undefined;
  const start = entry.file.text.length - entry.body.length;
  return { from: start + from, to: start + to, insert };
}

/** The same, refused when Markdown would then see other paragraphs, lists or marks. */
export function proseEdit(entry: Entry, from: number, to: number, insert: string): Edit | undefined {
  const { before, after } = nodesAround(entry, from, to, insert);
  return before.join() === after.join() ? bodyEdit(entry, from, to, insert) : undefined;
}

/** The types of Markdown nodes in the block that an edit falls in, before and after it: parsing all would take long. */
export function nodesAround(
  entry: Entry,
  from: number,
  to: number,
  insert: string,
): Readonly<Record<'before' | 'after', readonly Nodes['type'][]>> {
  const { body } = entry;
  const start = body.lastIndexOf('\n\n', from) + 1;
  const gap = body.indexOf('\n\n', to);
  const end = gap < 0 ? body.length : gap;
  const typesIn = (text: string) => nodesOf({ ...entry, body: text }).map(({ type }) => type);
  return {
    before: typesIn(body.slice(start, end)),
    after: typesIn(body.slice(start, from) + insert + body.slice(to, end)),
  };
}
