import { eachEntry } from '../check.ts';
import { nodesOfType } from '../markdown.ts';
import { nodePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const imageAlt: Rule = {
  id: 'image-alt',
  title: '正文里的图片有文字说明',
  why: '看不见画面的人只能听到说明。',
  check: eachEntry((entry) =>
    nodesOfType(entry, 'image')
      .filter(({ alt }) => (alt ?? '').trim().length < 4)
      .map((node) => ({
        at: nodePlace(entry, node),
        what: `图片“${node.url}”没有像样的文字说明`,
        fix: `写作 ![画面里有什么、说明什么](${node.url})，至少 4 个字`,
      })),
  ),
};
