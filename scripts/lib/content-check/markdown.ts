import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainTree } from './plain-markdown.ts';
import type { Entry } from './types.ts';

const PARSER = unified().use(remarkParse).use(remarkGfm).freeze();
const TREES = new WeakMap<Entry, Root>();
const NODES = new WeakMap<Entry, readonly Nodes[]>();

/** The Markdown tree of an entry's body; parsed once. */
function treeOf(entry: Entry): Root {
  let tree = TREES.get(entry);
  if (!tree) {
    tree = plainTree(entry.body) ?? PARSER.parse(entry.body);
    TREES.set(entry, tree);
  }
  return tree;
}

/** Every node of the body in document order. */
export function nodesOf(entry: Entry): readonly Nodes[] {
  let nodes = NODES.get(entry);
  if (!nodes) {
    nodes = flatten(treeOf(entry));
    NODES.set(entry, nodes);
  }
  return nodes;
}

/** Nodes of one type. */
export function nodesOfType<T extends Nodes['type']>(entry: Entry, type: T): Extract<Nodes, { type: T }>[] {
  return nodesOf(entry).filter((node): node is Extract<Nodes, { type: T }> => node.type === type);
}

/** A node as it is written, and the offset it starts at in the body. */
export function sourceOf(entry: Entry, node: Nodes): { readonly text: string; readonly start: number } {
  const start = node.position?.start.offset ?? 0;
  return { text: entry.body.slice(start, node.position?.end.offset ?? start), start };
}

/**
 * The body with everything that is not prose blanked out, character for character: code, addresses of links and
 * bare ones, HTML. Offsets stay valid.
 */
export function proseOf(entry: Entry): string {
  let prose = entry.body;
  for (const node of nodesOf(entry)) {
    const { text, start } = sourceOf(entry, node);
    if (['code', 'inlineCode', 'html', 'definition'].includes(node.type))
      prose = blank(prose, start, text.length);
    // Only what stands after the words: the words themselves are prose.
    if (node.type === 'link' || node.type === 'image') {
      const words =
        node.type === 'link'
          ? node.children.at(-1)?.position?.end.offset
          : start + 2 + (node.alt?.length ?? 0);
      const from = text.startsWith('[') || text.startsWith('!') ? (words ?? start) : start;
      prose = blank(prose, from, start + text.length - from);
    }
  }
  return prose.replace(/https?:\/\/[\x21-\x7e]+/g, (address) => ' '.repeat(address.length));
}

/** The words of a node without marks. */
export function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : '';
}

function blank(text: string, start: number, length: number): string {
  return (
    text.slice(0, start) +
    text.slice(start, start + length).replace(/[^\n]/g, ' ') +
    text.slice(start + length)
  );
}

function flatten(node: Nodes): Nodes[] {
  return 'children' in node ? [node, ...node.children.flatMap((child) => flatten(child as Nodes))] : [node];
}

/** Everything in the body that points somewhere: links, pictures, link definitions. */
export function targetsOf(entry: Entry): { readonly node: Nodes; readonly url: string }[] {
  return nodesOf(entry).flatMap((node) => ('url' in node ? [{ node, url: node.url }] : []));
}
