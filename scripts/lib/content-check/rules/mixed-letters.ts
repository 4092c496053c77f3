import { offsetPlace, topOf } from '../places.ts';
import type { Rule } from '../types.ts';

/** Letters that look like Latin ones. Greek is not among them, as it has its uses: `α-HCH`, `μg`. */
const ALIKE = String.raw`\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}`;
const WORD = new RegExp(String.raw`[\p{Script=Latin}${ALIKE}\d]+`, 'gu');
const MIXED = new RegExp(String.raw`\p{Script=Latin}[${ALIKE}]|[${ALIKE}]\p{Script=Latin}`, 'u');
const FOREIGN = new RegExp(`[${ALIKE}]`, 'u');

export const mixedLetters: Rule = {
  id: 'mixed-letters',
  title: '一个词里不混用拉丁字母和形似的别国字母',
  why: '看上去一样的字母不是同一个：搜不到，网址和编号也会被冒充。',
  check: ({ files }) =>
    files
      .filter(({ text }) => FOREIGN.test(text))
      .flatMap((file) =>
        [...file.text.matchAll(WORD)]
          .filter(([word]) => MIXED.test(word))
          .map(({ 0: word, index }) => ({
            at: offsetPlace(topOf(file), file.text, index),
            what: `“${word.slice(0, 20)}”里的“${FOREIGN.exec(word)?.[0]}”不是拉丁字母`,
            fix: '切换到英文输入，重新写这个词',
          })),
      ),
};
