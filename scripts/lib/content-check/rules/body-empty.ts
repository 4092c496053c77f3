import { eachEntry } from '../check.ts';
import type { Rule } from '../types.ts';

export const bodyEmpty: Rule = {
  id: 'body-empty',
  title: 'frontmatter 下面有正文',
  why: '只有字段没有正文，读者看不到来龙去脉。',
  check: eachEntry((entry) =>
    entry.yaml && !entry.tangled && entry.body.trim() === ''
      ? {
          at: { file: entry.file.path, line: entry.bodyLine - 1, column: 1 },
          what: '没有正文',
          fix: '在结束的 --- 下面空一行，用自己的话写一段',
        }
      : undefined,
  ),
};
