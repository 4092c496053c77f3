import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kept, missingParts, needless, type Offer, stateOf, weigh } from './catalogue.ts';

const part = (hash: string, bytes = 100) => ({ bits: hash, hash, bytes });
const offerOf = (...hashes: string[]): Offer => ({
  id: 'x',
  pages: 1,
  parts: hashes.map((hash) => part(hash)),
});
const keptOf = (...hashes: string[]): Kept => ({
  id: 'x',
  built: '2026-01-02',
  stored: 0,
  parts: hashes.map((hash) => part(hash)),
});

describe('how a pack stands', () => {
  it.each([
    ['nothing here', offerOf('a', 'b'), undefined, [], { name: 'none', missing: 200 }],
    ['begun', offerOf('a', 'b'), undefined, ['a'], { name: 'begun', missing: 100, have: 100 }],
    ['all parts, no record yet', offerOf('a'), undefined, ['a'], { name: 'begun', missing: 0, have: 100 }],
    ['whole', offerOf('a', 'b'), keptOf('b', 'a'), ['a', 'b'], { name: 'kept', missing: 0 }],
    ['whole, the site out of reach', undefined, keptOf('a'), ['a'], { name: 'kept', missing: 0 }],
    ['one part newer', offerOf('a', 'c'), keptOf('a', 'b'), ['a', 'b'], { name: 'old', missing: 100 }],
    ['one part less', offerOf('a'), keptOf('a', 'b'), ['a', 'b'], { name: 'old', missing: 0 }],
    ['a part lost', offerOf('a', 'b'), keptOf('a', 'b'), ['a'], { name: 'damaged', missing: 100 }],
    [
      'a part lost, another newer',
      offerOf('a', 'c'),
      keptOf('a', 'b'),
      ['a'],
      { name: 'damaged', missing: 100 },
    ],
    [
      'a part lost, the site out of reach',
      undefined,
      keptOf('a', 'b'),
      [],
      { name: 'damaged', missing: 200 },
    ],
    ['nothing known', undefined, undefined, ['a'], { name: 'none', missing: 0 }],
  ])('%s', (_, offer, kept, here, state) => {
    expect(stateOf(offer, kept, new Set(here))).toEqual(state);
  });
});

describe('parts', () => {
  const hashes = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
  it('that are missing and those that are here make the whole', () => {
    fc.assert(
      fc.property(hashes, hashes, (all, here) => {
        const offer = offerOf(...all);
        const missing = missingParts(offer, new Set(here)).map(({ hash }) => hash);
        expect(missing.filter((hash) => here.includes(hash))).toEqual([]);
        expect(new Set([...missing, ...here.filter((hash) => all.includes(hash))])).toEqual(new Set(all));
      }),
    );
  });
  it('are needless only where no record and no begun offer names them', () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, (here, kept, begun) => {
        expect(needless(here, [keptOf(...kept)], [offerOf(...begun)])).toEqual(
          here.filter((hash) => !kept.includes(hash) && !begun.includes(hash)),
        );
      }),
    );
  });
  it('weigh what they weigh together', () => {
    expect(weigh({ parts: [part('a', 3), part('b', 4)] })).toBe(7);
  });
});
