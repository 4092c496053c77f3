import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { readCsv } from './table.ts';

const bytes = (...numbers: number[]) => new Uint8Array(numbers);

describe('decode', () => {
  it('reads UTF-8 with and without a mark, and GB18030', () => {
    expect(decode(new TextEncoder().encode('标题'))).toEqual({ text: '标题' });
    expect(decode(new TextEncoder().encode('\uFEFF标题'))).toEqual({ text: '标题' });
    expect(decode(bytes(0xb1, 0xea, 0xcc, 0xe2))).toEqual({ text: '标题' });
  });
  it('refuses what is no such text and says how to save it', () => {
    expect(decode(bytes(0xff, 0xfe, 0x07, 0x68))).toMatchObject({ what: expect.stringContaining('UTF-16') });
    expect(decode(bytes(0x41, 0xff, 0xff))).toMatchObject({ fix: expect.stringContaining('另存为') });
  });
});

describe('readCsv', () => {
  it('knows line and column of every cell, behind quotes and line breaks too', () => {
    const [header = [], ...rows] = readCsv('甲,乙\r\n\r\n"一\n二","三,四",五\n,,\n六,七\n').rows;
    expect(header.map(({ text }) => text)).toEqual(['甲', '乙']);
    expect(rows).toEqual([
      [
        { text: '一\n二', line: 3, column: 2 },
        { text: '三,四', line: 4, column: 5 },
        { text: '五', line: 4, column: 10 },
      ],
      [
        { text: '六', line: 6, column: 1 },
        { text: '七', line: 6, column: 3 },
      ],
    ]);
  });
  it('finds the text of every cell at its place', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', 'a', ',', '\n', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (records) => {
        const text = records.map((record) => record.map((one) => `"${one}"`).join(',')).join('\n');
        const lines = text.split('\n');
        const { rows: found } = readCsv(text);
        for (const { text: cell, line, column } of found.flat())
          expect(
            lines
              .slice(line - 1)
              .join('\n')
              .slice(column - 1)
              .startsWith(cell),
          ).toBe(true);
        expect(found.flat().length % 2).toBe(0);
      }),
    );
  });
  it('tells where a quote is left open', () => {
    expect(readCsv('甲\n"乙\n丙').fault).toMatchObject({ line: 2 });
  });
});
