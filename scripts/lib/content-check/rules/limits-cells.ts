import { cellColumn } from '../cells.ts';
import type { Rule } from '../types.ts';

export const limitsCells: Rule = {
  id: 'limits-cells',
  title: '限值表每行的格数和列名一样多',
  why: '多一个或少一个逗号，后面的数字全部错位。',
  check: ({ limits }) =>
    limits.flatMap(({ file, csv: { header, rows } }) =>
      rows
        .filter(({ width }) => width !== header.length)
        .map(({ line, width, raw }) => ({
          at: {
            file: file.path,
            line,
            column: width > header.length ? cellColumn(raw, header.length) : raw.length + 1,
          },
          what: `这一行有 ${width} 格，应有 ${header.length} 格`,
          fix:
            width > header.length
              ? '含逗号的格子用英文双引号括起来，或删去多余的逗号'
              : `补上 ${header.length - width} 个逗号，空格子也要留位置`,
        })),
    ),
};
