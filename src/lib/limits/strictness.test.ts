import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strictnessOf } from './strictness.ts';
import { convert, unitsLike } from './units.ts';

const most = (value: number, unit = 'mg/L') => ({ value, bound: '≤' as const, unit });
const REVERSE = { stricter: 'looser', looser: 'stricter', equal: 'equal', incomparable: 'incomparable' };

describe('strictnessOf', () => {
  it.each([
    [most(10), most(15), 'stricter'],
    [most(100, 'μg/L'), most(0.1), 'equal'],
    [most(101, 'μg/L'), most(0.1), 'looser'],
    [{ value: 5, bound: '<' as const, unit: 'mg/L' }, most(5), 'stricter'],
    [
      { value: 5, bound: '≥' as const, unit: 'mg/L' },
      { value: 3, bound: '≥' as const, unit: 'mg/L' },
      'stricter',
    ],
    [{ value: 5, bound: '≥' as const, unit: 'mg/L' }, most(5), 'incomparable'],
    [{ min: 6.5, max: 8.5, unit: '无量纲' }, { min: 6, max: 9, unit: '无量纲' }, 'stricter'],
    [{ min: 6, max: 9, unit: '无量纲' }, { min: 6, max: 9, unit: '无量纲' }, 'equal'],
    [{ min: 5, max: 8, unit: '无量纲' }, { min: 6, max: 9, unit: '无量纲' }, 'incomparable'],
    [most(1, 'kg/h'), most(1, 'mg/m³'), 'incomparable'],
    [most(60, 'dB'), most(60, 'dB(A)'), 'incomparable'],
    [{ value: 5, bound: '≈' as const, unit: 'mg/L' }, most(5), 'incomparable'],
  ])('%j beside %j is %s', (one, other, expected) => {
    expect(strictnessOf(one, other)).toBe(expected);
    expect(strictnessOf(other, one)).toBe(REVERSE[expected as keyof typeof REVERSE]);
  });

  const value = fc.integer({ min: 1, max: 99_999 }).map((digits) => Number(`${digits}e-3`));
  it('never calls a higher maximum stricter, in whatever unit it is written', () => {
    fc.assert(
      fc.property(value, value, fc.nat(), (a, b, pick) => {
        const unit = unitsLike('mg/L')[pick % 4] ?? 'mg/L';
        const other = most(convert(a, 'mg/L', unit) ?? Number.NaN, unit);
        expect(strictnessOf(other, most(b))).toBe(a < b ? 'stricter' : a > b ? 'looser' : 'equal');
      }),
    );
  });
});
