import { isDeepStrictEqual } from 'node:util';
import { isAlias, isMap } from 'yaml';
import { eachEntry } from '../check.ts';
import { isSchemaOrder, sortedKeys } from '../key-order.ts';
import { keyPlace } from '../places.ts';
import type { Edit, Rule } from '../types.ts';
import { yamlNodes } from '../yaml-nodes.ts';
import { type YamlSource, yamlSource } from '../yaml-source.ts';

export const keyOrder: Rule = {
  id: 'key-order',
  title:
    '字段按固定的次序写：名称、摘要在前，本集合的字段居中，核对、来源、相关条目在后；按字段表的次序写也可以',
  why: '次序一致，审稿的人一眼看得出缺了什么，两次修改也好比较。',
  level: 'warning',
  repairs: true,
  check: eachEntry((entry) => {
    const keys = Object.keys(entry.data);
    if (isSchemaOrder(entry.collection, keys)) return undefined;
    const sorted = sortedKeys(entry.collection, keys);
    const at = sorted.findIndex((key, index) => key !== keys[index]);
    const first = sorted[at];
    // An alias has to follow its anchor; it has a rule of its own.
    const { yaml } = entry;
    if (first === undefined || !yaml || yamlNodes(yaml).some(({ node }) => isAlias(node))) return undefined;
    return {
      at: keyPlace(entry, first),
      what: `“${first}”写得靠后了`,
      fix: `移到“${keys[at]}”前面`,
      edit: () => reorder(yaml, sorted),
    };
  }),
};

/** Moves whole fields, each with the comments above it; nothing inside a field changes. */
function reorder(source: YamlSource, sorted: readonly string[]): Edit | undefined {
  const chunks = chunksOf(source);
  if (!chunks || source.start === undefined) return undefined;
  const insert = sorted.map((key) => chunks.fields.get(key) ?? '').join('');
  const text = source.text.slice(0, chunks.from) + insert;
  const edited = yamlSource(source.path, text);
  if (text.length !== source.text.length || !isDeepStrictEqual(edited.data, source.data)) return undefined;
  return { from: source.start + chunks.from, to: source.start + source.text.length, insert };
}

/** The text of each field from the start of its line; undefined when fields do not stand on lines of their own. */
function chunksOf(source: YamlSource): { from: number; fields: Map<string, string> } | undefined {
  const { doc, text } = source;
  if (!isMap(doc.contents) || doc.contents.flow || !text.endsWith('\n')) return undefined;
  const keys = doc.contents.items.map(
    ({ key }) => key as { value?: unknown; range?: [number, number, number] },
  );
  const starts = keys.map(({ range }, at) =>
    at === 0 ? (range?.[0] ?? -1) : withComments(text, range?.[0] ?? -1),
  );
  if (starts.some((start) => start < 0 || (start > 0 && text[start - 1] !== '\n'))) return undefined;
  const fields = new Map<string, string>();
  starts.forEach((start, at) => {
    fields.set(String(keys[at]?.value), text.slice(start, starts[at + 1] ?? text.length));
  });
  return fields.size === starts.length ? { from: starts[0] ?? 0, fields } : undefined;
}

/** Start of the comment lines right above a line; a comment at the very top belongs to the whole file. */
function withComments(text: string, start: number): number {
  const [comments = ''] = /(?:(?<=^|\n)#[^\n]*\n)*$/.exec(text.slice(0, Math.max(start, 0))) ?? [];
  return start - comments.length;
}
