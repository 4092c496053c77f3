import type { TocItem } from './types.ts';

/** Second-level headings of a rendered Markdown body as table-of-contents items. */
export function headingsToc(
  headings: readonly { readonly depth: number; readonly slug: string; readonly text: string }[],
): TocItem[] {
  return headings
    .filter((heading) => heading.depth === 2)
    .map((heading) => ({ id: heading.slug, text: heading.text }));
}
