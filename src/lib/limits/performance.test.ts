import { describe, expect, it } from 'vitest';
import { removalsOf } from './performance.ts';

const row = (indicator: string, rest: object = {}) => ({
  indicator,
  kind: 'removal' as const,
  unit: '%',
  ...rest,
});

describe('removalsOf', () => {
  it('names what is removed by the words of the indicator', () => {
    expect(removalsOf([row('总氮去除率', { min: 60, max: 85 })], [])).toEqual([
      { pollutant: 'tn', low: 60, high: 85 },
    ]);
    expect(removalsOf([row('脱硝效率', { value: 80, bound: '>' })], [])).toEqual([
      { pollutant: 'nox', low: 80, high: 100 },
    ]);
  });
  it('takes the widest span of several figures', () => {
    const rows = [row('脱硫效率', { value: 97.5, bound: '≥' }), row('脱硫效率', { min: 95, max: 99.7 })];
    expect(removalsOf(rows, [])).toEqual([{ pollutant: 'so2', low: 95, high: 100 }]);
  });
  it('takes what only says 净化 for what the technology is for', () => {
    expect(removalsOf([row('净化效率', { value: 95, bound: '≥' })], ['vocs', 'nmhc', 'pm'])).toEqual([
      { pollutant: 'vocs', low: 95, high: 100 },
      { pollutant: 'nmhc', low: 95, high: 100 },
    ]);
  });
  it.each([
    row('总氮最大去除率', { value: 65.5 }),
    row('微生物灭活效率', { value: 99, bound: '>' }),
    row('反渗透脱盐率', { value: 95, bound: '≥' }),
    row('总氮、硝态氮、铵态氮、总磷、可溶性磷降低幅度', { min: 31, max: 58 }),
    row('脱硝效率', { value: 80, unit: 'mg/m³' }),
    row('氨逃逸浓度', { value: 2.5, kind: 'outlet' }),
  ])('leaves out $indicator', (one) => {
    expect(removalsOf([one], ['vocs', 'nmhc'])).toEqual([]);
  });
});
