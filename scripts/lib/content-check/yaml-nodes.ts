import { isCollection, isPair, isScalar, type Node } from 'yaml';
import type { YamlSource } from './yaml-source.ts';

/** A node of a YAML document; keys are told from values. */
export interface YamlNode {
  readonly node: Node;
  readonly isKey: boolean;
}

const CACHE = new WeakMap<YamlSource, readonly YamlNode[]>();

/** Every node of a document in order, walked once for all rules. */
export function yamlNodes(source: YamlSource): readonly YamlNode[] {
  let found = CACHE.get(source);
  if (!found) {
    const nodes: YamlNode[] = [];
    collect(source.doc.contents, false, nodes);
    found = nodes;
    CACHE.set(source, found);
  }
  return found;
}

function collect(node: unknown, isKey: boolean, into: YamlNode[]): void {
  if (node === null || typeof node !== 'object') return;
  into.push({ node: node as Node, isKey });
  if (isScalar(node) || !isCollection(node)) return;
  for (const item of node.items) {
    if (isPair(item)) {
      collect(item.key, true, into);
      collect(item.value, false, into);
    } else collect(item, false, into);
  }
}
