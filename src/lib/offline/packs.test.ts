import { describe, expect, it } from 'vitest';
import { PACKS, packOf, slicesOf } from './packs.ts';

describe('packs', () => {
  it.each([
    ['policies/x/index.html', 'policies'],
    ['policies/page/2/index.html', 'policies'],
    ['pollutants/cod/index.html', 'standards'],
    ['data/limits/cod.json', 'standards'],
    ['data/finder/around/x.json', 'technologies'],
    ['data/compare.json', 'technologies'],
    ['reviews/index.html', 'cases'],
    ['glossary/x/index.html', 'training'],
    ['index.html', undefined],
    ['about/index.html', undefined],
    // With the shell on every device.
    ['limits/index.html', undefined],
    ['data/limits.json', undefined],
    ['changes/policies/index.html', undefined],
    ['policies/x/picture.png', undefined],
    ['data/search/cards.json', undefined],
    ['sw.js', undefined],
  ])('%s belongs to %s', (path, id) => {
    expect(packOf(path)?.id).toBe(id);
  });
  it('share nothing', () => {
    const all = PACKS.flatMap(({ sections, data }) => [...sections, ...data]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('packs of a field or a province', () => {
  it.each([
    ['standards/x/index.html', ['field:water', 'region:hebei', 'year:2020'], ['field-water', 'region-hebei']],
    ['fields/water/index.html', [], ['field-water']],
    ['regions/hebei/index.html', [], ['region-hebei']],
    ['standards/index.html', [], []],
  ])('%s marked %j belongs to %j', (path, tags, ids) => {
    expect(slicesOf(path, tags).map(({ id }) => id)).toEqual(ids);
  });
});
