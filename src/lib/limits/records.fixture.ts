import type { LimitRecord, StandardRecord } from './catalogue.ts';

/** A standard for tests, in force and national unless told otherwise. */
export function standardFixture(number: string, more: Partial<StandardRecord> = {}): StandardRecord {
  const id = number.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return {
    id,
    number,
    title: '城镇污水处理厂污染物排放标准',
    url: `/standards/${id}/`,
    aliases: [],
    kind: 'emission',
    level: number.startsWith('DB') ? 'local' : 'national',
    industries: ['urban-sewage'],
    state: '现行',
    tone: 'ok',
    current: true,
    ...more,
  };
}

/** A limit of total nitrogen for tests, at most so many mg/L. */
export function limitFixture(
  standard: StandardRecord,
  value: number,
  more: Partial<LimitRecord> = {},
): LimitRecord {
  return {
    standard,
    n: 1,
    pollutant: 'tn',
    label: '总氮',
    medium: 'water',
    class: '一级A',
    bound: '≤',
    value,
    unit: 'mg/L',
    clause: '表1',
    confidence: 'verified',
    ...more,
  };
}
