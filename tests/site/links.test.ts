import { describe, expect, it } from 'vitest';
import { ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';
import { expectNone } from '../support/report.ts';
import { fileAt, files, follow, pages, readText, rowsToFilter, type Target } from '../support/site.ts';

/** Attributes that hold an address: the HTML ones, and those that hand one to a custom element. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data-src', 'data-base', 'data-engine', 'data-ask'];
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
/** Query parameters of a list page that are no filters. */
const SORT = 'sort';

interface Link {
  readonly from: string;
  /** as written */
  readonly href: string;
  readonly target: Target;
  /** a reader can follow it */
  readonly clickable: boolean;
}

const link = (from: string, href: string, clickable = false): Link => ({
  from,
  href,
  target: follow(href, from),
  clickable,
});

const links: readonly Link[] = [...pages.values()].flatMap((page) =>
  page.elements.flatMap((element) =>
    ADDRESSES.flatMap((name) => element.get(name) ?? []).map((href) =>
      link(page.address, href, element.tag === 'a'),
    ),
  ),
);
const clickable = links.filter((one) => one.clickable);

/** What is wrong with an address, whatever stands there. */
function broken({ from, href, target }: Link): string[] {
  if (href.trim() === '' || href === '#') return [`${from}: an address is empty`];
  if (target.kind === 'outside base') return [`${from}: ${href} leaves out the base path`];
  if (target.kind === 'elsewhere')
    return SCHEMES.includes(target.url.protocol) ? [] : [`${from}: ${href} is of an unknown kind`];
  return fileAt(target.address) ? [] : [`${from}: ${href} leads nowhere`];
}

describe('every address leads somewhere', () => {
  it('in pages', () => {
    expect(clickable.length).toBeGreaterThan(100_000);
    expectNone(links.flatMap(broken));
  });

  it('in the data of lists', () => {
    const rows = ENTRY_COLLECTIONS.flatMap((collection) =>
      rowsToFilter(collection).map(({ href }) => link(`/${collection}/`, href)),
    );
    expect(rows.length).toBeGreaterThan(1_000);
    expectNone(rows.flatMap(broken));
  });

  it('in stylesheets', () => {
    const styles = [...files].filter((path) => path.startsWith('_astro/') && path.endsWith('.css'));
    expect(styles.length).toBeGreaterThan(0);
    const addresses = styles.flatMap((path) =>
      [...readText(path).matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, href = '']) =>
        link(`/${path}`, href),
      ),
    );
    expectNone(addresses.flatMap(broken));
  });

  it('on signposts of moved addresses', () => {
    const moved = [...pages.values()].filter((page) => page.movedTo !== undefined);
    expectNone(moved.flatMap((page) => broken(link(page.address, page.movedTo ?? ''))));
  });
});

it('names a part of a page only where the page has that part', () => {
  const ids = new Map(
    [...pages].map(([address, page]) => [
      address,
      new Set(page.elements.flatMap((one) => one.get('id') ?? [])),
    ]),
  );
  expectNone(
    links.flatMap(({ from, href, target }) => {
      if (target.kind !== 'here' || target.hash === '') return [];
      return ids.get(target.address)?.has(target.hash) ? [] : [`${from}: ${href} names no id of that page`];
    }),
  );
});

it('links to entries where they are now, not to addresses they have moved from', () => {
  const moved = new Map(
    [...pages.values()].flatMap(({ address, movedTo }) => (movedTo ? [[address, movedTo]] : [])),
  );
  expectNone(
    clickable.flatMap(({ from, href, target }) => {
      if (target.kind !== 'here' || target.address === from) return [];
      const to = moved.get(target.address);
      return to === undefined ? [] : [`${from}: ${href} has moved to ${to}`];
    }),
  );
});

it('chooses only filters and options that the list offers', () => {
  expectNone(
    clickable.flatMap(({ from, href, target }) => {
      const offered = target.kind === 'here' && target.query.size > 0 && optionsOn(target.address);
      if (!offered) return [];
      return [...target.query]
        .filter(
          ([key, codes]) => key !== SORT && !codes.split(',').every((code) => offered.has(`${key}=${code}`)),
        )
        .map(([key]) => `${from}: ${href} chooses “${key}” as the list does not offer it`);
    }),
  );
});

/** Filters of a list page as `key=code`; nothing on pages of other kinds. */
function optionsOn(address: string): Set<string> | undefined {
  const data = pages.get(address)?.elements.find((element) => element.has('data-facets'));
  if (!data) return undefined;
  const facets = JSON.parse(data.source) as { key: string; options: { code: string }[] }[];
  return new Set(facets.flatMap(({ key, options }) => options.map(({ code }) => `${key}=${code}`)));
}

it('has a way from the home page to every page', () => {
  const ways = Map.groupBy(clickable, ({ from }) => from);
  const reached = new Set(['/']);
  for (const address of reached)
    for (const { target } of ways.get(address) ?? [])
      if (target.kind === 'here' && pages.has(target.address)) reached.add(target.address);
  const alone = [...pages.values()].filter((page) => !page.hidden && !reached.has(page.address));
  expectNone(alone.map((page) => `${page.address}: no page leads here`));
});
