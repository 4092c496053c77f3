import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounded, type Judgement, judge } from './judge.ts';

const most = (value: number, bound: '≤' | '<' = '≤'): Bounded => ({ value, bound, unit: 'mg/L' });
const mg = (value: number, unit = 'mg/L', below = false) => ({ value, unit, below });
const verdict = (value: number, limit: Bounded, unit?: string) =>
  (judge(mg(value, unit), limit) as Judgement).verdict;

describe('judge', () => {
  it.each([
    [15, most(15), 'near'],
    [15, most(15, '<'), 'fail'],
    [15.01, most(15), 'fail'],
    [12, most(15), 'pass'],
    [12.1, most(15), 'near'],
    [5, { value: 5, bound: '≥', unit: 'mg/L' } as Bounded, 'near'],
    [4.9, { value: 5, bound: '≥', unit: 'mg/L' } as Bounded, 'fail'],
    [8, { value: 5, bound: '≥', unit: 'mg/L' } as Bounded, 'pass'],
    [7, { min: 6, max: 9, unit: '无量纲' } as Bounded, 'pass'],
    [8.9, { min: 6, max: 9, unit: '无量纲' } as Bounded, 'near'],
    [9.1, { min: 6, max: 9, unit: '无量纲' } as Bounded, 'fail'],
    [5.9, { min: 6, max: 9, unit: '无量纲' } as Bounded, 'fail'],
  ] as const)('%s against %o is %s', (value, limit, expected) =>
    expect(verdict(value, limit, limit.unit)).toBe(expected),
  );

  it('counts what has to be removed', () => {
    expect(judge(mg(22), most(15))).toMatchObject({ removal: 31.8181818182, margin: -7 });
    expect(judge(mg(10), most(15))).not.toHaveProperty('removal');
    expect(judge(mg(5.5), { min: 6, max: 9, unit: 'mg/L' })).not.toHaveProperty('removal');
    expect(judge(mg(14), most(15))).toMatchObject({ removalToEase: 14.2857142857 });
    expect(judge(mg(10), most(15))).not.toHaveProperty('removalToEase');
  });
  it('knows no ratio of levels, pH and temperatures', () => {
    const noise: Bounded = { value: 60, bound: '≤', unit: 'dB(A)' };
    const loud = judge(mg(65, 'dB(A)'), noise);
    expect(loud).toMatchObject({ verdict: 'fail', margin: -5 });
    for (const key of ['share', 'removal', 'removalToEase']) expect(loud).not.toHaveProperty(key);
    expect([55, 57, 58, 60, 61].map((value) => verdict(value, noise, 'dB(A)'))).toEqual([
      'pass',
      'pass',
      'near',
      'near',
      'fail',
    ]);
    const acid = judge(mg(9.5, '无量纲'), { min: 6, max: 9, unit: '无量纲' });
    expect(acid).toMatchObject({ verdict: 'fail', margin: -0.5 });
    expect(acid).not.toHaveProperty('removal');
  });
  it('knows of what was not detected only that it is less', () => {
    expect(judge(mg(0.05, 'mg/L', true), most(0.05, '<'))).toMatchObject({ verdict: 'pass' });
    expect(judge(mg(0.05, 'mg/L', true), most(0.05))).toMatchObject({ verdict: 'pass' });
    const least: Bounded = { value: 5, bound: '≥', unit: 'mg/L' };
    expect(judge(mg(0.5, 'mg/L', true), least)).toMatchObject({ verdict: 'fail' });
    expect(judge(mg(5, 'mg/L', true), least)).toMatchObject({ verdict: 'fail' });
    expect(judge(mg(6, 'mg/L', true), least)).toBe('undetermined');
  });
  it('converts units without noise', () => {
    expect(judge(mg(100, 'μg/L'), most(0.1))).toMatchObject({ verdict: 'near', value: 0.1, margin: 0 });
  });
  it('says why it cannot judge', () => {
    expect(judge(mg(5, 'mg/m³'), most(15))).toBe('other-unit');
    expect(judge(mg(5), { value: 5, bound: '≈', unit: 'mg/L' })).toBe('no-bound');
    expect(judge(mg(20, 'mg/L', true), most(15))).toBe('undetermined');
    expect(judge(mg(0.5, 'mg/L', true), most(15))).toMatchObject({ verdict: 'pass' });
  });
});

const amount = fc.double({ min: 0.001, max: 1e5, noNaN: true });
const RANK = { pass: 0, near: 1, fail: 2 };

describe('whatever the figures', () => {
  it('more is never better below a maximum', () => {
    fc.assert(
      fc.property(amount, amount, amount, (a, b, limit) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(RANK[verdict(less, most(limit))]).toBeLessThanOrEqual(RANK[verdict(more, most(limit))]);
      }),
    );
  });
  it('the unit does not matter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (value, limit) => {
        const inMg = { value: limit / 1000, bound: '≤' as const, unit: 'mg/L' };
        const inUg = { value: limit, bound: '≤' as const, unit: 'μg/L' };
        expect(verdict(value, inUg, 'μg/L')).toBe(verdict(value, inMg, 'μg/L'));
      }),
    );
  });
  it('what is left after removing as told meets the limit', () => {
    fc.assert(
      fc.property(amount, amount, (value, limit) => {
        const found = judge(mg(value), most(limit)) as Judgement;
        if (found.verdict !== 'fail') return;
        expect(value * (1 - (found.removal ?? 0) / 100)).toBeLessThanOrEqual(limit + value * 1e-9);
      }),
    );
  });
});
