import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBuilder } from './build.ts';
import { nearestEntries } from './nearest.ts';

type Texts = Parameters<IndexBuilder['add']>[0];

function termsOf(entries: readonly Partial<Texts>[]) {
  const builder = new IndexBuilder([], 30);
  for (const entry of entries)
    builder.add({
      title: '',
      names: [],
      asks: [],
      headings: [],
      summary: '',
      body: [],
      around: '',
      tags: [],
      ...entry,
    });
  return builder.terms;
}
const nearest = (entries: readonly Partial<Texts>[], most = 8) =>
  nearestEntries(termsOf(entries), entries.length, most);
const docsOf = (entries: readonly Partial<Texts>[], doc: number) =>
  nearest(entries)[doc]?.map(([other]) => other);

describe('the entries nearest to one', () => {
  it('speak of the same, the nearer the more', () => {
    const entries = [
      { title: '活性炭吸附', summary: '颗粒活性炭吸附有机废气' },
      { title: '噪声屏障' },
      { title: '活性炭' },
      { title: '活性炭吸附箱', summary: '有机废气用活性炭吸附' },
      { title: '土壤修复' },
    ];
    expect(docsOf(entries, 0)).toEqual([3, 2]);
    expect(docsOf(entries, 3)).toEqual([0, 2]);
    expect(docsOf(entries, 1)).toEqual([]);
  });
  it('are known by what they say first, not by their text, headings or surroundings', () => {
    expect(docsOf([{ names: ['活性炭'] }, { asks: ['活性炭'] }, { summary: '活性炭' }], 0)).toEqual([1, 2]);
    const deep = [{ title: '活性炭' }, { body: ['活性炭'] }, { headings: ['活性炭'] }, { around: '活性炭' }];
    expect(docsOf(deep, 0)).toEqual([]);
  });
  it('share more than a class', () => {
    const tags = ['field:water'];
    expect(
      docsOf(
        [
          { title: '活性炭', tags },
          { title: '噪声屏障', tags },
        ],
        0,
      ),
    ).toEqual([]);
  });
  it('share more than a word that many entries hold', () => {
    const crowd = (count: number) => Array.from({ length: count }, () => ({ title: '水泥' }));
    expect(docsOf(crowd(20), 0)).not.toEqual([]);
    expect(docsOf(crowd(21), 0)).toEqual([]);
  });
  it('share a name rather than a phrasing', () => {
    const asked = { title: '噪声屏障', asks: ['活性炭'] };
    const named = { title: '活性炭', asks: ['噪声屏障'] };
    expect(docsOf([{ title: '活性炭' }, asked, named], 0)).toEqual([2, 1]);
  });
  it('are no more than wanted, the nearest of them', () => {
    const entries = [{ title: '活性炭吸附' }, { title: '活性炭' }, { title: '活性炭吸附' }];
    expect(nearest(entries, 1).map((near) => near.map(([other]) => other))).toEqual([[2], [0], [0]]);
  });
  it('are entries, not symptoms, which stand behind them in the index', () => {
    const terms = termsOf([{ title: '活性炭' }, { title: '活性炭' }, { title: '活性炭' }]);
    expect(nearestEntries(terms, 2, 8).map((near) => near.map(([other]) => other))).toEqual([[1], [0]]);
  });
  it('are not the entry itself, each once, equally near either way', () => {
    const anyEntry = fc.record({
      title: fc.string({ unit: fc.constantFrom(...'活性炭吸附噪声'), maxLength: 6 }),
      summary: fc.string({ unit: fc.constantFrom(...'活性炭吸附噪声'), maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 12 }), (entries) => {
        const near = nearest(entries, entries.length);
        expect(near).toHaveLength(entries.length);
        near.forEach((own, doc) => {
          expect(new Set(own.map(([other]) => other)).size).toBe(own.length);
          own.forEach(([other, nearness], i) => {
            expect(other).not.toBe(doc);
            expect(nearness).toBeGreaterThanOrEqual(0);
            expect(nearness).toBeLessThanOrEqual(1);
            expect(nearness).toBeGreaterThanOrEqual(own[i + 1]?.[1] ?? 0);
            expect(new Map(near[other]).get(doc)).toBe(nearness);
          });
        });
      }),
    );
  });
});
