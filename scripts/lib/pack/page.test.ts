import { expect, it } from 'vitest';
import { pageForFolder } from './page.ts';

const PRESENT = new Set([
  'index.html',
  'search/index.html',
  'standards/x/index.html',
  '_astro/a.js',
  '_astro/a.css',
]);
const surroundings = {
  base: '/luqiao/',
  start: 'start.js',
  has: (file: string) => PRESENT.has(file),
  folders: ['search', 'standards'],
};

const page = (inside: string, head = '') =>
  pageForFolder(
    `<html data-service-worker="/luqiao/sw.js"><head>${head}</head><body>${inside}</body></html>`,
    'standards/x/index.html',
    surroundings,
  );

it.each([
  ['<a href="/luqiao/">', '<a href="../../index.html">'],
  ['<a href="/luqiao/standards/x/#limits">', '<a href="../../standards/x/index.html#limits">'],
  ['<a href="/luqiao/search/?q=a">', '<a href="../../search/index.html?q=a">'],
  ['<a href="/luqiao/policies/y/">', '<a href="../../offline/index.html">'],
  ['<a href="#limits">', '<a href="#limits">'],
  ['<a href="https://example.org/">', '<a href="https://example.org/">'],
  ['<a href="//example.org/">', '<a href="//example.org/">'],
  ['<form action="/luqiao/search/">', '<form action="../../search/index.html">'],
  ['<p data-index="/luqiao/search-index/">', '<p data-index="/luqiao/search-index/">'],
])('%s becomes %s', (before, after) => {
  expect(page(before)).toContain(after);
});

it('has classic scripts, the start before all others, and nothing a folder cannot have', () => {
  const text = page(
    '<script type="module" src="/luqiao/_astro/a.js"></script>',
    '<meta http-equiv="content-security-policy" content="default-src \'none\'"><link rel="canonical" href="https://example.org/luqiao/"><link rel="stylesheet" href="/luqiao/_astro/a.css">',
  );
  expect(text).toBe(
    '<html><head><script src="../../start.js" data-base="/luqiao/" data-folders="search standards"></script><link rel="stylesheet" href="../../_astro/a.css"></head><body><script defer src="../../_astro/a.js"></script></body></html>',
  );
});
