import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import { yamlSources } from '../scalars.ts';
import type { Finding, Rule } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

export const listComma: Rule = {
  id: 'list-comma',
  title: '方括号列表里，一项之内的逗号用“，”，各项之间用“, ”',
  why: '半角逗号会悄悄把一句话切成两项，页面上成了两条半截话。',
  level: 'warning',
  check: (library) =>
    yamlSources(library).flatMap((source) =>
      yamlNodes(source).flatMap(({ node }) => (isSeq(node) && node.flow ? inList(source, node) : [])),
    ),
};

/** Commas without a space in a list whose other commas have one: the writer meant a sentence there. */
function inList(source: YamlSource, list: YAMLSeq): Finding[] {
  const items = list.items.map((item) =>
    isScalar(item) && typeof item.value === 'string' ? item : undefined,
  );
  const commas = items.slice(1).map((item, at) => {
    const before = items[at];
    if (!item?.range || !before?.range) return undefined;
    return { before, item, tight: source.text.slice(before.range[1], item.range[0]) === ',' };
  });
  if (commas.every((comma) => !comma || comma.tight)) return [];
  return commas.flatMap((comma) => {
    const [left, right] = [String(comma?.before.value), String(comma?.item.value)];
    if (!comma?.tight || !/\p{Script=Han}/u.test(left) || !/\p{Script=Han}/u.test(right)) return [];
    return [
      {
        at: placeOf(source, comma.item.range?.[0] ?? 0),
        what: `“${left.slice(-6)},${right.slice(0, 6)}”中间是半角逗号，成了两项`,
        fix: '是一句话的，把逗号改成“，”；确是两项的，逗号后面加一个空格',
      },
    ];
  });
}
