import { eachEntry, groupBy } from '../check.ts';
import { nodesOfType, wordsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const headingDuplicate: Rule = {
  id: 'heading-duplicate',
  title: '一篇里的标题不重复，也不是空的',
  why: '目录里两个同名的链接，分不清哪个是哪个。',
  check: eachEntry((entry) => {
    const headings = nodesOfType(entry, 'heading');
    const empty = headings
      .filter((node) => wordsOf(node).trim() === '')
      .map((node) => ({ at: nodePlace(entry, node), what: '标题是空的', fix: '补上标题文字，或删去这一行' }));
    const groups = groupBy(headings, (node) => wordsOf(node).trim() || undefined);
    const repeated = [...groups].flatMap(([words, [first, ...others]]) =>
      others.map((node) => ({
        at: nodePlace(entry, node),
        what: `标题“${words}”和第 ${first && nodePlace(entry, first).line} 行重复`,
        fix: '改成各自不同的标题，或合并两节',
      })),
    );
    return [...empty, ...repeated];
  }),
};
