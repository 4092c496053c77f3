import { isAlias, isPair, isScalar, type Node } from 'yaml';
import { yamlSources } from '../scalars.ts';
import type { Finding, Rule } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

export const yamlPlain: Rule = {
  id: 'yaml-plain',
  title: 'frontmatter 不用锚点、别名、标签、合并键和 % 指令，键只写名称',
  why: '这些写法能让很小的文件展开得很大，也会被不同工具读成不同的值。',
  check: (library) => yamlSources(library).flatMap((source) => [...directives(source), ...nodes(source)]),
};

/** Keys that mean something to a program, or are merged by some readers of YAML and not by others. */
const KEYS = ['<<', '__proto__', 'constructor', 'prototype'];

function directives(source: YamlSource): Finding[] {
  return [...source.text.matchAll(/^%\S*/gm)].map(({ index, 0: directive }) => ({
    at: placeOf(source, index),
    what: `有指令 ${directive}`,
    fix: '删去这一行',
  }));
}

function nodes(source: YamlSource): Finding[] {
  return yamlNodes(source).flatMap(({ node, isKey }) => {
    const found = (isKey ? keyAdvice(node) : undefined) ?? advice(node);
    return found ? [{ at: placeOf(source, node.range?.[0] ?? 0), ...found }] : [];
  });
}

function keyAdvice(node: Node): Omit<Finding, 'at'> | undefined {
  if (isAlias(node)) return undefined;
  if (!isScalar(node) || isPair(node)) return { what: '键不是一个名称', fix: '写作“键: 值”' };
  const key = String(node.value);
  return KEYS.includes(key) ? { what: `用了键 ${key}`, fix: '删去它，把内容写全' } : undefined;
}

function advice(node: Node): Omit<Finding, 'at'> | undefined {
  if (isAlias(node))
    return { what: `用了别名 *${node.source}`, fix: '把内容写全；以 * 开头的文字加英文双引号' };
  const { anchor } = node as { anchor?: string };
  if (anchor) return { what: `用了锚点 &${anchor}`, fix: '删去锚点；以 & 开头的文字加英文双引号' };
  if (!node.tag) return undefined;
  const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
  return { what: `用了标签 ${tag}`, fix: '删去标签；以 ! 开头的文字加英文双引号' };
}
