import { groupBy, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import { foldNumber } from '../standard-number.ts';
import type { Rule } from '../types.ts';

export const duplicateStandardNumber: Rule = {
  id: 'duplicate-standard-number',
  title: '标准编号不重复',
  why: '两条同号，限值会算两遍。',
  check: ({ entries }) => {
    const standards = entries.filter(({ collection }) => collection === 'standards');
    const groups = groupBy(standards, (entry) => {
      const number = textOf(entry, 'number');
      return number && foldNumber(number);
    });
    return [...groups.values()].flatMap(([first, ...others]) =>
      others.map((entry) => ({
        at: valuePlace(entry, 'number'),
        what: `标准编号“${textOf(entry, 'number')}”和 ${first?.file.path} 重复`,
        fix: '合成一条，或改正编号',
      })),
    );
  },
};
