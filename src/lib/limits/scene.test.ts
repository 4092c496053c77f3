import { describe, expect, it } from 'vitest';
import type { LimitRecord } from './catalogue.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';
import { applicable, candidatesOf, likeliest, situationOf, situationsOf } from './scene.ts';

const today = '2026-11-28';
const textile = { title: '纺织染整工业水污染物排放标准', industries: ['textile-dyeing'] };
const next = standardFixture('GB 4287-2026', {
  ...textile,
  transitions: [
    { who: '新建排污单位', from: '2026-09-01' },
    { who: '现有排污单位', from: '2028-01-01' },
  ],
});
const old = standardFixture('GB 4287-2012', {
  ...textile,
  state: '过渡期',
  tone: 'warn',
  replacedBy: { number: next.number, id: next.id },
});
const general = standardFixture('GB 8978-1996', {
  title: '污水综合排放标准',
  industries: ['other-wastewater', 'textile-dyeing'],
});
const local = standardFixture('DB32/1072-2018', { region: 'jiangsu', industries: ['textile-dyeing'] });
const sewage = standardFixture('GB 18918-2002');
const standards = [general, old, next, local, sewage];
const library = { standards, records: standards.map((standard) => limitFixture(standard, 15)) };

describe('candidatesOf', () => {
  const of = (more: object) => candidatesOf(library, { today, medium: 'water', ...more });
  const numbers = (list: readonly { number: string }[]) => list.map(({ number }) => number);
  it('puts the trade before the comprehensive standard and the new before the old', () => {
    const found = of({ industry: 'textile-dyeing', region: 'jiangsu' });
    expect(numbers(found.trade)).toEqual(['GB 4287-2026', 'GB 4287-2012']);
    expect(numbers(found.local)).toEqual(['DB32/1072-2018']);
    expect(numbers(found.general)).toEqual(['GB 8978-1996']);
    expect(numbers(found.others)).toEqual(['GB 18918-2002']);
    expect(likeliest(found)).toBe(next);
  });
  it('tells new plants from existing ones while one standard follows another', () => {
    expect(numbers(of({ industry: 'textile-dyeing', plant: 'new' }).trade)).toEqual(['GB 4287-2026']);
    expect(numbers(of({ industry: 'textile-dyeing', plant: 'existing' }).trade)).toEqual(['GB 4287-2012']);
    expect(numbers(of({ industry: 'textile-dyeing', plant: 'existing' }).past)).toEqual(['GB 4287-2026']);
  });
  it('leaves out what has no rows for the medium, and the standards of other regions', () => {
    const found = of({ industry: 'textile-dyeing', medium: 'air' });
    expect(Object.values(found).flat()).toEqual([]);
    expect(numbers(of({ industry: 'textile-dyeing', region: 'hebei' }).local)).toEqual([]);
  });
  it('falls back to the comprehensive standard', () => {
    expect(likeliest(of({ industry: 'pharma' }))).toBe(general);
    expect(likeliest(of({}))).toBeUndefined();
  });
});

describe('applicable', () => {
  let n = 0;
  const row = (name: string, value: number, more: Partial<LimitRecord> = {}) =>
    limitFixture(sewage, value, { class: name, n: ++n, ...more });
  const values = (rows: readonly LimitRecord[]) => rows.map(({ value }) => value);
  const any = { class: '' };

  it('keeps the class that was chosen', () => {
    const rows = [row('一级A', 15), row('一级B', 20)];
    expect(values(applicable(rows, 'tn', { class: '一级B' }))).toEqual([20]);
    expect(values(applicable(rows, 'tn', any))).toEqual([15, 20]);
    expect(applicable(rows, 'cod', any)).toEqual([]);
  });
  it('puts the plain case first and then the strictest', () => {
    const rows = [
      row('直接排放', 60, { condition: '缫丝' }),
      row('直接排放', 90, { condition: '洗毛' }),
      row('直接排放', 80, { condition: '其他' }),
    ];
    expect(values(applicable(rows, 'tn', { class: '直接排放' }))).toEqual([80, 60, 90]);
  });
  it('adds tables that hold beside the class, never another class', () => {
    const rows = [
      row('一级', 20),
      row('三级', 30, { pollutant: 'cod' }),
      row('一级', 50, { pollutant: 'cod' }),
      row('第一类污染物', 0.05, { pollutant: 'hg' }),
    ];
    expect(values(applicable(rows, 'hg', { class: '三级' }))).toEqual([0.05]);
    // 三级 has no total nitrogen of its own, and that of 一级 does not bind it.
    expect(applicable(rows, 'tn', { class: '三级' })).toEqual([]);
  });
  it('does not add what burns another fuel', () => {
    const rows = [
      row('燃煤锅炉 新建', 100, { pollutant: 'so2' }),
      row('燃煤锅炉', 30, { pollutant: 'pm' }),
      row('以天然气为燃料的锅炉', 5, { pollutant: 'pm' }),
    ];
    expect(values(applicable(rows, 'pm', { class: '燃煤锅炉 新建' }))).toEqual([30]);
  });
  it('parts new from existing plants only where there are rows for both', () => {
    const both = [row('在用燃气锅炉', 400), row('新建燃气锅炉', 200)];
    expect(values(applicable(both, 'tn', { ...any, plant: 'existing' }))).toEqual([400]);
    expect(values(applicable(both, 'tn', { ...any, plant: 'new' }))).toEqual([200]);
    // The table for new plants has bound the existing ones too since their time was over.
    expect(values(applicable([row('新建企业', 20)], 'tn', { ...any, plant: 'existing' }))).toEqual([20]);
  });
});

it('tells rows apart in words', () => {
  const warm = limitFixture(sewage, 5, { averaging: '日均值', condition: '水温>12℃' });
  const cold = limitFixture(sewage, 8, { averaging: '日均值', condition: '水温≤12℃' });
  expect(situationOf(warm)).toBe('一级A；日均值；水温>12℃');
  expect(situationsOf([warm, cold])).toEqual(['水温>12℃', '水温≤12℃']);
  expect(situationsOf([warm, { ...warm, clause: '表2' }])).toEqual(['总氮（表1）', '总氮（表2）']);
});
