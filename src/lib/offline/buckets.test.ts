import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, divide, partOf, type Sized } from './buckets.ts';

const MOST = 100;
const file = fc.record({
  name: fc.string({ minLength: 1, maxLength: 12 }),
  size: fc.integer({ min: 1, max: 120 }),
});
const files = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 60 });
const weightOf = (group: readonly Sized[]) => group.reduce((sum, { size }) => sum + size, 0);
/** What tells parts apart: their bits with the files in them. */
const shape = (group: readonly Sized[]) =>
  new Map([...divide(group, MOST)].map(([bits, part]) => [bits, JSON.stringify(part)]));

describe('dividing files into parts', () => {
  it('puts every file into the one part that its name leads to', () => {
    fc.assert(
      fc.property(files, (all) => {
        const parts = [...divide(all, MOST)].map(([bits, group]) => ({ bits, group }));
        expect(parts.flatMap(({ group }) => group).length).toBe(all.length);
        for (const one of all) expect(partOf(one.name, parts)?.group).toContainEqual(one);
      }),
    );
  });
  it('keeps parts under the limit, but for files that are above it alone', () => {
    fc.assert(
      fc.property(files, (all) => {
        for (const group of divide(all, MOST).values())
          expect(weightOf(group) <= MOST || group.length === 1).toBe(true);
      }),
    );
  });
  it('gives the same whatever the order of the files', () => {
    fc.assert(
      fc.property(files, (all) => {
        expect(shape(all.toReversed())).toEqual(shape(all));
      }),
    );
  });
  it('changes one part for a file whose text changes and whose size does not', () => {
    fc.assert(
      fc.property(files, fc.nat(), (all, at) => {
        fc.pre(all.length > 0);
        const name = all[at % all.length]?.name;
        const before = divide(all, MOST);
        const after = divide(
          all.map((one) => (one.name === name ? { ...one, text: 'other' } : one)),
          MOST,
        );
        expect([...after.keys()]).toEqual([...before.keys()]);
        const changed = [...after].filter(
          ([bits, group]) => JSON.stringify(group) !== JSON.stringify(before.get(bits)),
        );
        expect(changed.length).toBe(1);
      }),
    );
  });
  it('touches only parts on the way of a new file', () => {
    fc.assert(
      fc.property(files, file, (all, added) => {
        fc.pre(all.every(({ name }) => name !== added.name));
        const before = shape(all);
        const path = bitsOf(added.name);
        // What the new file is not on the way to either stays, or lies under the part that had to be split for it.
        const split = [...before.keys()].find((bits) => path.startsWith(bits));
        for (const [bits, text] of shape([...all, added])) {
          if (path.startsWith(bits)) continue;
          if (split !== undefined && bits.startsWith(split)) continue;
          expect(before.get(bits)).toBe(text);
        }
      }),
    );
  });
  it('spreads names that are much alike', () => {
    const alike = Array.from({ length: 4096 }, (_, at) => ({ name: `standards/gb-${at}-2020/`, size: 1 }));
    const sizes = [...divide(alike, 400).values()].map((group) => group.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
    // 16 equal parts would hold 256 each.
    expect(sizes.length).toBe(16);
    expect(Math.min(...sizes)).toBeGreaterThan(180);
  });
});

describe('finding a part', () => {
  it('finds none where no bits fit', () => {
    const bits = bitsOf('a')[0] === '0' ? '1' : '0';
    expect(partOf('a', [{ bits }])).toBeUndefined();
  });
  it('never changes what names hash to: devices have parts by these bits', () => {
    expect(bitsOf('policies/mee-ccer-2023/')).toBe('10111000111111100000101010100100');
    expect(bitsOf('')).toBe('10101011001111100111110000001011');
  });
});
