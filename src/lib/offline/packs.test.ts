import { describe, expect, it } from 'vitest';
import { PACKS, packOf } from './packs.ts';

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
