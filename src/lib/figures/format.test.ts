import { describe, expect, it } from 'vitest';
import { formatAmount, formatFigure } from './format.ts';

describe('formatFigure', () => {
  it.each([
    [{ value: 95, bound: '≥', unit: '%' }, '≥ 95 %'],
    [{ min: 85, max: 95, unit: '%' }, '85～95 %'],
    [{ value: 0.00001, unit: 'mg/L' }, '0.00001 mg/L'],
    [{ value: 2, bound: '±', unit: '%' }, '± 2 %'],
    [{ min: 6, max: 9, unit: '无量纲' }, '6～9'],
    [{ text: '每6个月1次' }, '每6个月1次'],
  ] as const)('%j → %s', (figure, text) => {
    expect(formatFigure(figure)).toBe(text);
  });
  it('shows an open range as a bound', () => {
    expect(formatFigure({ min: 4 })).toBe('≥ 4');
  });
  it('leaves out the bound a whole table shares', () => {
    expect(formatAmount({ value: 50, bound: '≤' }, '≤')).toBe('50');
    expect(formatAmount({ value: 5, bound: '≥' }, '≤')).toBe('≥ 5');
  });
});
