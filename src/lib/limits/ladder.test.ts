import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderOf } from './ladder.ts';

describe('ladderOf', () => {
  it('sets classes and the own value on one scale, the strictest first', () => {
    const ladder = ladderOf(
      [
        { label: 'B', value: 20 },
        { label: 'A', value: 15 },
      ],
      22,
    );
    expect(ladder?.steps.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(ladder?.own.at).toBeGreaterThan(ladder?.steps[1]?.at ?? 1);
    expect(ladder?.logarithmic).toBe(false);
  });
  it('is logarithmic over wide spans', () => {
    expect(ladderOf([{ label: 'A', value: 0.05 }], 100)?.logarithmic).toBe(true);
  });
  it('is nothing without steps', () => {
    expect(ladderOf([], 5)).toBeUndefined();
    expect(ladderOf([{ label: 'A', value: 1 }], Number.NaN)).toBeUndefined();
  });
  it('keeps the order of the values and stays on the scale', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), value, (limits, own) => {
        const ladder = ladderOf(
          limits.map((limit, index) => ({ label: `${index}`, value: limit })),
          own,
        );
        const marks = [...(ladder?.steps ?? []), ...(ladder ? [ladder.own] : [])].sort(
          (a, b) => a.value - b.value,
        );
        marks.forEach((mark, index) => {
          expect(mark.at).toBeGreaterThanOrEqual(0);
          expect(mark.at).toBeLessThanOrEqual(1);
          expect(mark.at).toBeGreaterThanOrEqual((marks[index - 1]?.at ?? 0) - 1e-9);
        });
      }),
    );
  });
});
