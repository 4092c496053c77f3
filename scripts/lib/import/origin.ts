import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { yamlSource } from '../content-check/yaml-source.ts';

/**
 * What stands at a place of an entry file: the keys from the top, without the numbers of items; `body` below the
 * frontmatter, nothing outside of any key.
 * @param line from 1
 * @param column from 1
 */
export function keysAt(text: string, line: number, column: number): readonly string[] {
  const { yaml, bodyLine } = splitFrontmatter(text);
  if (yaml === undefined) return [];
  if (line >= bodyLine) return ['body'];
  const { doc, lines } = yamlSource('', yaml, 1);
  const start = lines.lineStarts[line - 2];
  if (start === undefined) return [];
  const offset = start + column - 1;
  const keys: string[] = [];
  let node: unknown = doc.contents;
  while (isMap(node) || isSeq(node)) {
    if (isSeq(node)) {
      node = node.items.find((item) => holds(item as Node, offset));
      continue;
    }
    // The pair that begins last before the place: values end where the next key begins.
    const pair = node.items.findLast(
      ({ key }) => ((key as Node).range?.[0] ?? Number.POSITIVE_INFINITY) <= offset,
    );
    if (!pair) break;
    if (isScalar(pair.key)) keys.push(String(pair.key.value));
    node = pair.value;
    if (offset < ((node as Node | null)?.range?.[0] ?? 0)) break;
  }
  return keys;
}

function holds(node: Node, offset: number): boolean {
  const [start, , end] = node.range ?? [0, 0, 0];
  return start <= offset && offset < end;
}
