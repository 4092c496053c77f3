import { eachEntry } from '../check.ts';
import { nodesOf, sourceOf } from '../markdown.ts';
import { bodyPlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const paragraphLine: Rule = {
  id: 'paragraph-line',
  title: '正文一段写成一行，段内不换行',
  why: '段内换行在网页上变成字间的空格，或强行断行。',
  check: eachEntry((entry) =>
    nodesOf(entry)
      .filter(({ type }) => type === 'paragraph')
      .flatMap((node) => {
        const { text, start } = sourceOf(entry, node);
        // A table whose rows do not match is a paragraph to the parser; it has a rule of its own.
        if (!/\p{Script=Han}/u.test(text) || text.startsWith('|')) return [];
        return [...text.matchAll(/[ \t\\]*\n[ \t>]*/g)].map((match) => {
          const before = text.slice(0, match.index).slice(-5);
          const after =
            text
              .slice(match.index + match[0].length)
              .split('\n')[0]
              ?.slice(0, 5) ?? '';
          return {
            at: bodyPlace(entry, start + match.index),
            what: '段落中间换了行',
            fix: `接成一行：“${before}${after}”；要分段就空一行`,
          };
        });
      }),
  ),
};
