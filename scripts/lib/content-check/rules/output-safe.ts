import { markdownToHast, mdxToHast } from 'satteri';
import { MARKDOWN_FEATURES } from '../../../../src/lib/markdown/features.ts';
import { type OutputNode, unsafeOutput } from '../../../../src/lib/markdown/unsafe-output.ts';
import { plainTree } from '../plain-markdown.ts';
import type { Entry, Finding, Rule } from '../types.ts';
import { imageSource } from './image-source.ts';
import { linkScheme } from './link-scheme.ts';
import { mdxSafe } from './mdx-safe.ts';
import { rawHtml } from './raw-html.ts';

interface Positioned extends OutputNode {
  readonly children?: readonly Positioned[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

export const outputSafe: Rule = {
  id: 'output-safe',
  title: '正文变成网页后，只有普通的标题、段落、列表、表格、链接和图片；标题后的花括号里只写 #名称',
  why: '别的检查读的是原文，这一条读成品：不管怎么写，脚本、事件和危险的链接都到不了页面。',
  check: (library) => {
    // What these say is better advice; here they would be said twice.
    const said = new Set(
      [rawHtml, mdxSafe, linkScheme, imageSource].flatMap((rule) =>
        [...rule.check(library)].map(({ at }) => `${at.file}:${at.line}`),
      ),
    );
    return library.entries
      .filter(({ body }) => !plainTree(body))
      .flatMap(check)
      .filter(({ at }) => !said.has(`${at.file}:${at.line}`));
  },
};

function check(entry: Entry): Finding[] {
  const isMdx = entry.file.path.endsWith('.mdx');
  try {
    const tree = (isMdx ? mdxToHast : markdownToHast)(entry.body, { features: MARKDOWN_FEATURES });
    return faultsBelow(entry, tree as Positioned, entry.bodyLine);
  } catch (error) {
    const [line = ''] = String((error as Error).message).split('\n');
    return [
      {
        at: { file: entry.file.path, line: entry.bodyLine, column: 1 },
        what: `正文读不懂（${line.slice(0, 80)}）`,
        fix: '检查尖括号和花括号，或把扩展名改为 .md',
      },
    ];
  }
}

/** @param line where the nearest node above stands, for nodes that the processor makes up itself */
function faultsBelow(entry: Entry, node: Positioned, above: number): Finding[] {
  const line = node.position ? entry.bodyLine + node.position.start.line - 1 : above;
  const fault = unsafeOutput(node);
  const at = { file: entry.file.path, line, column: node.position?.start.column ?? 1 };
  return [
    ...(fault ? [{ at, ...fault }] : []),
    ...(node.children ?? []).flatMap((child) => faultsBelow(entry, child, line)),
  ];
}
