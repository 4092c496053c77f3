import { isCollection, isPair, isScalar, type Node } from 'yaml';
import { yamlSources } from '../scalars.ts';
import { maxItems } from '../sizes.ts';
import type { Finding, Rule } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

const DEPTH_MAX = 10;
const TEXT_MAX = 4000;

export const yamlLimits: Rule = {
  id: 'yaml-limits',
  title: `frontmatter 不套 ${DEPTH_MAX} 层以上，一个值不超过 ${TEXT_MAX} 字，一列不超过 ${maxItems('a/b.md')} 项，数字写普通十进制`,
  why: '层数、长度和数字大到离谱时，各种工具会出错或停住，页面也读不成。',
  check: (library) => yamlSources(library).flatMap(check),
};

function check(source: YamlSource): Finding[] {
  const root = source.doc.contents;
  const itemsMax = maxItems(source.path);
  const found = yamlNodes(source).flatMap(({ node }) => {
    const fault = faultOf(node, itemsMax);
    return fault ? [{ at: placeOf(source, node.range?.[0] ?? 0), ...fault }] : [];
  });
  const deep = tooDeep(root, 0);
  return deep
    ? [
        ...found,
        { at: placeOf(source, deep.range?.[0] ?? 0), what: `套了 ${DEPTH_MAX} 层以上`, fix: '减少层数' },
      ]
    : found;
}

function faultOf(node: Node, itemsMax: number): Omit<Finding, 'at'> | undefined {
  if (isCollection(node))
    return node.items.length > itemsMax
      ? { what: `这里有 ${node.items.length} 项`, fix: `留下 ${itemsMax} 项以内` }
      : undefined;
  if (!isScalar(node)) return undefined;
  const { value, source = '' } = node;
  if (typeof value === 'string')
    return value.length > TEXT_MAX
      ? { what: `这个值有 ${value.length} 字`, fix: `缩短到 ${TEXT_MAX} 字以内，其余写进正文` }
      : undefined;
  if (typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  if (/^-?\d{1,15}(?:\.\d{1,12})?$/.test(source)) return undefined;
  return { what: `数字“${source.slice(0, 20)}”的写法不对`, fix: '写普通的十进制数；是文字的话加英文双引号' };
}

/** The first node below the deepest level allowed; does not go further down. */
function tooDeep(node: unknown, depth: number): Node | undefined {
  if (!isCollection(node)) return undefined;
  if (depth === DEPTH_MAX) return node;
  for (const item of node.items) {
    const found = isPair(item)
      ? (tooDeep(item.key, depth + 1) ?? tooDeep(item.value, depth + 1))
      : tooDeep(item, depth + 1);
    if (found) return found;
  }
  return undefined;
}
