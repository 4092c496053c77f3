import { describe, expect, it } from 'vitest';
import { limitText, marginText, percentUp, removalText, shown, tallyText } from './check-text.ts';
import { type Bounded, type Judgement, judge } from './judge.ts';

const of = (value: number, limit: Bounded) => judge({ value, unit: limit.unit }, limit) as Judgement;
const most: Bounded = { value: 15, bound: '≤', unit: 'mg/L' };

describe('texts of a judgement', () => {
  it.each([
    [of(22, most), 'mg/L', '高出 7 mg/L（限值的 46.7%）', '至少再去除 31.9%；留出两成余量要去除 45.5%'],
    [of(14, most), 'mg/L', '余 1 mg/L（限值的 6.67%）', '留出两成余量要去除 14.3%'],
    [of(5, most), 'mg/L', '余 10 mg/L（限值的 66.7%）', ''],
    [of(15, most), 'mg/L', '正好等于限值', '留出两成余量要去除 20%'],
    [of(15, { ...most, bound: '<' }), 'mg/L', '等于限值，而限值不含这个数', '留出两成余量要去除 20%'],
    [of(4, { value: 5, bound: '≥', unit: 'mg/L' }), 'mg/L', '低了 1 mg/L（限值的 20%）', ''],
    [of(9.5, { min: 6, max: 9, unit: '无量纲' }), '无量纲', '高出 0.5', ''],
    [of(65, { value: 60, bound: '≤', unit: 'dB(A)' }), 'dB(A)', '高出 5 dB(A)', ''],
  ])('%o', (judgement, unit, margin, removal) => {
    expect(marginText(judgement, unit)).toBe(margin);
    expect(removalText(judgement)).toBe(removal);
  });
  it('rounds up what has to be removed', () => {
    expect([31.81, 31.9, 31.9000001, 100, 99.99].map(percentUp)).toEqual([
      '31.9%',
      '31.9%',
      '32%',
      '100%',
      '100%',
    ]);
  });
  it('shows numbers without noise and powers of ten', () => {
    expect([0.1 + 0.2, 12345.6, 1234567, 0.0001234567, 0].map(shown)).toEqual([
      '0.3',
      '12345.6',
      '1234570',
      '0.000123457',
      '0',
    ]);
  });
  it('states a limit with its sign and unit', () => {
    expect(limitText(most)).toBe('≤ 15 mg/L');
    expect(limitText({ value: 15, unit: 'mg/L' })).toBe('≤ 15 mg/L');
    expect(limitText({ min: 6, max: 9, unit: '无量纲' })).toBe('6～9');
  });
  it('sums up', () => {
    expect(tallyText({ pass: 1, near: 0, fail: 2, open: 1 })).toBe('2 项超标，1 项达标，1 项还不能判定。');
    expect(tallyText({ pass: 0, near: 0, fail: 0, open: 0 })).toBe('');
  });
});
