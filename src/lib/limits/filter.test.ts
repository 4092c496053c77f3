import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LimitIndex } from './ask.ts';
import { readFilter, selectRows, writeFilter } from './filter.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';

const today = '2026-11-28';
const gb = standardFixture('GB 18918-2002');
const db = standardFixture('DB32/4440-2022', { region: 'jiangsu' });
const other = standardFixture('DB33/2169-2018', { region: 'zhejiang' });
const gone = standardFixture('GB 8978-88', { state: '被代替', tone: 'bad', current: false });
const records = [
  limitFixture(gone, 50),
  limitFixture(gb, 15),
  limitFixture(gb, 20, { n: 2, class: '一级B', averaging: '日均值' }),
  limitFixture(gb, 50, { n: 3, pollutant: 'cod', label: '化学需氧量' }),
  limitFixture(db, 10, { class: 'A标准' }),
  limitFixture(other, 12, { class: '新建' }),
];
const index = new LimitIndex(records, [gone, gb, db, other]);
const select = (search: string) =>
  selectRows(index, readFilter(search), today).rows.map(({ standard, n }) => `${standard.id} ${n}`);

describe('selectRows', () => {
  it('has all rows, those in force first, national ones before local ones', () => {
    expect(select('')).toEqual([
      'gb-18918-2002 3',
      'gb-18918-2002 1',
      'gb-18918-2002 2',
      'db32-4440-2022 1',
      'db33-2169-2018 1',
      'gb-8978-88 1',
    ]);
  });
  it('puts the region first and leaves out other regions', () => {
    expect(select('?region=jiangsu&pollutant=tn')).toEqual([
      'db32-4440-2022 1',
      'gb-18918-2002 1',
      'gb-18918-2002 2',
      'gb-8978-88 1',
    ]);
  });
  it('narrows by every part', () => {
    expect(select('?pollutant=cod')).toEqual(['gb-18918-2002 3']);
    expect(select('?standard=db32-4440-2022')).toEqual(['db32-4440-2022 1']);
    expect(select('?class=1级b 日均')).toEqual(['gb-18918-2002 2']);
    expect(select('?state=被代替')).toEqual(['gb-8978-88 1']);
    expect(select('?medium=air')).toEqual([]);
    expect(select('?industry=steel')).toEqual([]);
  });
  it('answers the question within the rest', () => {
    expect(select('?q=一级B总氮')[0]).toBe('gb-18918-2002 2');
    expect(select('?q=江苏总氮')[0]).toBe('db32-4440-2022 1');
    // The question goes before the province that is chosen.
    expect(select('?q=浙江总氮&region=jiangsu')[0]).toBe('db33-2169-2018 1');
    expect(select('?q=浙江总氮&region=jiangsu')).not.toContain('db32-4440-2022 1');
    expect(select('?q=总氮&class=A标准')).toEqual(['db32-4440-2022 1']);
  });
});

it('writes what it reads', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.trim());
  fc.assert(
    fc.property(text, text, text, (q, name, region) => {
      const search = `?${new URLSearchParams({ q, class: name, region, x: 'y' })}`;
      const filter = readFilter(search);
      expect(readFilter(writeFilter(filter))).toEqual(filter);
    }),
  );
  expect(writeFilter(readFilter(''))).toBe('');
});
