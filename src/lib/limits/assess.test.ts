import { describe, expect, it } from 'vitest';
import { type Assessment, assess, tallyOf } from './assess.ts';
import type { LimitRecord, StandardRecord } from './catalogue.ts';
import { blankEntry, type CheckEntry, type CheckState, readCheck } from './check-state.ts';
import { notesOf } from './check-text.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';

const today = '2026-11-28';

function check(
  rows: readonly LimitRecord[],
  entry: Partial<CheckEntry>,
  state: Partial<CheckState> = {},
  others: readonly LimitRecord[] = [],
): Assessment {
  const records = [...rows, ...others];
  const standards = [...new Set(records.map(({ standard }) => standard))];
  return assess(
    { ...blankEntry('tn'), ...entry },
    { library: { records, standards }, state: { ...readCheck(''), ...state }, rows, today },
  );
}

const sewage = standardFixture('GB 18918-2002');
const grades = [limitFixture(sewage, 15, { n: 1 }), limitFixture(sewage, 20, { n: 2, class: '一级B' })];
const inClass = { class: '一级A' };

describe('one value by one standard', () => {
  it('is judged by the class chosen', () => {
    expect(check(grades, { amount: '22' }, inClass)).toMatchObject({
      verdict: 'fail',
      binding: 'own',
      assumed: false,
      unit: 'mg/L',
      own: { judgement: { removal: 31.8181818182 } },
    });
  });
  it('is not judged before a class is chosen: every class is shown', () => {
    const found = check(grades, { amount: '17' });
    expect(found.verdict).toBeUndefined();
    expect(found.open.map(({ judgement }) => judgement?.verdict)).toEqual(['fail', 'near']);
  });
  it('is judged by the plainest of several rows, and says so', () => {
    const rows = [
      limitFixture(sewage, 5, { n: 1, condition: '水温>12℃' }),
      limitFixture(sewage, 8, { n: 2, condition: '水温≤12℃' }),
    ];
    const warm = check(rows, { amount: '6.2' }, inClass);
    expect(warm).toMatchObject({ verdict: 'fail', assumed: true });
    expect(notesOf(warm)[0]).toBe('有 2 种情形，先按“一级A；水温>12℃”判定，可在上面改选。');
    const cold = check(rows, { amount: '6.2', situation: '一级A；水温≤12℃' }, inClass);
    expect(cold).toMatchObject({ verdict: 'pass', assumed: false });
  });
  it('may be given in another unit, and in none that cannot be converted', () => {
    expect(check(grades, { amount: '16000', unit: 'μg/L' }, inClass).verdict).toBe('fail');
    expect(check(grades, { amount: '16', unit: 'mg/m³' }, inClass)).toMatchObject({
      options: [],
      otherUnits: ['mg/L'],
    });
  });
  it('is judged as a rate only where a rate was entered', () => {
    const rows = [
      limitFixture(sewage, 120, { n: 1, unit: 'mg/m³', medium: 'air' }),
      limitFixture(sewage, 3.5, { n: 2, unit: 'kg/h', medium: 'air' }),
    ];
    expect(check(rows, { amount: '4' }, inClass)).toMatchObject({ verdict: 'pass', unit: 'mg/m³' });
    expect(check(rows, { amount: '4', unit: 'kg/h' }, inClass)).toMatchObject({ verdict: 'fail' });
  });
  it('has no verdict without a value or a row', () => {
    expect(check(grades, { amount: '' }, inClass)).toMatchObject({ fault: 'empty' });
    expect(check(grades, { amount: '高' }, inClass)).toMatchObject({ fault: 'not-a-number' });
    expect(check(grades, { pollutant: 'cod', amount: '5' }, inClass)).toMatchObject({ options: [] });
  });
  it('takes the least favourable of several values, or their mean', () => {
    expect(check(grades, { amount: '10 16 9' }, inClass)).toMatchObject({ verdict: 'fail', count: 3 });
    expect(check(grades, { amount: '10 16 9' }, { ...inClass, several: 'mean' }).verdict).toBe('pass');
    const least = [limitFixture(sewage, 5, { pollutant: 'do', bound: '≥' })];
    expect(check(least, { pollutant: 'do', amount: '8 4' }, inClass).own?.reading?.value).toBe(4);
  });
  it('knows when a detection limit is too high to tell', () => {
    expect(check(grades, { amount: '<0.05' }, inClass).verdict).toBe('pass');
    expect(check(grades, { amount: '<20' }, inClass).own?.fault).toBe('undetermined');
  });
});

describe('flue gas', () => {
  const boiler = standardFixture('GB 13271-2014', {
    referenceOxygen: [
      { when: '燃煤', value: 9, clause: '表6' },
      { when: '燃气', value: 3.5, clause: '表6' },
    ],
  });
  const gas = limitFixture(boiler, 150, {
    class: '燃气锅炉',
    medium: 'air',
    unit: 'mg/m³',
    pollutant: 'nox',
  });
  it('is brought to the reference oxygen of the row', () => {
    const found = check([gas], { pollutant: 'nox', amount: '140' }, { oxygen: '6' });
    expect(found.verdict).toBe('fail');
    expect(found.own).toMatchObject({
      judgement: { value: 163.333333333 },
      converted: { formula: '140 ×（21 − 3.5）/（21 − 6）= 163.3', reference: { value: 3.5, clause: '表6' } },
    });
  });
  it('counts as converted where no oxygen is given, and says so', () => {
    const found = check([gas], { pollutant: 'nox', amount: '140' });
    expect(found.verdict).toBe('near');
    expect(notesOf(found)[0]).toMatch('按已折算到基准氧含量 3.5% 的浓度判定');
  });
  it.each([
    ['21', 'out-of-range'],
    ['-1', 'out-of-range'],
    ['多', 'not-a-number'],
  ] as const)('with %s of oxygen is not judged', (oxygen, fault) => {
    const found = check([gas], { pollutant: 'nox', amount: '140' }, { oxygen });
    expect(found.verdict).toBeUndefined();
    expect(found.own?.fault).toBe(fault);
  });
  it('asks which reference holds where two may', () => {
    const turbine = { ...gas, class: '燃煤或燃气' };
    const entry = { pollutant: 'nox', amount: '140' };
    expect(check([turbine], entry, { oxygen: '6' }).own?.fault).toBe('choose-reference');
    expect(check([turbine], entry, { oxygen: '6', reference: '9' }).own?.judgement?.value).toBe(112);
  });
  it('may be given as a volume fraction: 60 ppm of NO₂ are 123 mg/m³', () => {
    const found = check([gas], { pollutant: 'nox', amount: '60', unit: 'ppm' });
    expect(found.own?.judgement?.value).toBeCloseTo(123.24, 2);
    expect(notesOf(found).join()).toMatch('46.01 g/mol');
  });
  it('of ambient air is not: it is stated at another temperature', () => {
    const ambient = { ...gas, standard: { ...boiler, kind: 'quality' as const } };
    expect(check([ambient], { pollutant: 'nox', amount: '60', unit: 'ppm' }).options).toEqual([]);
  });
});

describe('a region', () => {
  const jiangsu = (more: Partial<StandardRecord> = {}) =>
    standardFixture('DB32/4440-2022', { region: 'jiangsu', counterpart: sewage.id, ...more });
  const region = { ...inClass, region: 'jiangsu' };
  it('makes it stricter where its limit binds', () => {
    const own = limitFixture(jiangsu(), 10, { class: '一级A' });
    const found = check(grades, { amount: '12' }, region, [own]);
    expect(found).toMatchObject({
      verdict: 'fail',
      binding: 'local',
      local: { record: { value: 10 } },
      own: { judgement: { verdict: 'pass' } },
    });
    expect(notesOf(found).join()).toMatch('江苏执行 DB32/4440-2022');
  });
  it('asks where several of its limits may hold, and warns of those that fail', () => {
    const several = ['A标准', 'B标准'].map((name, at) =>
      limitFixture(jiangsu(), at ? 15 : 10, { class: name, n: at + 1 }),
    );
    const found = check(grades, { amount: '11' }, region, several);
    expect(found).toMatchObject({ verdict: 'pass', binding: 'own' });
    expect(found.localOpen.map(({ judgement }) => judgement?.verdict)).toEqual(['fail', 'pass']);
    expect(notesOf(found).join()).toMatch('可能适用的 2 条里有 1 条会超标');
    const chosen = { ...region, local: 'db32-4440-2022', localClass: 'A标准' };
    expect(check(grades, { amount: '11' }, chosen, several)).toMatchObject({
      verdict: 'fail',
      binding: 'local',
      localOpen: [],
    });
  });
  it('never makes it looser', () => {
    const loose = limitFixture(jiangsu(), 25, { class: 'D标准' });
    const chosen = { ...region, local: 'db32-4440-2022', localClass: 'D标准' };
    const found = check(grades, { amount: '22' }, chosen, [loose]);
    expect(found).toMatchObject({ verdict: 'fail', binding: 'own' });
    expect(notesOf(found).join()).toMatch('地方标准只能严于国家标准');
  });
  it('says where nothing is recorded of it', () => {
    expect(notesOf(check(grades, { amount: '12' }, { ...inClass, region: 'xizang' })).join()).toMatch(
      '不等于没有',
    );
  });
});

it('counts verdicts, and what has none', () => {
  const of = (amount: string) => check(grades, { amount }, inClass);
  expect(tallyOf([of('22'), of('14'), of('3'), of('<20'), of('')])).toEqual({
    pass: 1,
    near: 1,
    fail: 1,
    open: 1,
  });
});
