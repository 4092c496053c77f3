import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type HtmlPlugin = Extract<
  NonNullable<SatteriProcessorOptions['hastPlugins']>[number],
  { readonly name: string }
>;

/**
 * A Markdown plugin that puts the site's base path in front of links and pictures written as `/standards/…/`, so that
 * authors write one form whatever the site is deployed under.
 * @param base base path with a slash at both ends
 */
export function baseLinks(base: string): HtmlPlugin {
  return {
    name: 'base-links',
    element: {
      filter: ['a', 'img'],
      visit(node, ctx) {
        for (const key of ['href', 'src']) {
          const target = node.properties?.[key];
          if (typeof target === 'string') ctx.setProperty(node, key, withBase(target, base));
        }
      },
    },
  };
}

/** The address with the base path in front when it starts at the root of the site; others unchanged. */
export function withBase(target: string, base: string): string {
  return target.startsWith('/') && !target.startsWith('//') ? base.replace(/\/$/, '') + target : target;
}
