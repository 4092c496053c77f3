import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Shape } from './shape.ts';
import { tidy } from './tidy.ts';

/** Field in which the editor carries the file as it was read, so that writing can keep what nobody changed. */
export const SOURCE_KEY = '_source';
const BODY_KEY = 'body';
const PARTS = /^---\n(?:(?<head>[\s\S]*?)\n)?---(?:\n(?<body>[\s\S]*))?$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CODE = /^[a-z0-9-]+$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an entry file for the editor: its fields, the Markdown in `body`, the file itself in `_source`.
 * @param text with line feeds
 * @throws Error when there is no frontmatter or it cannot be read
 */
export function readEntry(text: string): Record<string, unknown> {
  const { head, body } = split(text);
  const doc = parseDocument(head);
  const [error] = doc.errors;
  if (error) throw new Error(error.message);
  return { ...(doc.toJS() as object), [BODY_KEY]: body, [SOURCE_KEY]: text };
}

/**
 * Writes an entry file from what the editor holds. Of a file that was read, everything that did not change stays as it
 * was, to the byte: a change of one field is a change of its lines.
 * @param content fields, `body`, and `_source` where the entry was read from a file
 */
export function writeEntry(content: Fields, shape: Shape): string {
  const { [BODY_KEY]: written, [SOURCE_KEY]: source, ...rest } = content;
  const fields = (tidy(rest, shape) ?? {}) as Fields;
  const body = trimBody(typeof written === 'string' ? written : '');
  const head = typeof source === 'string' ? changedHead(split(source).head, fields) : undefined;
  return `---\n${head ?? newHead(fields)}\n---\n${body && `\n${body}\n`}`;
}

function split(text: string): { readonly head: string; readonly body: string } {
  const parts = PARTS.exec(text)?.groups;
  if (!parts) throw new Error('文件开头没有两行 --- 之间的字段');
  return { head: parts['head'] ?? '', body: trimBody(parts['body'] ?? '') };
}

function trimBody(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
}

function newHead(fields: Fields): string {
  const doc = new Document(fields, { aliasDuplicateObjects: false });
  style(doc);
  return print(doc, false);
}

/** The head with the fields changed, or nothing where the old text cannot be built upon. */
function changedHead(head: string, fields: Fields): string | undefined {
  const doc = parseDocument<YAMLMap, false>(head);
  if (doc.errors.length > 0 || !isMap(doc.contents)) return undefined;
  const padded = !/[[{][^\s\]}]/.test(head);
  const segments = new Map(cut(head, doc.contents).map((segment) => [segment.key, segment]));
  const before = doc.toJS() as Fields;
  const kept = [...segments.values()].filter(({ key }) => key in fields);
  const lines = new Map(
    kept.map(({ key, pair, text }) => [
      key,
      isSame(before[key], fields[key]) ? text : replace(text, pair, key, fields[key], padded),
    ]),
  );
  const order = [...lines.keys()];
  let place = 0;
  for (const [key, value] of Object.entries(fields)) {
    if (lines.has(key)) place = order.indexOf(key) + 1;
    else {
      lines.set(key, `${print(pairDocument(key, undefined, value), padded)}\n`);
      order.splice(place++, 0, key);
    }
  }
  const lead = head.slice(0, kept.length === segments.size ? ([...segments.values()][0]?.start ?? 0) : 0);
  const text = (lead + order.map((key) => ensureLine(lines.get(key) ?? '')).join('')).trimEnd();
  return text === head || isSame(parseDocument(text).toJS(), fields) ? text : undefined;
}

interface Segment {
  readonly key: string;
  readonly pair: Pair;
  readonly start: number;
  /** from the key to the next key, or to the end */
  readonly text: string;
}

function cut(head: string, map: YAMLMap): Segment[] {
  const starts = map.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  return map.items.map((pair, index) => {
    const start = starts[index] ?? 0;
    return {
      key: String(isScalar(pair.key) ? pair.key.value : pair.key),
      pair,
      start,
      text: head.slice(start, starts[index + 1] ?? head.length),
    };
  });
}

const ensureLine = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/** The text of one field with another value; what follows the value (blank lines, comments on the next field) stays. */
function replace(text: string, pair: Pair, key: string, value: unknown, padded: boolean): string {
  const start = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const end = (pair.value as Node | null)?.range?.[1];
  const old = end === undefined ? text : text.slice(0, end - start);
  const rest = text.slice(old.trimEnd().length);
  const doc = pairDocument(key, pair.value, value);
  const node = doc.get(key, true);
  // A comment on the same line is part of the rest.
  if ((isScalar(node) || isCollection(node)) && /^[ \t]+#/.test(rest)) node.comment = null;
  return `${print(doc, padded)}${ensureLine(rest)}`;
}

function pairDocument(key: string, old: unknown, value: unknown): Document {
  const doc = new Document({}, { aliasDuplicateObjects: false });
  doc.set(key, changed(doc, old, value));
  return doc;
}

/** A node for the value that keeps of the old node what it can: quotes, lists on one line, comments. */
function changed(doc: Document, old: unknown, value: unknown): unknown {
  if (isMap(old) && isObject(value)) return changedMap(doc, old, value);
  if (isSeq(old) && Array.isArray(value)) {
    const left = [...old.items];
    const same = value.map((item) => {
      const at = left.findIndex((node) => node !== undefined && isSame(plain(node), item));
      return at < 0 ? undefined : left.splice(at, 1, undefined)[0];
    });
    const flow = old.items.some((node) => isCollection(node) && node.flow);
    old.items = value.map((item, index) => {
      const found = same[index];
      if (found !== undefined) return found;
      const stale = left[index];
      left[index] = undefined;
      const node = changed(doc, stale, item);
      if (stale === undefined && isCollection(node) && flow) node.flow = true;
      return node;
    });
    return old;
  }
  if (isScalar(old) && isSame(old.value, value)) return old;
  if (isScalar(old) && typeof old.value === typeof value && !isObject(value)) {
    const node = new Scalar(value);
    if (old.type) node.type = old.type;
    if (old.comment) node.comment = old.comment;
    return node;
  }
  const node = doc.createNode(value, { aliasDuplicateObjects: false });
  style(node);
  return node;
}

function changedMap(doc: Document, old: YAMLMap, value: Fields): YAMLMap {
  for (const { key } of [...old.items]) {
    const name = String(isScalar(key) ? key.value : key);
    if (!(name in value)) old.delete(name);
  }
  let place = 0;
  for (const [name, item] of Object.entries(value)) {
    const at = old.items.findIndex(({ key }) => (isScalar(key) ? key.value : key) === name);
    const pair = old.items[at];
    if (pair) {
      pair.value = changed(doc, pair.value, item);
      place = at + 1;
    } else {
      const created = doc.createPair(name, changed(doc, undefined, item));
      old.items.splice(place++, 0, created);
    }
  }
  return old;
}

/** Dates in quotes and lists of codes on one line, as in the entries written by hand. */
function style(node: Document | Node): void {
  visit(node, {
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string' && DATE.test(scalar.value))
        scalar.type = Scalar.QUOTE_SINGLE;
    },
    Seq(_, seq) {
      seq.flow = seq.items.every(
        (item) => isScalar(item) && typeof item.value === 'string' && CODE.test(item.value),
      );
    },
  });
}

function print(doc: Document, padded: boolean): string {
  return doc.toString({ lineWidth: 0, flowCollectionPadding: padded, singleQuote: true }).trimEnd();
}

function plain(node: unknown): unknown {
  return isCollection(node) || isScalar(node) ? node.toJSON() : node;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as data; the order of keys means nothing, nor does whether a number is written as a text. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (isObject(a) && isObject(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]));
  }
  if (typeof a === 'number' || typeof b === 'number') return String(a) === String(b);
  return a === b;
}
