import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../../src/lib/sheet/xlsx.ts';
import { cellNamed } from './cell-name.ts';
import { dateText, numberKind, numberText } from './number-format.ts';
import { readTableFile } from './read-file.ts';
import type { Grid } from './table.ts';
import { type BuiltSheet, workbookOf } from './testing/workbook.ts';

function gridsOf(bytes: Uint8Array): readonly Grid[] {
  const read = readTableFile(bytes);
  if ('what' in read) throw new Error(read.what);
  return read.grids;
}

/** Cells of the first sheet by name. */
function cells(rows: BuiltSheet['rows'], more: Partial<BuiltSheet> & { from1904?: boolean } = {}) {
  const { from1904, ...sheet } = more;
  const [grid] = gridsOf(workbookOf([{ name: '技术', rows, ...sheet }], from1904 ? { from1904 } : {}));
  return Object.fromEntries(
    (grid?.rows ?? [])
      .flat()
      .flatMap(({ text, line, column, fault }) =>
        text || fault ? [[`${columnName(column - 1)}${line}`, fault?.what ?? text]] : [],
      ),
  );
}

describe('readWorkbook', () => {
  it('reads texts however they are kept, with spaces and line breaks', () => {
    expect(
      cells([
        ['氨氮 <15> & "好"', { inline: ' 甲\n乙 ' }, { runs: ['氨', '氮'], read: 'an dan' }, '一_x000D_\n二'],
      ]),
    ).toEqual({ A1: '氨氮 <15> & "好"', B1: ' 甲\n乙 ', C1: '氨氮', D1: '一\r\n二' });
  });
  it('reads dates of both epochs by their format', () => {
    const rows = [
      [
        { number: 46354, style: 'date' },
        { number: 46354, style: 'chineseDate' },
        { number: 46354.4375, style: 'dateTime' },
        { number: 46354, style: 'quoted' },
        46354,
      ],
    ] as const;
    expect(cells(rows)).toEqual({
      A1: '2026-11-28',
      B1: '2026-11-28',
      C1: '2026-11-28 10:30',
      D1: '46354',
      E1: '46354',
    });
    expect(cells(rows, { from1904: true })).toMatchObject({ A1: '2030-11-29', E1: '46354' });
  });
  it('reads numbers as they are shown, not as binary fractions', () => {
    expect(cells([[1.0, 0.1 + 0.2, { number: 0.07, style: 'percent' }, 0.0000005, -3]])).toEqual({
      A1: '1',
      B1: '0.3',
      C1: '7%',
      D1: '0.0000005',
      E1: '-3',
    });
  });
  it('takes what formulas gave, names their errors and what was never worked out', () => {
    expect(
      cells([
        [
          { formula: 'A2&"x"', saved: '水x' },
          { formula: '1+1', saved: 2 },
          { error: '#N/A' },
          { formula: 'B1' },
          { formula: '""', saved: '' },
          { boolean: true },
        ],
      ]),
    ).toEqual({ A1: '水x', B1: '2', C1: '#N/A', D1: '公式没有算出的值', F1: '是' });
  });
  it('fills merged cells down over the rows that say something, never to the right', () => {
    expect(
      cells([['省'], ['江苏', '甲', '横'], [undefined, '乙'], [], [undefined, '丙']], {
        merges: ['A2:A900', 'C2:D2'],
      }),
    ).toEqual({ A1: '省', A2: '江苏', A3: '江苏', A5: '江苏', B2: '甲', B3: '乙', B5: '丙', C2: '横' });
  });
  it('knows hidden sheets, hidden rows and where cells stand behind gaps', () => {
    const [first, second] = gridsOf(
      workbookOf([
        { name: '旧', hidden: true, rows: [['x']] },
        { name: '新', rows: [[], [], [undefined, undefined, 'c']], hiddenRows: [3] },
      ]),
    );
    expect(first).toMatchObject({ sheet: '旧', hidden: true });
    expect(second).toMatchObject({ hidden: false, hiddenRows: 1 });
    expect(second?.rows).toEqual([
      [
        { text: '', line: 3, column: 1 },
        { text: '', line: 3, column: 2 },
        { text: 'c', line: 3, column: 3 },
      ],
    ]);
  });
  it('does not let a stray cell far to the right make rows wide', () => {
    const far: BuiltSheet['rows'][number] = [...Array(1500).fill(undefined), 'x'];
    const [grid] = gridsOf(workbookOf([{ name: 'a', rows: [['甲', ...far], far] }]));
    expect(grid?.rows.map((row) => row.map(({ text }) => text))).toEqual([['甲']]);
  });
  it('agrees with another reader about texts and numbers', async () => {
    const cell = fc.oneof(
      fc.integer(),
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
        .map((n) => Number(n.toPrecision(12))),
      fc
        .string({ unit: fc.constantFrom('甲', 'a', '<', '&', ' ', '"', '=', '1'), minLength: 1 })
        .map((s) => `甲${s}乙`),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const bytes = workbookOf([{ name: 'a', rows }]);
          const [theirs] = await readExcelFile(new Uint8Array(bytes).buffer, { trim: false });
          const [ours] = gridsOf(bytes);
          expect(ours?.rows.map((row) => row.map(({ text }) => text))).toEqual(
            theirs?.data.map((row) =>
              row.map((value) => (typeof value === 'number' ? numberText(value) : value)),
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('readTableFile', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  it.each([
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), '.xls', '.xlsx'],
    [
      'a workbook with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      '密码',
      '去掉密码',
    ],
    ['an OpenDocument table', zip({ mimetype: 'x', 'content.xml': '<a/>' }), '.ods', '.xlsx'],
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), '.xlsb', '.xlsx'],
    ['a Word document', zip({ 'word/document.xml': '<a/>' }), 'Word', '.xlsx'],
    ['another archive', zip({ 'a.txt': 'x' }), '没有 Excel 工作簿', '.xlsx'],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), '坏了', '.xlsx'],
    ['text in UTF-16', new Uint8Array([0xff, 0xfe, 0x07, 0x68]), 'UTF-16', '另存为'],
  ])('refuses %s and says what to do', (_, bytes, what, fix) => {
    expect(readTableFile(bytes)).toEqual({
      what: expect.stringContaining(what),
      fix: expect.stringContaining(fix),
    });
  });
  it('refuses an archive that unzips to far more than a table before unzipping it', () => {
    const bomb = new Uint8Array(zip({ 'xl/workbook.xml': '<workbook/>' }));
    const directory = Buffer.from(bomb).indexOf('PK\u0001\u0002');
    new DataView(bomb.buffer).setUint32(directory + 24, 201 * 1024 * 1024, true);
    expect(readTableFile(bomb)).toMatchObject({ what: expect.stringContaining('太大') });
  });
  it('reads text with commas, tabs and semicolons, UTF-8 and GB18030', () => {
    for (const text of ['甲,乙\n1,"2;3"', '甲\t乙\n1\t2;3', '甲;乙\n1;"2;3"'])
      expect(gridsOf(strToU8(text))[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
        ['甲', '乙'],
        ['1', '2;3'],
      ]);
    expect(gridsOf(new Uint8Array([0xb1, 0xea, 0xcc, 0xe2]))[0]?.rows[0]?.[0]?.text).toBe('标题');
  });
});

describe('numbers and places', () => {
  it.each([
    [14, undefined, 'date'],
    [58, undefined, 'date'],
    [9, undefined, 'percent'],
    [2, undefined, 'number'],
    [164, '0.00E+00', 'number'],
    [164, 'General', 'number'],
    [164, '[Red]0.0"mg/L day"', 'number'],
    [164, '0.0%', 'percent'],
    [164, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
    [164, 'yyyy"年"m"月"', 'date'],
  ] as const)('takes format %s %s for a %s', (id, code, kind) => expect(numberKind(id, code)).toBe(kind));
  it('knows the day before and after the leap day of 1900 that never was', () => {
    expect([1, 59, 61, 0.5].map((serial) => dateText(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '12:00',
    ]);
    expect(dateText(-1, false)).toBeUndefined();
    expect(dateText(46354.9999999, false)).toBe('2026-11-29');
  });
  it('gives every number back as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (digits, places) => {
        const typed = (digits / 10 ** places).toFixed(places);
        expect(numberText(Number(typed))).toBe(places === 0 ? typed : typed.replace(/\.?0+$/, ''));
      }),
    );
  });
  it('names cells both ways', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16384 }),
        fc.integer({ min: 1, max: 1048576 }),
        (column, line) => {
          expect(cellNamed(`${columnName(column - 1)}${line}`)).toEqual({ line, column });
        },
      ),
    );
    expect(cellNamed('1A')).toBeUndefined();
  });
});
