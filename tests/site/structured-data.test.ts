import { expect, it } from 'vitest';
import { expectNone } from '../support/report.ts';
import { fileAt, follow, type Page, pages, readBytes } from '../support/site.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const entryPages = [...pages.values()].filter((page) => page.entry);

/** What a page tells machines about itself. */
function dataOf(page: Page): Record<string, unknown>[] {
  return page
    .all('script')
    .filter((script) => script.get('type') === 'application/ld+json')
    .map(({ source }) => JSON.parse(source));
}

it('describes every entry in terms of schema.org', () => {
  expect(entryPages.length).toBeGreaterThan(1_000);
  expectNone(
    entryPages.flatMap((page) => {
      const [data, ...more] = dataOf(page);
      if (!data || more.length) return [`${page.address}: ${more.length + (data ? 1 : 0)} descriptions`];
      const heading = page.all('h1')[0]?.text;
      return [
        ...(data['@context'] === 'https://schema.org'
          ? []
          : [`${page.address}: context ${data['@context']}`]),
        ...(/^[A-Z]\w+$/.test(String(data['@type'])) ? [] : [`${page.address}: type ${data['@type']}`]),
        ...(data['url'] === page.link('canonical') ? [] : [`${page.address}: url ${data['url']}`]),
        ...(data['name'] === heading ? [] : [`${page.address}: named ${data['name']}, headed ${heading}`]),
      ];
    }),
  );
});

it('names its own address as the right one, a moved page the new one', () => {
  expectNone(
    [...pages.values()].flatMap((page) => {
      const target = page.movedTo === undefined ? undefined : follow(page.movedTo, page.address);
      const right = target?.kind === 'here' ? pages.get(target.address)?.url : page.url;
      const found = page.all('link').filter((link) => link.get('rel') === 'canonical');
      return [
        ...(found.length === 1 ? [] : [`${page.address}: ${found.length} canonical links`]),
        ...(found[0]?.get('href') === right ? [] : [`${page.address}: canonical ${found[0]?.get('href')}`]),
        ...(page.meta('og:url') === right ? [] : [`${page.address}: og:url ${page.meta('og:url')}`]),
      ];
    }),
  );
});

it('has a title, a text, a type and a large card for shared links', () => {
  expectNone(
    [...pages.values()].flatMap((page) => {
      const expected = {
        'og:title': page.meta('og:title')?.trim() ? page.meta('og:title') : 'some title',
        'og:description': page.meta('description'),
        'og:type': page.entry ? 'article' : 'website',
        'og:locale': 'zh_CN',
        'twitter:card': 'summary_large_image',
      };
      return Object.entries(expected)
        .filter(([name, value]) => page.meta(name) !== value)
        .map(([name]) => `${page.address}: ${name} is ${page.meta(name)}`);
    }),
  );
});

it('has a picture for every card, on an entry that of its collection', () => {
  expectNone(
    [...pages.values()].flatMap((page) => {
      const image = page.meta('og:image') ?? '';
      const target = follow(image, page.address);
      const file = target.kind === 'here' ? fileAt(target.address) : undefined;
      if (!/^https?:/.test(image) || !file) return [`${page.address}: no picture ${image}`];
      if (page.entry && file !== `social/${page.entry.kind}.png`)
        return [`${page.address}: picture ${image}`];
      return readBytes(file).subarray(0, PNG.length).equals(PNG) ? [] : [`${image}: is no PNG`];
    }),
  );
});
