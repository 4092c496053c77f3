import { soundRows } from '../cells.ts';
import { groupBy } from '../check.ts';
import type { Rule } from '../types.ts';

/** What tells two limits of a standard apart. */
const KEY = ['pollutant', 'name', 'medium', 'class', 'averaging', 'condition', 'clause'];

export const limitsDuplicate: Rule = {
  id: 'limits-duplicate',
  title: '同一污染物、级别、取值时间和条件的限值只写一行',
  why: '两行重复或数字不一，自查时不知道按哪一个判。',
  check: ({ limits }) =>
    limits.flatMap((table) =>
      [
        ...groupBy(soundRows(table), ({ cells }) =>
          KEY.map((column) => cells[column] ?? '').join('\u0000'),
        ).values(),
      ].flatMap(([first, ...others]) =>
        others.map(({ line, cells }) => ({
          at: { file: table.file.path, line, column: 1 },
          what: `和第 ${first?.line} 行重复（${cells['pollutant']}，${cells['class']}）`,
          fix: '删去一行；确是两个限值的，在 condition 里写出区别',
        })),
      ),
    ),
};
