import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyBits, bodyLevel, ZONE } from './zones.ts';

const flags = Object.values(ZONE);
const anyCount = fc.oneof(fc.nat({ max: 12 }), fc.double({ min: 0, max: 1000, noNaN: true }));

describe('zones', () => {
  it('fit in one byte together with the running text, none on top of another', () => {
    fc.assert(
      fc.property(fc.subarray(flags), anyCount, (set, count) => {
        const zones = set.reduce((all, flag) => all | flag, bodyBits(count));
        expect(zones).toBeGreaterThanOrEqual(0);
        expect(zones).toBeLessThan(256);
        expect(flags.filter((flag) => zones & flag)).toEqual(set);
        expect(bodyLevel(zones)).toBe(bodyLevel(bodyBits(count)));
      }),
    );
  });
  it.each([
    [0, 0],
    [0.2, 1],
    [1, 1],
    [2.9, 1],
    [3, 2],
    [7, 2],
    [8, 3],
    [500, 3],
  ])('take %d occurrences for level %i', (count, level) => {
    expect(bodyLevel(bodyBits(count))).toBe(level);
  });
  it('never say less of a term that occurs more', () => {
    fc.assert(
      fc.property(anyCount, anyCount, (a, b) => {
        expect(bodyLevel(bodyBits(Math.max(a, b)))).toBeGreaterThanOrEqual(
          bodyLevel(bodyBits(Math.min(a, b))),
        );
      }),
    );
  });
});
