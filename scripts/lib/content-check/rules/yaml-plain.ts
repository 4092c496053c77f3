import { isAlias, isNode, visit } from 'yaml';
import { yamlSources } from '../scalars.ts';
import type { Finding, Rule } from '../types.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

export const yamlPlain: Rule = {
  id: 'yaml-plain',
  title: 'frontmatter 不用锚点、别名和标签',
  why: '这些写法能让很小的文件展开得很大，也会被不同工具读成不同的值。',
  check: (library) => yamlSources(library).flatMap(check),
};

function check(source: YamlSource): Finding[] {
  const found: Finding[] = [];
  visit(source.doc, (_, node) => {
    if (!isNode(node)) return;
    const at = placeOf(source, node.range?.[0] ?? 0);
    if (isAlias(node))
      found.push({ at, what: `用了别名 *${node.source}`, fix: '把内容写全；以 * 开头的文字加英文双引号' });
    else if (node.anchor)
      found.push({ at, what: `用了锚点 &${node.anchor}`, fix: '删去锚点；以 & 开头的文字加英文双引号' });
    else if (node.tag)
      found.push({
        at,
        what: `用了标签 ${node.tag.replace('tag:yaml.org,2002:', '!!')}`,
        fix: '删去标签；以 ! 开头的文字加英文双引号',
      });
  });
  return found;
}
