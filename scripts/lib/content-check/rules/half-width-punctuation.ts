import { halfWidthPunctuation } from '../punctuation.ts';
import { readableTexts } from '../texts.ts';
import type { Rule } from '../types.ts';

export const halfWidthPunctuationRule: Rule = {
  id: 'half-width-punctuation',
  title: '汉字之间用全角标点',
  why: '半角标点挤在汉字里难看，断句也不清楚。',
  level: 'warning',
  repairs: true,
  check: (library) =>
    readableTexts(library).flatMap(({ text, place, edit }) =>
      halfWidthPunctuation(text).map(({ offset, length, replacement, written, corrected }) => ({
        at: place(offset),
        what: `“${written}”用了半角标点`,
        fix: `写作“${corrected}”`,
        edit: () => edit(offset, offset + length, replacement),
      })),
    ),
};
