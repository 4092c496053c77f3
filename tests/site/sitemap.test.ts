import { expect, it } from 'vitest';
import { expectNone } from '../support/report.ts';
import { fileAt, follow, pages, readText } from '../support/site.ts';

/** Pages that search engines are asked to leave out, besides moved addresses. */
const HIDDEN = ['/404.html', '/admin/', '/finder/brief/', '/offline/', '/search/'];

const located = (path: string) =>
  [...readText(path).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);

const listed = located('sitemap-index.xml').flatMap((url) => {
  const target = follow(url, '/');
  const file = target.kind === 'here' ? fileAt(target.address) : undefined;
  if (!file) throw new Error(`sitemap-index.xml names ${url}, which is no file`);
  return located(file);
});

it('lists every page that may be indexed, once', () => {
  const wanted = new Set([...pages.values()].filter((page) => !page.hidden).map((page) => page.url));
  expect(wanted.size).toBeGreaterThan(2_000);
  const found = new Set(listed);
  expectNone([
    ...[...wanted.difference(found)].map((url) => `${url}: not in the sitemap`),
    ...[...found.difference(wanted)].map((url) => `${url}: in the sitemap, but no page to be indexed`),
    ...listed
      .filter((url, index) => listed.indexOf(url) < index)
      .map((url) => `${url}: in the sitemap again`),
  ]);
});

it('hides nothing but moved addresses, the search page and pages that stand in for others', () => {
  const hidden = [...pages.values()].filter((page) => page.hidden && page.movedTo === undefined);
  expect(hidden.map(({ address }) => address)).toEqual(HIDDEN);
  const moved = [...pages.values()].filter((page) => page.movedTo !== undefined);
  expectNone(moved.filter((page) => !page.hidden).map(({ address }) => `${address}: moved, but not hidden`));
});
