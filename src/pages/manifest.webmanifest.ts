import type { APIRoute } from 'astro';
import { href, site } from '@/data/site.ts';

/** What a system shows of the site once it is installed. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: href('/'),
      name: site.name,
      short_name: site.shortName,
      description: site.tagline,
      lang: 'zh-CN',
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      // Paper and brand of src/styles/tokens.css.
      background_color: '#fbfbf9',
      theme_color: '#0b6655',
      icons: [
        { src: href('/icons/icon-192.png'), sizes: '192x192', type: 'image/png' },
        { src: href('/icons/icon-512.png'), sizes: '512x512', type: 'image/png' },
        { src: href('/icons/maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
      shortcuts: [
        { name: '搜索', url: href('/search/') },
        { name: '查限值', url: href('/limits/') },
        { name: '找方案', url: href('/finder/') },
        { name: '离线使用', url: href('/offline/') },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
