import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';
import { FIELDS } from '../../src/vocab/fields.ts';
import { INDUSTRIES } from '../../src/vocab/industries.ts';
import { POLLUTANTS } from '../../src/vocab/pollutants.ts';
import { REGIONS } from '../../src/vocab/regions.ts';
import { addressOf, entries, library, redirects, text } from '../support/content.ts';
import { expectNone } from '../support/report.ts';
import { follow, pages } from '../support/site.ts';

// What other sites, scripts and the search engine rely on: addresses and hooks that may be added to, never changed.

/** Entries published when the site opened; later ones come on top. */
const ENTRIES_AT_LEAST = 1_690;

describe('addresses', () => {
  it('publishes every entry', () => {
    expect(entries.length).toBeGreaterThanOrEqual(ENTRIES_AT_LEAST);
    expectNone(
      entries
        .map(addressOf)
        .filter((address) => !pages.has(address))
        .map((address) => `${address}: no such page`),
    );
  });

  it('has a page for every list and every code of a vocabulary', () => {
    const hubs = {
      fields: Object.keys(FIELDS),
      pollutants: POLLUTANTS.map(({ code }) => code),
      industries: INDUSTRIES.map(({ code }) => code),
      regions: REGIONS.map(({ code }) => code),
    };
    const expected = [
      '/assistance/',
      '/search/',
      ...ENTRY_COLLECTIONS.map((collection) => `/${collection}/`),
      ...Object.entries(hubs).flatMap(([hub, codes]) => [
        `/${hub}/`,
        ...codes.map((code) => `/${hub}/${code}/`),
      ]),
    ];
    expectNone(
      expected.filter((address) => !pages.has(address)).map((address) => `${address}: no such page`),
    );
  });

  it('answers at every address that was ever published', () => {
    const published = readFileSync(fromRoot('tests/content/published.txt'), 'utf8')
      .split('\n')
      .filter(Boolean);
    expect(published.length).toBeGreaterThanOrEqual(ENTRIES_AT_LEAST);
    expectNone(
      published.filter((address) => !pages.has(address)).map((address) => `${address}: no such page`),
    );
  });

  it('leads on from every moved address, in one step', () => {
    expect([...pages.values()].filter((page) => page.movedTo !== undefined)).toHaveLength(redirects.size);
    expectNone(
      [...redirects].flatMap(([from, to]) => {
        const target = follow(pages.get(from)?.movedTo ?? '', from);
        if (target.kind !== 'here' || target.address !== to) return [`${from}: does not lead to ${to}`];
        const page = pages.get(to);
        return page && page.movedTo === undefined ? [] : [`${from}: ${to} is no page of its own`];
      }),
    );
  });
});

describe('hooks', () => {
  it('marks the page of an entry with its kind and id, a term by its name', () => {
    expectNone(
      entries.flatMap((entry) => {
        const id = entry.collection === 'glossary' ? text(entry, 'title') : entry.id;
        const found = pages.get(addressOf(entry))?.entry;
        return found?.kind === entry.collection && found.id === id
          ? []
          : [`${addressOf(entry)}: marked as ${found?.kind} ${found?.id}`];
      }),
    );
  });

  it('marks no other page as an entry', () => {
    const own = new Set(entries.map(addressOf));
    const others = [...pages.values()].filter((page) => page.entry && !own.has(page.address));
    expectNone(others.map((page) => `${page.address}: marked as ${page.entry?.kind}`));
  });

  it('prints one row for every limit of a standard', () => {
    const lines = new Map(library.limits.map(({ id, csv }) => [id, csv.rows.length]));
    expect([...lines.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4_000);
    expectNone(
      entries
        .filter(({ collection }) => collection === 'standards')
        .flatMap((entry) => {
          const printed = pages
            .get(addressOf(entry))
            ?.all('tr')
            .filter((row) => row.has('data-limit')).length;
          const recorded = lines.get(entry.id) ?? 0;
          return printed === recorded ? [] : [`${addressOf(entry)}: ${printed} rows for ${recorded} limits`];
        }),
    );
  });
});
