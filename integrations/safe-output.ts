import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { type OutputNode, unsafeOutput } from '../src/lib/markdown/unsafe-output.ts';

type HtmlPlugin = Extract<
  NonNullable<SatteriProcessorOptions['hastPlugins']>[number],
  { readonly name: string }
>;

/** The two halves of the second line of defence. */
export interface SafeOutput {
  readonly plugin: HtmlPlugin;
  readonly integration: AstroIntegration;
}

/**
 * Stops the build when raw HTML, a program or an address that may run one is about to reach a page. The content check
 * says so first and better; this is what holds when it was not run, as under `npm run dev`. The plugin throws, so that
 * the text is not shown; Astro goes on without the text, so the integration ends the build.
 */
export function safeOutput(): SafeOutput {
  const faults: string[] = [];
  const refuse = (node: OutputNode, { fileURL }: { readonly fileURL: URL | undefined }): void => {
    const fault = unsafeOutput(node);
    if (!fault) return;
    const message = `${fileURL?.pathname ?? '正文'}：${fault.what}，${fault.fix}。`;
    faults.push(message);
    throw new Error(message);
  };
  const end = () => {
    if (faults.length > 0) throw new Error(faults.join('\n'));
  };
  return {
    plugin: {
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
    },
    integration: { name: 'safe-output', hooks: { 'astro:build:start': end, 'astro:build:done': end } },
  };
}
