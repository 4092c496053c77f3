import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LimitRecord } from './catalogue.ts';
import { overlayOf } from './overlay.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';
import { convert, unitsLike } from './units.ts';

const today = '2026-11-28';
const national = standardFixture('GB 18918-2002');
const db32 = standardFixture('DB32/4440-2022', {
  region: 'jiangsu',
  counterpart: national.id,
  effectiveOn: '2023-03-28',
});
const row = limitFixture(national, 15);
const overlay = (records: LimitRecord[], more: object = {}, of = row) =>
  overlayOf(of, { region: 'jiangsu', records: [of, ...records], today, ...more });

describe('overlayOf', () => {
  it('lets the local limit bind and says why', () => {
    const local = limitFixture(db32, 10, { class: 'A标准' });
    expect(overlay([local])).toMatchObject({
      recorded: 'row',
      binding: {
        record: local,
        relation: 'stricter',
        why: '江苏执行 DB32/4440-2022（2023-03-28 起）：A标准 10 mg/L，严于国标一级A 15 mg/L',
      },
    });
  });
  it('does not choose among several classes, until one is chosen', () => {
    const records = ['A标准', 'B标准'].map((name, at) => limitFixture(db32, 10 + at, { class: name }));
    const open = overlay(records);
    expect(open?.binding).toBeUndefined();
    expect(open?.choice?.records).toHaveLength(2);
    expect(open?.choice?.by).toEqual(['适用级别（受纳水体、功能区或规模）']);
    expect(overlay(records, { localClass: 'B标准' })?.binding?.record.class).toBe('B标准');
  });
  it('pairs by fuel and by age', () => {
    const gb = standardFixture('GB 13271-2014', { title: '锅炉大气污染物排放标准' });
    const db = standardFixture('DB44/765-2019', {
      title: '锅炉大气污染物排放标准',
      region: 'guangdong',
      counterpart: gb.id,
    });
    const air = { medium: 'air', unit: 'mg/m³', pollutant: 'nox' } as const;
    const gas = limitFixture(gb, 200, { ...air, class: '新建燃气锅炉' });
    const records = ['新建燃煤锅炉', '新建燃气锅炉', '在用燃气锅炉', '特别排放限值'].map((name, at) =>
      limitFixture(db, 50 + at, { ...air, class: name }),
    );
    const found = overlay(records, { region: 'guangdong' }, gas);
    expect(found?.binding?.record.class).toBe('新建燃气锅炉');
    expect(found?.locals.map(({ record }) => record.class)).toEqual(['新建燃气锅炉', '特别排放限值']);
  });
  it('warns of a local value that is looser and lets it not bind', () => {
    const found = overlay([limitFixture(db32, 20, { class: 'D标准' })]);
    expect(found?.binding).toBeUndefined();
    expect(found?.locals[0]?.relation).toBe('looser');
    expect(found?.caution).toContain('不要据此放宽');
  });
  it('leaves it to the place where a standard is for a basin only', () => {
    const basin = { ...db32, id: 'basin', title: '太湖地区城镇污水处理厂主要水污染物排放限值' };
    const found = overlay([limitFixture(basin, 10, { class: '其他区域' })]);
    expect(found?.binding).toBeUndefined();
    expect(found?.choice?.by).toContain('是否位于该标准适用的流域、区域或城市');
  });
  it('does not let a recommended or a comprehensive standard bind by itself', () => {
    const recommended = { ...db32, number: 'DB32/T 1-2020' };
    expect(overlay([limitFixture(recommended, 10)])).toMatchObject({ recorded: 'row' });
    expect(overlay([limitFixture(recommended, 10)])?.caution).toContain('推荐性');
    const general = { ...db32, counterpart: 'gb-8978-1996', industries: ['urban-sewage', 'general'] };
    const found = overlay([limitFixture(general, 10)]);
    expect(found?.locals[0]?.standing).toBe('general');
    expect(found?.binding).toBeUndefined();
    expect(found?.caution).toContain('综合标准');
  });
  it('tells a recorded standard from none', () => {
    const other = limitFixture(db32, 1, { pollutant: 'tp' });
    expect(overlay([other])).toMatchObject({ recorded: 'standard', locals: [], standards: [db32] });
    expect(overlay([], { standards: [national, db32] })?.recorded).toBe('standard');
    expect(overlay([])?.recorded).toBe('none');
  });
  it('leaves out what is not yet in force', () => {
    const coming = { ...db32, effectiveOn: '2027-01-01', state: '即将实施', current: false };
    const found = overlay([limitFixture(coming, 10)]);
    expect(found?.locals[0]?.inForce).toBe(false);
    expect(found?.binding).toBeUndefined();
  });
  it('has nothing to say of quality standards, local rows and unknown regions', () => {
    const local = limitFixture(db32, 10);
    const quality = limitFixture(standardFixture('GB 3838-2002', { kind: 'quality' }), 1);
    expect(overlay([local], {}, quality)).toBeUndefined();
    expect(overlay([row], {}, local)).toBeUndefined();
    expect(overlay([local], { region: 'atlantis' })).toBeUndefined();
  });

  const regions = ['jiangsu', 'zhejiang', 'beijing'];
  const locals = fc.array(
    fc.record({
      region: fc.constantFrom(...regions),
      value: fc.integer({ min: 1, max: 4000 }).map((digits) => Number(`${digits}e-2`)),
      class: fc.constantFrom('A标准', 'B标准', '一级A', '新建', '直接排放', '特别排放限值', '太湖'),
      unit: fc.constantFrom(...unitsLike('mg/L')),
    }),
    { maxLength: 8 },
  );
  const made = (list: { region: string; value: number; class: string; unit: string }[]) =>
    list.map(({ region, value, class: name, unit }, at) =>
      limitFixture(
        standardFixture(`DB${at}/1-2020`, { region, counterpart: national.id }),
        convert(value, 'mg/L', unit) ?? Number.NaN,
        { class: name, unit },
      ),
    );
  it('never takes a limit of another region, never calls a looser one stricter', () => {
    fc.assert(
      fc.property(locals, fc.constantFrom(...regions), (list, region) => {
        const found = overlay(made(list), { region });
        expect(found).toBeDefined();
        for (const { record, relation, fit } of found?.locals ?? []) {
          expect(record.standard.region).toBe(region);
          const inMilligrams = convert(record.value ?? 0, record.unit, 'mg/L') ?? Number.NaN;
          expect(relation).toBe(inMilligrams < 15 ? 'stricter' : inMilligrams > 15 ? 'looser' : 'equal');
          expect(fit).toBeGreaterThan(0);
          expect(fit).toBeLessThanOrEqual(1);
        }
        expect(found?.binding?.relation).not.toBe('looser');
        if (found?.binding) expect(found.locals.map(({ record }) => record)).toContain(found.binding.record);
        expect(Boolean(found?.binding && found.choice)).toBe(false);
      }),
    );
  });
  it('comes out the same in whatever units the limits are written', () => {
    fc.assert(
      fc.property(locals, fc.constantFrom(...regions), (list, region) => {
        const plain = overlay(made(list.map((one) => ({ ...one, unit: 'mg/L' }))), { region });
        const mixed = overlay(made(list), { region });
        const shape = (one: typeof plain) => [
          one?.recorded,
          one?.locals.map(({ record, relation, fit }) => [record.standard.id, relation, fit]),
          one?.binding?.record.standard.id,
          one?.choice?.records.map(({ standard }) => standard.id),
          one?.choice?.by,
        ];
        expect(shape(mixed)).toEqual(shape(plain));
      }),
    );
  });
});
