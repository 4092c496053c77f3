/**
 * A Markdown plugin that puts the site's base path in front of links and pictures written as `/standards/…/`, so that
 * authors write one form whatever the site is deployed under.
 * @param base base path with a slash at both ends
 */
export function baseLinks(base: string) {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'base-links',
    element: {
      filter: ['a', 'img'],
      visit(node: ElementNode, ctx: PropertyWriter) {
        for (const key of ['href', 'src']) {
          const target = node.properties?.[key];
          if (typeof target === 'string' && target.startsWith('/') && !target.startsWith('//'))
            ctx.setProperty(node, key, prefix + target);
        }
      },
    },
  };
}

interface ElementNode {
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface PropertyWriter {
  setProperty(node: ElementNode, key: string, value: string): void;
}
