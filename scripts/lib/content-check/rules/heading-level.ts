import { eachEntry } from '../check.ts';
import { nodesOfType, wordsOf } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const headingLevel: Rule = {
  id: 'heading-level',
  title: '正文标题从 ## 起，一级一级往下',
  why: '一级标题是页面的标题，由 title 生成；跳级会让读屏软件的目录断开。',
  check: eachEntry((entry) => {
    let above = 1;
    return nodesOfType(entry, 'heading').flatMap((node): Finding[] => {
      const { depth } = node;
      const words = wordsOf(node);
      const allowed = Math.min(depth, above + 1);
      above = depth;
      if (depth === 1)
        return [{ at: nodePlace(entry, node), what: `正文里有一级标题“${words}”`, fix: `写作 ## ${words}` }];
      if (depth <= allowed) return [];
      return [
        {
          at: nodePlace(entry, node),
          what: `标题“${words}”跳了级`,
          fix: `写作 ${'#'.repeat(allowed)} ${words}`,
        },
      ];
    });
  }),
};
