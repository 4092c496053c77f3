import { describe, expect, it } from 'vitest';
import { overlayOf } from './overlay.ts';
import { limitFixture, standardFixture } from './records.fixture.ts';
import { overlayText, SHEET_WIDTHS, sheetRows } from './sheet-rows.ts';

const gb = standardFixture('GB 18918-2002');
const db = standardFixture('DB32/4440-2022', { region: 'jiangsu', counterpart: gb.id });
const row = limitFixture(gb, 15, { doubt: '单位待核' });
const regionName = (code: string | undefined) => (code === 'jiangsu' ? '江苏' : '');
const options = { origin: 'https://example.org', stateOf: () => '现行', regionName };

describe('sheetRows', () => {
  it('has a cell under every head', () => {
    const [header = [], cells = []] = sheetRows([row], options);
    const named = Object.fromEntries(header.map((name, at) => [name, cells[at]]));
    expect(named).toMatchObject({
      限值: '≤ 15 mg/L',
      数值: 15,
      适用地区: '全国',
      核对: '待核',
      疑问: '单位待核',
      网址: 'https://example.org/standards/gb-18918-2002/#limit-1',
    });
    expect(cells).toHaveLength(header.length);
  });
  it('tells what the region adds where one is chosen', () => {
    const records = [row, limitFixture(db, 10, { class: 'A标准' })];
    const overlay = (record: typeof row) =>
      overlayOf(record, { region: 'jiangsu', records, today: '2026-11-28' });
    const [header = [], cells = []] = sheetRows([row], { ...options, overlayOf: overlay });
    expect(header).toHaveLength(SHEET_WIDTHS.length);
    expect(cells.at(-1)).toContain('江苏执行 DB32/4440-2022');
  });
});

describe('overlayText', () => {
  const base = { region: 'jiangsu', locals: [], standards: [db] };
  it.each([
    ['none', '不等于没有'],
    ['standard', 'DB32/4440-2022 里没有录到'],
  ] as const)('%s', (recorded, text) =>
    expect(overlayText({ ...base, recorded }, regionName)).toContain(text),
  );
  it('says nothing of a row that no region adds to', () =>
    expect(overlayText(undefined, regionName)).toBe(''));
});
