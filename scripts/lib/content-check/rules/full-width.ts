import { readableTexts } from '../texts.ts';
import type { Rule } from '../types.ts';

export const fullWidth: Rule = {
  id: 'full-width',
  title: '字母和数字用半角',
  repairs: true,
  why: '全角的“ＧＢ１８９１８”搜不到，也对不上编号。',
  check: (library) =>
    readableTexts(library).flatMap(({ text, place, edit }) =>
      [...text.matchAll(/[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ／．－％　\s]*/g)].map((match) => {
        const written = match[0].trimEnd();
        return {
          at: place(match.index),
          what: `“${written}”是全角字符`,
          fix: `写作 ${written.normalize('NFKC')}`,
          edit: () => edit(match.index, match.index + written.length, written.normalize('NFKC')),
        };
      }),
    ),
};
