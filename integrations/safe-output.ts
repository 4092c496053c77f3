import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { type OutputNode, unsafeOutput } from '../src/lib/markdown/unsafe-output.ts';

type HtmlPlugin = Extract<
  NonNullable<SatteriProcessorOptions['hastPlugins']>[number],
  { readonly name: string }
>;

/**
 * A Markdown plugin that stops the build when raw HTML, a program or an address that may run one is about to reach a
 * page. The content check says so first and better; this is what holds when it was not run, as under `npm run dev`.
 */
export function safeOutput(): HtmlPlugin {
  return {
    name: 'safe-output',
    element: { filter: [], visit: refuse },
    mdxJsxFlowElement: { filter: [], visit: refuse },
    mdxJsxTextElement: { filter: [], visit: refuse },
    raw: refuse,
    comment: refuse,
    doctype: refuse,
    mdxFlowExpression: refuse,
    mdxTextExpression: refuse,
    mdxjsEsm: refuse,
  };
}

function refuse(node: OutputNode, { fileURL }: { readonly fileURL: URL | undefined }): void {
  const fault = unsafeOutput(node);
  if (fault) throw new Error(`${fileURL?.pathname ?? '正文'}：${fault.what}，${fault.fix}。`);
}
