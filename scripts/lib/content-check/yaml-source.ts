import { type Document, isMap, isPair, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import type { Place } from './types.ts';

/** A piece of YAML (or JSON, which is YAML too) inside a file, with a way back from keys to lines. */
export interface YamlSource {
  readonly path: string;
  readonly text: string;
  readonly doc: Document.Parsed;
  /** plain values; undefined when the syntax is broken */
  readonly data: unknown;
  readonly lines: LineCounter;
  /** lines of the file above the piece */
  readonly above: number;
  /** offset of the piece in the file; absent when it was read otherwise than it lies there (BOM, CRLF) */
  readonly start?: number;
}

/** Keys and indexes from the top of a document. */
export type KeyPath = readonly PropertyKey[];

/**
 * Parses YAML 1.2; errors are kept in `doc.errors`.
 * @param path file it is from, for places
 * @param above lines of the file above the text
 * @param start offset of the text in the file, when the two agree character for character
 */
export function yamlSource(path: string, text: string, above = 0, start?: number): YamlSource {
  const lines = new LineCounter();
  // Duplicate keys have a rule of their own, which reports each of them.
  const doc = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const data = doc.errors.length === 0 ? plain(doc, text) : undefined;
  return { path, text, doc, data, lines, above, ...(start !== undefined && { start }) };
}

/** Place of a character offset. */
export function placeOf(source: YamlSource, offset: number): Place {
  const { line, col } = source.lines.linePos(offset);
  return { file: source.path, line: Math.max(line, 1) + source.above, column: Math.max(col, 1) };
}

/** Place of the value at a path; of the closest enclosing value when there is none. */
export function locate(source: YamlSource, path: KeyPath): Place {
  let node: unknown = source.doc.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    const pair = pairOf(node, key);
    node = pair ? (pair.value ?? pair.key) : isSeq(node) ? node.items[Number(key)] : undefined;
    const start = startOf(node);
    if (start === undefined) break;
    offset = start;
  }
  return placeOf(source, offset);
}

/** Place of a key itself. */
export function locateKey(source: YamlSource, path: KeyPath, key: string): Place {
  const pair = pairOf(
    path.length === 0 ? source.doc.contents : source.doc.getIn(path as unknown[], true),
    key,
  );
  const start = startOf(pair?.key);
  return start === undefined ? locate(source, path) : placeOf(source, start);
}

function pairOf(node: unknown, key: PropertyKey): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find(
    (item) => isPair(item) && String((item.key as { value?: unknown })?.value) === String(key),
  );
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

/** Aliases are refused by a rule; here they only must not multiply, nor lead back to where they stand. */
function plain(doc: Document.Parsed, text: string): unknown {
  try {
    const data: unknown = doc.toJS({ maxAliasCount: 100 });
    if (text.includes('*')) JSON.stringify(data);
    return data;
  } catch {
    return undefined;
  }
}
