import { isScalar, type Scalar } from 'yaml';
import { offsetPlace } from './places.ts';
import type { Library, Place } from './types.ts';
import { yamlNodes } from './yaml-nodes.ts';
import { placeOf, type YamlSource } from './yaml-source.ts';

/** A text value of the frontmatter, the showcase, the symptoms or the combinations. */
export interface TextValue {
  readonly text: string;
  readonly at: Place;
  readonly node: Scalar<string>;
}

const CACHE = new WeakMap<YamlSource, readonly TextValue[]>();

/** Every text value (keys left out) of a piece of YAML, in order. */
export function textValues(source: YamlSource): readonly TextValue[] {
  let found = CACHE.get(source);
  if (!found) {
    found = yamlNodes(source).flatMap(({ node, isKey }) => {
      if (isKey || !isScalar(node) || typeof node.value !== 'string') return [];
      const at = placeOf(source, node.range?.[0] ?? 0);
      return [{ text: node.value, at, node: node as Scalar<string> }];
    });
    CACHE.set(source, found);
  }
  return found;
}

/** The YAML of every entry, the showcase, the symptoms and the combinations. */
export function yamlSources(library: Library): YamlSource[] {
  return [
    ...library.entries.flatMap(({ yaml }) => yaml ?? []),
    ...(library.showcase ? [library.showcase] : []),
    ...(library.symptoms ? [library.symptoms] : []),
    ...(library.combinations ? [library.combinations] : []),
  ];
}

/** Place of a match inside a text value; of the value itself where YAML folds or escapes it. */
export function insidePlace(value: TextValue, offset: number): Place {
  const { type } = value.node;
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return value.at;
  return offsetPlace(value.at, value.text, offset + (type === 'PLAIN' ? 0 : 1));
}
