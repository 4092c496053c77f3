// @ts-check

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { baseLinks } from './integrations/base-links.ts';
import { contentSecurityPolicy, headerPolicy } from './integrations/csp.ts';
import { editorBundle } from './integrations/editor.ts';
import { offline } from './integrations/offline/integration.ts';
import { safeOutput } from './integrations/safe-output.ts';
import { searchIndex } from './integrations/search/integration.ts';
import site from './site.config.ts';
import redirects from './src/content/redirects.json' with { type: 'json' };
import { MARKDOWN_FEATURES } from './src/lib/markdown/features.ts';

const base = process.env.BASE_PATH || site.base;
const safe = safeOutput();
/** Pages that ask not to be indexed. */
const unlisted = ['/search/', '/offline/', '/finder/brief/', '/admin/', ...Object.keys(redirects)];

export default defineConfig({
  site: process.env.SITE_URL || site.url,
  base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  integrations: [
    safe.integration,
    mdx(),
    sitemap({ filter: (page) => !unlisted.some((path) => page.endsWith(path)) }),
    searchIndex(),
    offline(),
    headerPolicy(site),
    editorBundle(),
  ],
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      features: MARKDOWN_FEATURES,
      hastPlugins: [safe.plugin, baseLinks(base)],
    }),
  },
  security: { csp: contentSecurityPolicy(site.forms) },
  vite: { build: { assetsInlineLimit: 0 } },
});
