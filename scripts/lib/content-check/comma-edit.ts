import { isMap, isScalar, type Pair } from 'yaml';
import type { Edit } from './types.ts';
import { type KeyPath, type YamlSource, yamlSource } from './yaml-source.ts';

/**
 * In `{ cause: 甲,乙 }` the comma makes a key of 乙. Puts a full-width comma there, so that the sentence is one value
 * again.
 * @param path of the map
 * @param key what was taken for a key
 * @returns undefined when nothing in front of it could be the first half
 */
export function commaEdit(source: YamlSource, path: KeyPath, key: string): Edit | undefined {
  const map: unknown = path.length === 0 ? source.doc.contents : source.doc.getIn(path, true);
  if (!isMap(map) || source.start === undefined) return undefined;
  const at = map.items.findIndex((pair) => nameOf(pair) === key);
  const half = map.items[at - 1];
  const start = (map.items[at]?.key as { range?: [number, number, number] } | undefined)?.range?.[0];
  if (!half || start === undefined || !isScalar(half.value) || typeof half.value.value !== 'string')
    return undefined;
  const [comma] = /,\s*$/.exec(source.text.slice(0, start)) ?? [];
  if (!comma) return undefined;
  const from = start - comma.length;
  const text = `${source.text.slice(0, from)}，${source.text.slice(start)}`;
  const joined = yamlSource(source.path, text).doc.getIn([...path, nameOf(half)]);
  if (joined !== `${half.value.value}，${key}`) return undefined;
  return { from: source.start + from, to: source.start + start, insert: '，' };
}

function nameOf({ key }: Pair): string {
  return String((key as { value?: unknown } | null)?.value);
}
