import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEarlierOrder } from './numbering.ts';

const items = (text: string) => [...text].map((key) => ({ key }));
const order = (now: string, before: string) =>
  inEarlierOrder(items(now), [...before])
    .map(({ key }) => key)
    .join('');

describe('the order of an earlier index', () => {
  it.each([
    ['is kept', 'abc', 'cab', 'cab'],
    ['has new ones after it', 'axbyc', 'abc', 'abcxy'],
    ['has new ones in the places of those that are gone', 'axcd', 'abcd', 'axcd'],
    ['has the last one in a place that stays empty', 'acde', 'abcde', 'aecd'],
    ['is shorter where the last ones are gone', 'ab', 'abcd', 'ab'],
    ['is the own one where there was none', 'ba', '', 'ba'],
    ['ends where nothing is left', '', 'abc', ''],
  ])('%s', (_, now, before, then) => {
    expect(order(now, before)).toBe(then);
  });
  it('loses and doubles nothing, and moves no more than are gone', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String));
    fc.assert(
      fc.property(keys, keys, (now, before) => {
        const then = inEarlierOrder(
          now.map((key) => ({ key })),
          before,
        ).map(({ key }) => key);
        expect([...then].sort()).toEqual([...now].sort());
        const gone = before.filter((key) => !now.includes(key)).length;
        const moved = before.filter((key, at) => now.includes(key) && then[at] !== key).length;
        expect(moved).toBeLessThanOrEqual(gone);
      }),
    );
  });
});
