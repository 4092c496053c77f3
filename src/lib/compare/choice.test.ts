import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARE_MAX, leftOut, moved, readChoice, toggled } from './choice.ts';

describe('the choice', () => {
  it('is read from an address: each once, no more than four, nothing that is no id', () => {
    expect(readChoice('a2o,mbr,a2o,<b>,uasb,baf,sbr')).toEqual(['a2o', 'mbr', 'uasb', 'baf']);
    expect(leftOut('a2o,mbr,uasb,baf,sbr')).toBe(1);
    expect(readChoice(null)).toEqual([]);
  });
  it('takes in and out, and stays as it is when full', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd']);
  });
  it('moves one place and no further than the end', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  });
  it('keeps its members whatever is moved, and twice toggled is as before', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: COMPARE_MAX });
    fc.assert(
      fc.property(
        ids,
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom(-1 as const, 1 as const),
        (list, id, by) => {
          expect(moved(list, id, by).toSorted()).toEqual(list.toSorted());
          if (!list.includes(id) && list.length < COMPARE_MAX)
            expect(toggled(toggled(list, id), id)).toEqual(list);
        },
      ),
    );
  });
});
