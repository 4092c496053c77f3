import { eachEntry } from '../check.ts';
import type { Rule } from '../types.ts';

export const bodyTangle: Rule = {
  id: 'body-tangle',
  title: '正文不乱到读不动：* [ > ~ 等符号共 800 个以内，缩进 40 格以内，1000 行以内',
  why: '最长的评论只用八十个；成千上万的标记会让解析停住几分钟。',
  check: eachEntry(({ file, bodyLine, tangled }) =>
    tangled
      ? {
          at: { file: file.path, line: bodyLine, column: 1 },
          what: '正文里的标记或行太多，或缩进太深，没有检查它',
          fix: '删去重复的 * [ > ~ 和多余的缩进，或分成几个条目',
        }
      : undefined,
  ),
};
