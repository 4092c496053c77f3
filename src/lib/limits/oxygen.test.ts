import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StandardRecord } from './catalogue.ts';
import { atReferenceOxygen, referenceOxygenOf } from './oxygen.ts';

const standard = (referenceOxygen: StandardRecord['referenceOxygen']) =>
  ({ referenceOxygen }) as unknown as StandardRecord;
const row = (name: string, all: StandardRecord['referenceOxygen'], condition?: string) => ({
  standard: standard(all),
  class: name,
  unit: 'mg/m³',
  ...(condition && { condition }),
});
const boiler = [
  { when: '燃煤锅炉', value: 9, clause: '表6' },
  { when: '燃气锅炉', value: 3.5, clause: '表6' },
];

describe('the reference oxygen content of a row', () => {
  it('is that of its fuel', () => {
    expect(referenceOxygenOf(row('新建燃气锅炉', boiler)).map(({ value }) => value)).toEqual([3.5]);
    expect(referenceOxygenOf(row('在用燃煤锅炉', boiler)).map(({ value }) => value)).toEqual([9]);
    expect(referenceOxygenOf(row('特别排放限值', boiler))).toEqual([]);
  });
  it('is that of the whole standard where no words are given', () => {
    expect(
      referenceOxygenOf(row('焚烧设施烟气', [{ value: 11, clause: '3' }])).map(({ value }) => value),
    ).toEqual([11]);
  });
  it('is asked of the reader where two fit alike', () => {
    const two = [
      { when: '锅炉', value: 3, clause: '表4' },
      { when: '机组', value: 15, clause: '表4' },
    ];
    expect(referenceOxygenOf(row('锅炉或机组', two)).map(({ value }) => value)).toEqual([3, 15]);
  });
  it('does not concern what is no concentration in gas', () => {
    expect(referenceOxygenOf({ ...row('燃气锅炉', boiler), unit: '级' })).toEqual([]);
  });
});

describe('atReferenceOxygen', () => {
  it('follows the formula of GB 13271-2014', () => {
    expect(atReferenceOxygen(120, 6, 3.5)).toMatchObject({
      value: 140,
      formula: '120 ×（21 − 3.5）/（21 − 6）= 140',
    });
  });
  it('says why it cannot', () => {
    expect(atReferenceOxygen(100, 20.9, 9)).toBe('out-of-range');
    expect(atReferenceOxygen(100, 20.8, 9)).toMatchObject({ value: 6000 });
    expect(atReferenceOxygen(100, -1, 9)).toBe('out-of-range');
    expect(atReferenceOxygen(Number.NaN, 5, 9)).toBe('not-a-number');
  });
  it('warns of gas that is nearly air', () => {
    expect(atReferenceOxygen(10, 19.5, 9)).toHaveProperty('warning');
  });
  it('leaves a value at the reference as it is, and never lowers a diluted one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 20.8, noNaN: true }),
        fc.double({ min: 1, max: 18, noNaN: true }),
        (value, oxygen, reference) => {
          const same = atReferenceOxygen(value, reference, reference);
          expect(typeof same === 'object' && same.value).toBeCloseTo(value, 6);
          const found = atReferenceOxygen(value, oxygen, reference);
          if (typeof found !== 'object') throw new Error(found);
          if (oxygen > reference) expect(found.value).toBeGreaterThanOrEqual(value * 0.999999);
          if (oxygen < reference) expect(found.value).toBeLessThanOrEqual(value * 1.000001);
        },
      ),
    );
  });
});
