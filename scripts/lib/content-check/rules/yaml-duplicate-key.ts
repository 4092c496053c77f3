import { isMap, type YAMLMap } from 'yaml';
import { yamlSources } from '../scalars.ts';
import type { Finding, Rule } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { placeOf, type YamlSource } from '../yaml-source.ts';

export const yamlDuplicateKey: Rule = {
  id: 'yaml-duplicate-key',
  title: '同一层的键不重复',
  why: '重复的键只有一个生效，另一个悄悄丢了。',
  check: (library) => {
    const redirects = library.redirects ? [library.redirects] : [];
    return [...yamlSources(library), ...redirects].flatMap(check);
  },
};

function check(source: YamlSource): Finding[] {
  return yamlNodes(source).flatMap(({ node }) => (isMap(node) ? inMap(source, node) : []));
}

function inMap(source: YamlSource, map: YAMLMap): Finding[] {
  const first = new Map<string, number>();
  return map.items.flatMap(({ key }) => {
    const { value, range } = key as { value: unknown; range?: [number, number, number] };
    const name = String(value);
    const at = placeOf(source, range?.[0] ?? 0);
    const line = first.get(name);
    if (line === undefined) {
      first.set(name, at.line);
      return [];
    }
    return [{ at, what: `键“${name}”和第 ${line} 行重复`, fix: '两处合成一处，删去多余的' }];
  });
}
