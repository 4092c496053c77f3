import { isAlias, type Node } from 'yaml';
import { yamlSources } from '../scalars.ts';
import type { Finding, Rule } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { placeOf } from '../yaml-source.ts';

export const yamlPlain: Rule = {
  id: 'yaml-plain',
  title: 'frontmatter 不用锚点、别名和标签',
  why: '这些写法能让很小的文件展开得很大，也会被不同工具读成不同的值。',
  check: (library) =>
    yamlSources(library).flatMap((source) =>
      yamlNodes(source).flatMap(({ node }) => {
        const found = advice(node);
        return found ? [{ at: placeOf(source, node.range?.[0] ?? 0), ...found }] : [];
      }),
    ),
};

function advice(node: Node): Omit<Finding, 'at'> | undefined {
  if (isAlias(node))
    return { what: `用了别名 *${node.source}`, fix: '把内容写全；以 * 开头的文字加英文双引号' };
  const { anchor } = node as { anchor?: string };
  if (anchor) return { what: `用了锚点 &${anchor}`, fix: '删去锚点；以 & 开头的文字加英文双引号' };
  if (!node.tag) return undefined;
  const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
  return { what: `用了标签 ${tag}`, fix: '删去标签；以 ! 开头的文字加英文双引号' };
}
