import { describe, expect, it } from 'vitest';
import { LimitIndex } from './ask.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';

const today = '2026-11-28';
const gb = standardFixture('GB 18918-2002', { aliases: ['污水厂标准'] });
const db = standardFixture('DB32/4440-2022', { region: 'jiangsu' });
const old = standardFixture('GB 13457-92', {
  title: '肉类加工工业水污染物排放标准',
  industries: ['slaughter-meat'],
  state: '被代替',
  current: false,
  replacedBy: { number: 'GB 13457-2025', id: 'gb-13457-2025' },
});
const next = standardFixture('GB 13457-2025', {
  title: '屠宰及肉类加工工业水污染物排放标准',
  industries: ['slaughter-meat'],
  effectiveOn: '2026-01-01',
});
const records = [
  limitFixture(gb, 15, { n: 1 }),
  limitFixture(gb, 20, { n: 2, class: '一级B' }),
  limitFixture(gb, 50, { n: 3, pollutant: 'cod', label: '化学需氧量' }),
  limitFixture(gb, 0.05, { n: 4, pollutant: 'cr6', label: '六价铬' }),
  limitFixture(gb, 0.1, { n: 5, pollutant: 'pb', label: '总铅' }),
  limitFixture(db, 10, { class: 'A标准' }),
  limitFixture(old, 70, { class: '一级' }),
  limitFixture(next, 30, { class: '直接排放' }),
  limitFixture(next, 50, { n: 2, class: '间接排放' }),
];
const index = new LimitIndex(records, [gb, db, old, next]);
const first = (question: string) => index.ask(question, { today }).rows[0]?.record;

describe('LimitIndex', () => {
  it('tells grades apart however they are written', () => {
    expect(first('一级b总氮')?.class).toBe('一级B');
    expect(first('1级B TN')?.class).toBe('一级B');
  });
  it('finds a pollutant of one character in the rest of the question only', () => {
    expect(first('污水厂铅')?.pollutant).toBe('pb');
    expect(first('六价铬')?.pollutant).toBe('cr6');
  });
  it('puts local rows first where the region or one of its cities is named, national ones else', () => {
    expect(first('江苏污水厂总氮')?.standard).toBe(db);
    expect(first('苏州 总氮 污水处理厂')?.standard).toBe(db);
    expect(first('污水厂总氮')?.standard).toBe(gb);
    expect(first('江苏污水厂总氮国标')?.standard).toBe(gb);
    expect(first('浙江污水厂总氮')?.standard).toBe(gb);
  });
  it('lets superseded standards sink, unless they are named', () => {
    expect(first('屠宰总氮')?.standard).toBe(next);
    expect(first('GB 13457-92 总氮')?.standard).toBe(old);
  });
  it('reads everyday words for where water goes', () => {
    expect(first('屠宰场总氮纳管')?.class).toBe('间接排放');
    expect(first('屠宰场总氮直排')?.class).toBe('直接排放');
    expect(first('屠宰废水排到污水处理厂 总氮')?.class).toBe('间接排放');
  });
  it('answers with words alone where no pollutant is named, and nothing where nothing is understood', () => {
    expect(first('18918 一级A')?.standard).toBe(gb);
    expect(index.ask('唐诗三百首', { today }).rows).toEqual([]);
    expect(index.ask('', { today }).rows).toEqual([]);
  });
  it('gives every row of the pollutant once, in the same order each time', () => {
    const ask = () => index.ask('总氮', { today }).rows.map(({ record }) => record);
    expect(new Set(ask())).toEqual(new Set(records.filter(({ pollutant }) => pollutant === 'tn')));
    expect(ask()).toEqual(ask());
  });
});
