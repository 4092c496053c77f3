import { expect, it } from 'vitest';
import { pageAssets, pageKind, weighKinds, weighPage } from './page-weight.ts';

const html = `<link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/favicon.svg">
<script type="module" src="/_astro/b.js"></script><script type="module" src="/_astro/b.js"></script>
<script type="application/ld+json">{}</script><link rel="stylesheet" href="https://example.com/x.css">`;

it('finds the stylesheets and scripts of a page, each once', () => {
  expect(pageAssets(html)).toEqual(['/_astro/a.css', '/_astro/b.js']);
});

it('adds the assets to the page', () => {
  const weight = weighPage('index.html', html, () => 100);
  expect(weight.total).toBe(weight.html + 200);
});

it.each([
  ['index.html', 'index.html'],
  ['404.html', '404.html'],
  ['cases/index.html', 'cases/'],
  ['cases/x/index.html', 'cases/*'],
  ['cases/x/y/index.html', 'cases/*'],
])('%s is of kind %s', (path, kind) => {
  expect(pageKind(path)).toBe(kind);
});

it('picks median and worst', () => {
  const page = (name: string, total: number) => ({ path: `cases/${name}/index.html`, html: total, total });
  const [kind] = weighKinds([page('a', 30), page('b', 10), page('c', 20)]);
  expect(kind).toMatchObject({ kind: 'cases/*', pages: 3, median: { total: 20 }, worst: { total: 30 } });
});
