import { describe, expect, it } from 'vitest';
import {
  closersOf,
  closingOf,
  figuresOf,
  type Gap,
  type PerformingTechnology,
  removalsOf,
} from './performance.ts';

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

const sourced = (indicator: string, rest: object = {}) => ({
  ...row(indicator, rest),
  source: 'HJ 1-2020',
  confidence: 'verified' as const,
});

describe('figuresOf', () => {
  it('keeps removals and concentrations with their conditions, and what 同上 stands for', () => {
    const rows = [
      sourced('总氮去除率', { min: 60, max: 85, condition: '总处理效率' }),
      sourced('总磷去除率', { min: 60, max: 85, condition: '同上，仅生物除磷' }),
      sourced('油烟排放浓度', { kind: 'outlet', bound: '<', value: 2, unit: 'mg/m³' }),
    ];
    expect(
      figuresOf(rows, []).map(({ pollutants, kind, condition }) => [pollutants, kind, condition]),
    ).toEqual([
      [['tn'], 'removal', '总处理效率'],
      [['tp'], 'removal', '总处理效率，仅生物除磷'],
      [['cooking-fume'], 'outlet', undefined],
    ]);
  });
  it.each([
    sourced('颗粒物排放浓度', {
      kind: 'outlet',
      bound: '≤',
      value: 10,
      unit: 'mg/m³',
      doubt: '为政策目标限值，不是运行监测结果',
    }),
    sourced('氨逃逸浓度', { kind: 'outlet', bound: '≤', value: 2.5, unit: 'mg/m³' }),
    sourced('排放海水 pH', { kind: 'outlet', bound: '≥', value: 6.8, unit: undefined }),
    sourced('总氮最大去除率', { value: 65.5 }),
    sourced('吨水电耗', { kind: 'energy', value: 0.3, unit: 'kW·h/m³' }),
    sourced('脱硫效率', { value: undefined, text: '高' }),
  ])('leaves out $indicator', (one) => expect(figuresOf([one], ['nox', 'pm'])).toEqual([]));
});

const gapOf = (more: Partial<Gap> = {}): Gap => ({
  pollutant: 'tn',
  medium: 'water',
  removal: 40,
  value: 25,
  limit: 15,
  unit: 'mg/L',
  ...more,
});

describe('closingOf', () => {
  const of = (rest: object, indicator = '总氮去除率', gap: Partial<Gap> = {}) => {
    const [figure] = figuresOf([sourced(indicator, rest)], []);
    return figure && closingOf(figure, gapOf(gap));
  };
  it('is enough by the lower end, depends by the upper one', () => {
    const span = { min: 60, max: 85 };
    expect(of(span, undefined, { removal: 60 })).toBe('enough');
    expect(of(span, undefined, { removal: 60.1 })).toBe('depends');
    expect(of(span, undefined, { removal: 85.1 })).toBe('short');
    expect(of({ bound: '≥', value: 30 })).toBe('depends');
  });
  it('does not take averages and studies for promises', () => {
    expect(of({ value: 87.1 }, '总氮平均去除率')).toBe('depends');
    expect(of({ value: 87.1, condition: '小流域研究值' })).toBe('depends');
    expect(of({ value: 30 }, '总氮平均去除率')).toBe('short');
  });
  it('sets concentrations beside the limit, in its unit', () => {
    const out = { kind: 'outlet', bound: '≤', value: 12000, unit: 'μg/L' };
    expect(of(out, '出水总氮')).toBe('enough');
    expect(of({ ...out, value: 16000 }, '出水总氮')).toBe('short');
    const span = { ...out, bound: undefined, value: undefined, min: 10, max: 18, unit: 'mg/L' };
    expect(of(span, '出水总氮')).toBe('depends');
    expect(of({ ...out, unit: 'mg/m³' }, '出水总氮')).toBeUndefined();
  });
  it('asks whether the inlet was like this one', () => {
    const cod = { pollutant: 'cod', value: 120, limit: 80 };
    const strong = { min: 80, max: 90, condition: '进水 COD>1500 mg/L 等条件下' };
    expect(of(strong, '化学需氧量去除率', cod)).toBe('elsewhere');
    expect(of(strong, '化学需氧量去除率', { ...cod, value: 2000 })).toBe('enough');
    expect(of(strong, '五日生化需氧量去除率', { ...cod, pollutant: 'bod5' })).toBe('depends');
    const solids = { bound: '≥', value: 80, condition: '浅池气浮，进水 SS 100～500 mg/L' };
    const of100 = (value: number) => of(solids, '悬浮物去除率', { pollutant: 'ss', value, limit: 70 });
    expect([99, 100, 500, 501].map(of100)).toEqual(['elsewhere', 'enough', 'enough', 'elsewhere']);
  });
  it('says nothing of another pollutant', () => {
    expect(of({ min: 60, max: 85 }, '总磷去除率')).toBeUndefined();
  });
});

describe('closersOf', () => {
  const removal = (min: number, max: number) => figuresOf([sourced('总氮去除率', { min, max })], ['tn']);
  const technology = (id: string, more: Partial<PerformingTechnology> = {}): PerformingTechnology => ({
    id,
    title: id,
    maturity: 'promotion',
    fields: ['water'],
    industries: ['urban-sewage'],
    stages: ['polishing'],
    pollutants: ['tn'],
    figures: removal(60, 85),
    ...more,
  });
  const find = (gap: Gap, ...technologies: PerformingTechnology[]) => {
    const { closing, short, unfit, unknown } = closersOf(technologies, gap, 'urban-sewage');
    return {
      closing: closing.map((one) => `${one.technology.id} ${one.closing}`),
      short: short.map(({ id }) => id),
      unfit: unfit.map((one) => `${one.technology.id} ${one.why}`),
      unknown: unknown.map(({ id }) => id),
    };
  };
  const nothing = { closing: [], short: [], unfit: [], unknown: [] };

  it('parts what closes the gap from what does not and from what is not known', () => {
    expect(
      find(
        gapOf({ removal: 50 }),
        technology('depends', { figures: removal(40, 60) }),
        technology('short', { figures: removal(10, 20) }),
        technology('unknown', { figures: [] }),
        technology('elsewhere', { industries: ['pharma'], maturity: 'rd' }),
        technology('gas', { fields: ['air'] }),
        technology('enough'),
      ),
    ).toEqual({
      closing: ['enough enough', 'elsewhere enough', 'depends depends'],
      short: ['short'],
      unfit: [],
      unknown: ['unknown'],
    });
  });
  it('does not set the removal of a whole treatment beside an outlet as if it were one more step', () => {
    const whole = technology('a2o', { stages: ['main'] });
    expect(find(gapOf(), whole)).toEqual({ ...nothing, closing: ['a2o depends'] });
    const scrubber = technology('fgd', { stages: ['main'], fields: ['air'] });
    expect(find(gapOf({ medium: 'air' }), scrubber).closing).toEqual(['fgd enough']);
  });
  it('leaves out what needs a high concentration, with the reason', () => {
    const anaerobic = technology('uasb', { notForLow: '产气少' });
    expect(find(gapOf(), anaerobic)).toEqual({ ...nothing, unfit: ['uasb 产气少'] });
    expect(find(gapOf({ value: 2000, removal: 50 }), anaerobic).closing).toEqual(['uasb enough']);
    expect(find(gapOf(), technology('uasb', { notForLow: '产气少', figures: [] }))).toEqual(nothing);
  });
});
