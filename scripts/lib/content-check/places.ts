import type { Nodes } from 'mdast';
import type { Entry, Place, TextFile } from './types.ts';
import { type KeyPath, locate, locateKey } from './yaml-source.ts';

/** First character of a file. */
export function topOf(file: Pick<TextFile, 'path'>): Place {
  return { file: file.path, line: 1, column: 1 };
}

/** Place of a character offset in a text whose first character stands at `from`. */
export function offsetPlace(from: Place, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const breaks = before.split('\n').length - 1;
  const column = offset - (before.lastIndexOf('\n') + 1) + 1;
  return {
    file: from.file,
    line: from.line + breaks,
    column: breaks === 0 ? from.column + column - 1 : column,
  };
}

/** Where the body of an entry begins. */
export function bodyStart(entry: Entry): Place {
  return { file: entry.file.path, line: entry.bodyLine, column: 1 };
}

/** Place of a character offset in the body of an entry. */
export function bodyPlace(entry: Entry, offset: number): Place {
  return offsetPlace(bodyStart(entry), entry.body, offset);
}

/** Place of a Markdown node. */
export function nodePlace(entry: Entry, node: Nodes): Place {
  const start = node.position?.start;
  return { file: entry.file.path, line: entry.bodyLine + (start?.line ?? 1) - 1, column: start?.column ?? 1 };
}

/** Place of a frontmatter value. */
export function valuePlace(entry: Entry, ...path: KeyPath): Place {
  return entry.yaml ? locate(entry.yaml, path) : topOf(entry.file);
}

/** Place of a frontmatter key. */
export function keyPlace(entry: Entry, key: string): Place {
  return entry.yaml ? locateKey(entry.yaml, [], key) : topOf(entry.file);
}
