import { describe, expect, it } from 'vitest';
import type { LimitRecord } from './catalogue.ts';
import { stepsOf } from './ladder-steps.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';

const sewage = standardFixture('GB 18918-2002');
const row = (name: string, value: number, more: Partial<LimitRecord> = {}) =>
  limitFixture(sewage, value, { class: name, ...more });
const steps = (record: LimitRecord, records: readonly LimitRecord[], local?: LimitRecord) => {
  const line = (one: LimitRecord) => ({ record: one, references: [] });
  const judged = line(record);
  return stepsOf({ own: judged, ...(local && { local: line(local) }) }, judged, records).map(
    ({ label, value }) => `${label} ${value}`,
  );
};

describe('stepsOf', () => {
  const a = row('一级A', 5, { condition: '水温>12℃' });
  it('takes the other classes in like circumstances', () => {
    const rows = [
      a,
      row('一级B', 8, { condition: '水温>12℃' }),
      row('一级A', 8, { condition: '水温≤12℃' }),
      row('一级A', 50, { pollutant: 'cod' }),
      row('二级', 25000, { condition: '水温>12℃', unit: 'μg/L' }),
    ];
    expect(steps(a, rows)).toEqual(['一级A 5', '一级B 8', '二级 25']);
  });
  it('sets the limit of a region beside that of the nation', () => {
    const local = limitFixture(standardFixture('DB32/4440-2022'), 3, { class: 'A标准' });
    expect(steps(a, [a], local)).toEqual(['一级A 5', 'DB32/4440-2022 A标准 3']);
  });
  it('shows both ends of a range', () => {
    const range = { ...row('一级A', 0), value: undefined, min: 6, max: 9 };
    expect(steps(range, [range])).toEqual(['下限 6', '上限 9']);
  });
  it('keeps the nearest where there are many', () => {
    const many = Array.from({ length: 12 }, (_, at) => row(`第${at}类`, 10 + at));
    expect(steps(many[3] ?? a, many)).toHaveLength(6);
  });
});
