import { describe, expect, it } from 'vitest';
import { parseLimitCsv, rowOf } from './csv.ts';

describe('parseLimitCsv', () => {
  it('names the cells by the header and keeps line numbers', () => {
    const { header, rows } = parseLimitCsv('pollutant,value\ncod,50\n\ntn,15\n');
    expect(header).toEqual(['pollutant', 'value']);
    expect(rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, { pollutant: 'cod', value: '50' }],
      [4, { pollutant: 'tn', value: '15' }],
    ]);
  });

  it('reads quotes, commas, doubled quotes and line breaks inside a cell', () => {
    const { rows } = parseLimitCsv('class,clause\n"一级,A","表""1"""\n"甲\n乙",x\nc,y\n');
    expect(rows.map((row) => [row.line, row.cells['class'], row.cells['clause']])).toEqual([
      [2, '一级,A', '表"1"'],
      [3, '甲\n乙', 'x'],
      [5, 'c', 'y'],
    ]);
  });

  it('ignores a byte order mark and CRLF', () => {
    const { header, rows } = parseLimitCsv('\uFEFFa,b\r\n1,2\r\n');
    expect(header).toEqual(['a', 'b']);
    expect(rows[0]?.raw).toBe('1,2');
  });

  it('counts the cells of a row that is too wide or too narrow', () => {
    const { rows } = parseLimitCsv('a,b\n1,2,3\n1\n');
    expect(rows.map((row) => row.width)).toEqual([3, 1]);
    expect(rows[0]?.cells).toEqual({ a: '1', b: '2' });
  });

  it('says where an open quote stopped it', () => {
    const csv = parseLimitCsv('a,b\n1,2\n"3,4\n5,6\n');
    expect(csv.rows).toHaveLength(1);
    expect(csv.fault).toEqual({ line: 3, code: 'CSV_QUOTE_NOT_CLOSED' });
  });

  it('has no rows for an empty file', () => {
    expect(parseLimitCsv('')).toEqual({ header: [], rows: [] });
  });
});

describe('rowOf', () => {
  it('makes numbers of figures only and drops empty cells', () => {
    expect(rowOf({ class: '1', value: '0.5', min: '', max: '-3', clause: '表1' })).toEqual({
      class: '1',
      value: 0.5,
      max: -3,
      clause: '表1',
    });
  });

  it.each(['≤50', '1e3', ' 5', '5,000', '0x1f', '.5'])('leaves %j as text', (cell) => {
    expect(rowOf({ value: cell })).toEqual({ value: cell });
  });
});
