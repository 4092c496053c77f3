import { eachEntry } from '../check.ts';
import type { Rule } from '../types.ts';

export const frontmatterCut: Rule = {
  id: 'frontmatter-cut',
  title: 'frontmatter 里没有以 --- 或 +++ 开头的行',
  why: '有的工具在这一行就当它结束了，后面的字段会变成正文印出来。',
  check: eachEntry(({ file, yaml }) =>
    (yaml?.text.split('\n') ?? []).flatMap((line, index) =>
      /^(?:---|\+\+\+)/.test(line)
        ? [
            {
              at: { file: file.path, line: index + 2, column: 1 },
              what: `frontmatter 里有以“${line.slice(0, 3)}”开头的行`,
              fix: '删去这一行；是文字的话，整个值用英文双引号括起来写在一行',
            },
          ]
        : [],
    ),
  ),
};
