import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkCounts } from './links.ts';

it('counts a link for both sides, once', () => {
  const counts = linkCounts([
    { key: 'a', names: ['b', 'b', 'c', 'gone', 'a'] },
    { key: 'b', names: ['a'] },
    { key: 'c', names: [] },
    { key: 'd', names: [] },
  ]);
  expect([...counts]).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
    ['d', 0],
  ]);
});

it('does not mind on which side a link is written', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, key)), (pairs) => {
      const keys = ['a', 'b', 'c', 'd', 'e'];
      const written = (from: 0 | 1) =>
        keys.map((one) => ({
          key: one,
          names: pairs.filter((pair) => pair[from] === one).map((pair) => pair[from ? 0 : 1]),
        }));
      expect(linkCounts(written(0))).toEqual(linkCounts(written(1)));
    }),
  );
});
