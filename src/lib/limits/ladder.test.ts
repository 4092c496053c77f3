import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounded, type Judgement, judge } from './judge.ts';
import { type Ladder, ladderOf, lanesOf } from './ladder.ts';

const most = (value: number): Bounded => ({ value, bound: '≤', unit: 'mg/L' });

describe('ladderOf', () => {
  it('sets classes and the own value on one scale, the strictest first', () => {
    const ladder = ladderOf(
      [
        { label: 'B', value: 20 },
        { label: 'A', value: 15 },
      ],
      22,
      most(15),
    );
    expect(ladder?.steps.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(ladder?.own.at).toBeGreaterThan(ladder?.steps[1]?.at ?? 1);
    expect(ladder?.logarithmic).toBe(false);
    expect(ladder?.zones.map(({ verdict }) => verdict)).toEqual(['pass', 'near', 'fail']);
  });
  it('makes one step of classes with one value', () => {
    const steps = [
      { label: 'A', value: 6 },
      { label: 'B', value: 6 },
    ];
    expect(ladderOf(steps, 7, most(6))?.steps.map(({ label }) => label)).toEqual(['A、B']);
  });
  it('is logarithmic over wide spans', () => {
    expect(ladderOf([{ label: 'A', value: 0.05 }], 100, most(0.05))?.logarithmic).toBe(true);
  });
  it('shows both ends of a range', () => {
    const range: Bounded = { min: 6, max: 9, unit: '无量纲' };
    const ladder = ladderOf(
      [
        { label: '下限', value: 6 },
        { label: '上限', value: 9 },
      ],
      9.5,
      range,
    );
    expect(ladder?.zones.map(({ verdict }) => verdict)).toEqual(['fail', 'near', 'pass', 'near', 'fail']);
  });
  it('is nothing without steps', () => {
    expect(ladderOf([], 5, most(5))).toBeUndefined();
    expect(ladderOf([{ label: 'A', value: 1 }], Number.NaN, most(1))).toBeUndefined();
  });

  const value = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const draw = (limits: readonly number[], own: number): Ladder => {
    const ladder = ladderOf(
      limits.map((limit, index) => ({ label: `${index}`, value: limit })),
      own,
      most(limits[0] ?? 1),
    );
    if (!ladder) throw new Error('no ladder');
    return ladder;
  };
  it('keeps the order of the values and stays on the scale', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), value, (limits, own) => {
        const ladder = draw(limits, own);
        const marks = [...ladder.steps, ladder.own].sort((a, b) => a.value - b.value);
        marks.forEach((mark, index) => {
          expect(mark.at).toBeGreaterThanOrEqual(0);
          expect(mark.at).toBeLessThanOrEqual(1);
          expect(mark.at).toBeGreaterThanOrEqual((marks[index - 1]?.at ?? 0) - 1e-9);
        });
      }),
    );
  });
  it('colours the whole scale, the own value as it is judged', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 6 }), value, (limits, own) => {
        const { zones, own: mark } = draw(limits, own);
        expect(zones.map(({ from }) => from)).toEqual([0, ...zones.slice(0, -1).map(({ to }) => to)]);
        expect(zones.at(-1)?.to).toBe(1);
        const { verdict } = judge({ value: own, unit: 'mg/L' }, most(limits[0] ?? 1)) as Judgement;
        const around = zones.filter(({ from, to }) => from - 1e-9 <= mark.at && mark.at <= to + 1e-9);
        expect(around.map((zone) => zone.verdict)).toContain(verdict);
      }),
    );
  });
});

describe('lanesOf', () => {
  it('moves a label down only where it has to', () => {
    const at = (middle: number) => ({ at: middle, width: 40 });
    expect(lanesOf([at(20), at(100), at(110), at(200)], 4)).toEqual([0, 0, 1, 0]);
  });
  it('lets no two labels of a line touch', () => {
    const label = fc.record({
      at: fc.integer({ min: 0, max: 600 }),
      width: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(label), (labels) => {
        const sorted = labels.toSorted((a, b) => a.at - b.at);
        const lanes = lanesOf(sorted, 4);
        sorted.forEach((one, i) => {
          sorted.slice(i + 1).forEach((other, j) => {
            if (lanes[i] !== lanes[i + 1 + j]) return;
            expect(other.at - other.width / 2).toBeGreaterThanOrEqual(one.at + one.width / 2 + 4);
          });
        });
      }),
    );
  });
});
