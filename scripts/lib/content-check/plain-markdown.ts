import type { Paragraph, Root } from 'mdast';

/**
 * Anything that may mean more than a paragraph of text: marks, entities, addresses, indents, lists, underlines of
 * headings, spaces before a line break.
 */
const MARKUP = /[*_`[\]<>#|!\\&~@^$]|:\/\/|www\.|^[ \t]|^[-+=]|^\d{1,9}[.)]|[ \t]$|[^\S \n]/m;

/**
 * The tree of a text that is nothing but paragraphs, without the parser: most entries are, and parsing is half of
 * the check's time. Undefined when there may be more to it.
 */
export function plainTree(text: string): Root | undefined {
  if (MARKUP.test(text)) return undefined;
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: value }): Paragraph => {
    const line = text.slice(0, index).split('\n').length;
    const rows = value.split('\n');
    const position = {
      start: { line, column: 1, offset: index },
      end: {
        line: line + rows.length - 1,
        column: (rows.at(-1)?.length ?? 0) + 1,
        offset: index + value.length,
      },
    };
    return { type: 'paragraph', children: [{ type: 'text', value, position }], position };
  });
  const last = text.split('\n');
  const end = { line: last.length, column: (last.at(-1)?.length ?? 0) + 1, offset: text.length };
  return { type: 'root', children: paragraphs, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}
