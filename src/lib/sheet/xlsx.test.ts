import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from './xlsx.ts';

/** Cells of a sheet by place, read the way a reader of workbooks does. */
function cellsOf(file: Uint8Array, sheet = 1): Record<string, string> {
  const xml = strFromU8(unzipSync(file)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
  const cells: Record<string, string> = {};
  let place = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'c') place = attributes['r'] ?? '';
      },
      ontext: (text) => {
        if (place) cells[place] = (cells[place] ?? '') + text;
      },
      onclosetag: (name) => {
        if (name === 'c') place = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return cells;
}

const sheet = { name: '限值', widths: [10, 8], rows: [['项目', '数值'] as const, ['总氮 <15> & "x"', 0.05]] };

describe('xlsxOf', () => {
  it('holds texts and numbers in their places', () => {
    expect(cellsOf(xlsxOf([sheet]))).toEqual({ A1: '项目', B1: '数值', A2: '总氮 <15> & "x"', B2: '0.05' });
  });
  it('holds several sheets and every part that its table of contents names', () => {
    const file = xlsxOf([sheet, { ...sheet, name: '说明', rows: [['a']] }]);
    expect(cellsOf(file, 2)).toEqual({ A1: 'a' });
    const parts = unzipSync(file);
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(parts)).toContain(part);
  });
  it('keeps formulas as texts, leaves out what XML has no place for', () => {
    const file = xlsxOf([{ ...sheet, rows: [['=1+1', 'a\u0000b\ud800c']] }]);
    expect(cellsOf(file)).toEqual({ A1: '=1+1', B1: 'abc' });
    expect(strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
  });
  it('marks cells, empty ones too', () => {
    const rows = [['a'], ['b', '']];
    const xml = strFromU8(
      unzipSync(xlsxOf([{ ...sheet, rows, marked: new Set(['A2', 'B2']) }]))['xl/worksheets/sheet1.xml'] ??
        new Uint8Array(),
    );
    expect(xml).toMatch(/<c r="A2" s="4" t="inlineStr">.*<c r="B2" s="4"\/>/);
  });
  it('names columns beyond Z', () => {
    const row = Array.from({ length: 28 }, (_, at) => at);
    expect(cellsOf(xlsxOf([{ ...sheet, rows: [row] }]))).toMatchObject({ Z1: '25', AA1: '26', AB1: '27' });
  });
});
