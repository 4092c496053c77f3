import { describe, expect, it } from 'vitest';
import { ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';
import type { Element } from '../support/html.ts';
import { expectNone } from '../support/report.ts';
import { follow, type Page, pages, rowsToFilter } from '../support/site.ts';

/** Lists of entries on all pages: `ol[data-results]`. */
const lists = [...pages.values()].flatMap((page) =>
  page
    .all('ol')
    .filter((list) => list.has('data-results'))
    .map((list) => ({ page, list })),
);

/** Address of an entry's page by what its rows say: `kind id`. */
const addresses = new Map(
  [...pages.values()].flatMap(({ entry, address }) =>
    entry ? [[`${entry.kind} ${entry.id}`, address]] : [],
  ),
);

const WAITING = new Set(['/search/', '/finder/']);

it('marks every list of entries as results in a known state', () => {
  expect(lists.length).toBeGreaterThan(2_000);
  expectNone(
    lists
      // The lists of the search and of the finder wait for a question.
      .filter(({ page, list }) => list.get('data-state') !== (WAITING.has(page.address) ? 'idle' : 'ready'))
      .map(({ page, list }) => `${page.address}: a list in state ${list.get('data-state')}`),
  );
});

it('marks everything that looks like a list of entries, but for the news on the home page', () => {
  const unmarked = [...pages.values()]
    .filter(({ address }) => address !== '/')
    .filter((page) => page.all('ol').some((list) => list.hasClass('rows') && !list.has('data-results')));
  expectNone(unmarked.map(({ address }) => `${address}: a list of rows without data-results`));
});

it('leads with the first link of a row to the entry that the row names', () => {
  expectNone(lists.flatMap(({ page, list }) => list.children.flatMap((row) => wrongRow(page, row))));
});

function wrongRow(page: Page, row: Element): string[] {
  const name = `${row.get('data-kind')} ${row.get('data-id')}`;
  const address = addresses.get(name);
  if (row.tag !== 'li' || !address) return [`${page.address}: a row names ${name}, which has no page`];
  const href = row.find(({ tag }) => tag === 'a')?.get('href') ?? '';
  const target = follow(href, page.address);
  return target.kind === 'here' && target.address === address
    ? []
    : [`${page.address}: the row of ${name} leads to ${href}`];
}

it('names an entry in rows of results only', () => {
  const rows = new Set(lists.flatMap(({ list }) => list.children));
  expectNone(
    [...pages.values()].flatMap((page) =>
      page
        .all('li')
        .filter((row) => row.has('data-id') && !rows.has(row))
        .map((row) => `${page.address}: ${row.get('data-id')} stands outside a list of results`),
    ),
  );
});

describe.each(ENTRY_COLLECTIONS)('the list of %s', (collection) => {
  const published = [...pages.values()].flatMap(({ entry }) =>
    entry?.kind === collection ? [entry.id] : [],
  );

  it('shows every entry once, on one of its pages', () => {
    const listPage = new RegExp(`^/${collection}/(page/\\d+/)?$`);
    const shown = lists
      .filter(({ page }) => listPage.test(page.address))
      .flatMap(({ list }) => list.children.map((row) => row.get('data-id') ?? ''));
    expect(shown.toSorted()).toEqual(published.toSorted());
  });

  it('offers the same entries to filter and sort', () => {
    const rows = rowsToFilter(collection);
    expect(rows.map(({ dataId }) => dataId).toSorted()).toEqual(published.toSorted());
    expectNone(
      rows.flatMap((row) => {
        const target = follow(row.href, `/${collection}/`);
        return target.kind === 'here' && target.address === addresses.get(`${row.collection} ${row.dataId}`)
          ? []
          : [`${row.dataId} leads to ${row.href}`];
      }),
    );
  });
});
