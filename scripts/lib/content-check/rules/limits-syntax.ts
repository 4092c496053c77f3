import type { Rule } from '../types.ts';

export const limitsSyntax: Rule = {
  id: 'limits-syntax',
  title: '限值表是合法的 CSV',
  why: '一个没有配对的引号会把后面所有的行吞掉。',
  check: ({ limits }) =>
    limits.flatMap(({ file, csv: { fault } }) =>
      fault
        ? [
            {
              at: { file: file.path, line: fault.line, column: 1 },
              what: '从这一行起读不下去：引号没有配对',
              fix: '含逗号的格子整个用英文双引号括起来，格子里的双引号写两个',
            },
          ]
        : [],
    ),
};
