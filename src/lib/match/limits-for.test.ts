import { describe, expect, it } from 'vitest';
import type { LimitRecord, StandardRecord } from '../limits/catalogue.ts';
import { limitsFor } from './limits-for.ts';
import { problem } from './testing.ts';

const standard = (id: string, rest: Partial<StandardRecord> = {}): StandardRecord => ({
  id,
  number: id.toUpperCase(),
  title: id,
  url: `/standards/${id}/`,
  aliases: [],
  kind: 'emission',
  level: 'national',
  industries: [],
  state: '现行',
  tone: 'ok',
  current: true,
  ...rest,
});
const row = (
  of: StandardRecord,
  pollutant: string,
  value: number,
  rest: Partial<LimitRecord> = {},
): LimitRecord => ({
  standard: of,
  n: 1,
  pollutant,
  label: pollutant,
  medium: 'water',
  class: '一级A',
  bound: '≤',
  value,
  unit: 'mg/L',
  clause: '表1',
  confidence: 'verified',
  ...rest,
});

const trade = standard('gb-18918-2002', { industries: ['urban-sewage'] });
const old = standard('gb-old', { industries: ['urban-sewage'], current: false });
const all = standard('gb-8978-1996');
const local = standard('db32-1', {
  level: 'local',
  region: 'jiangsu',
  counterpart: 'gb-18918-2002',
  industries: ['urban-sewage'],
});
const records = [
  row(old, 'tn', 20),
  row(trade, 'tn', 15),
  row(all, 'cod', 100, { class: '一级' }),
  row(local, 'tn', 10),
];
const numbers = (found: ReturnType<typeof limitsFor>) => found.rows.map(({ record }) => record.standard.id);
const asked = problem({ pollutants: ['tn'], industries: ['urban-sewage'] });

describe('limitsFor', () => {
  it('gives those of the trade that are in force', () => {
    expect(numbers(limitsFor(asked, {}, records, '2026-11-28'))).toEqual(['gb-18918-2002']);
  });
  it('gives the standard that was named, in its class', () => {
    const found = limitsFor(asked, { standard: 'gb-old' }, records, '2026-11-28');
    expect(numbers(found)).toEqual(['gb-old']);
    expect(
      limitsFor(asked, { standard: 'gb-old', class: '二级' }, records, '2026-11-28').rows[0]?.record.class,
    ).toBe('一级A');
  });
  it('says when the comprehensive standard stands in', () => {
    const found = limitsFor(
      problem({ pollutants: ['cod'], industries: ['food'] }),
      {},
      records,
      '2026-11-28',
    );
    expect(numbers(found)).toEqual(['gb-8978-1996']);
    expect(found.comprehensive).toBe(true);
  });
  it('puts the region beside', () => {
    const [found] = limitsFor({ ...asked, region: 'jiangsu' }, {}, records, '2026-11-28').rows;
    expect(found?.overlay?.locals.map(({ record }) => record.standard.id)).toEqual(['db32-1']);
  });
  it('names the standards of a trade where no pollutant was named', () => {
    const found = limitsFor(problem({ industries: ['urban-sewage'] }), {}, records, '2026-11-28');
    expect(found.rows).toEqual([]);
    expect(found.standards.map(({ id }) => id)).toEqual(['gb-18918-2002']);
  });
});
