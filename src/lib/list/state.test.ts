import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, countOptions, readState, selectItems, stateAt, writeState } from './state.ts';
import type { Facet, ListItem, ListState } from './types.ts';

const facets: Facet[] = [
  { key: 'field', label: '领域', options: ['water', 'air', 'soil'].map((code) => ({ code, label: code })) },
  {
    key: 'maturity',
    label: '成熟度',
    options: ['pilot', 'promotion'].map((code) => ({ code, label: code })),
  },
];
const item = (title: string, field: string[], maturity: string, date = ''): ListItem => ({
  row: { collection: 'technologies', dataId: title, title, href: '/', summary: '', badges: [] },
  facets: { field, maturity: [maturity] },
  date,
});
const items = [
  item('甲', ['water'], 'promotion', '2020-01-01'),
  item('乙', ['water', 'air'], 'pilot', '2024'),
  item('丙', ['soil'], 'promotion'),
];
const none: ListState = { chosen: {}, sort: 'default', page: 1 };

const anyState: fc.Arbitrary<ListState> = fc.record({
  chosen: fc.record(
    {
      field: fc.uniqueArray(fc.constantFrom('water', 'air', 'soil'), { minLength: 1 }),
      maturity: fc.uniqueArray(fc.constantFrom('pilot', 'promotion'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('default' as const, 'date' as const, 'title' as const),
  page: fc.integer({ min: 1, max: 99 }),
});

describe('list state', () => {
  it('survives the address bar', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state), facets)).toEqual(state);
      }),
    );
  });
  it('ignores rubbish in the address', () => {
    expect(readState('?field=fire,water&sort=random&page=-3&x=1', facets)).toEqual({
      chosen: { field: ['water'] },
      sort: 'default',
      page: 1,
    });
    fc.assert(fc.property(fc.string(), (search) => void readState(search, facets)));
  });
  it('leaves the plain list without a query', () => {
    expect(writeState(none)).toBe('');
  });
});

describe('list address', () => {
  it('leads back to the state it was made from', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const { pathname, search } = new URL(addressOf('/base/technologies/', state), 'http://localhost');
        expect(stateAt({ pathname, search }, facets)).toEqual(state);
      }),
    );
  });
  it('is a page of its own while nothing is chosen', () => {
    expect(addressOf('/technologies/', none)).toBe('/technologies/');
    expect(addressOf('/technologies/', { ...none, page: 3 })).toBe('/technologies/page/3/');
    expect(addressOf('/technologies/', { ...none, sort: 'date', page: 3 })).toBe(
      '/technologies/?sort=date&page=3',
    );
  });
});

describe('selectItems', () => {
  it('adds up within a facet and narrows down across facets', () => {
    expect(
      selectItems(items, { ...none, chosen: { field: ['water', 'soil'] } }).map((i) => i.row.title),
    ).toEqual(['甲', '乙', '丙']);
    expect(
      selectItems(items, { ...none, chosen: { field: ['water', 'soil'], maturity: ['promotion'] } }).map(
        (i) => i.row.title,
      ),
    ).toEqual(['甲', '丙']);
  });
  it('sorts by date with the unknown last', () => {
    expect(selectItems(items, { ...none, sort: 'date' }).map((i) => i.row.title)).toEqual(['乙', '甲', '丙']);
  });
});

describe('countOptions', () => {
  it('says what choosing an option would leave', () => {
    fc.assert(
      fc.property(anyState, ({ chosen }) => {
        const counts = countOptions(items, facets, chosen);
        for (const { key, options } of facets)
          for (const { code } of options)
            expect(counts.get(key)?.get(code)).toBe(
              selectItems(items, { ...none, chosen: { ...chosen, [key]: [code] } }).length,
            );
      }),
    );
  });
});
