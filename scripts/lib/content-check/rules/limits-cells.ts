import { LIMIT_COLUMNS } from '../../../../src/schemas/limit.ts';
import { cellColumn, soundRows } from '../cells.ts';
import type { Rule } from '../types.ts';

const COUNT: number = LIMIT_COLUMNS.length;

export const limitsCells: Rule = {
  id: 'limits-cells',
  title: '限值表每行的格数和列名一样多',
  why: '多一个或少一个逗号，后面的数字全部错位。',
  check: ({ limits }) =>
    limits.flatMap((table) =>
      soundRows(table)
        .filter(({ width }) => width !== COUNT)
        .map(({ line, width, raw }) => ({
          at: {
            file: table.file.path,
            line,
            column: width > COUNT ? cellColumn(raw, COUNT) : raw.length + 1,
          },
          what: `这一行有 ${width} 格，应有 ${COUNT} 格`,
          fix:
            width > COUNT
              ? '含逗号的格子用英文双引号括起来，或删去多余的逗号'
              : `补上 ${COUNT - width} 个逗号，空格子也要留位置`,
        })),
    ),
};
