import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean.ts';
import { hint, maskPersonalData, personalDataIn } from './personal.ts';

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const letters = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: min, maxLength: max });
const mobile = fc
  .tuple(
    fc.constantFrom(...'3456789'),
    digits(1),
    digits(4),
    digits(4),
    fc.constantFrom('', ' ', '-'),
    fc.constantFrom('', '+86', '86-'),
  )
  .map(([second, third, a, b, gap, country]) => `${country}1${second}${third}${gap}${a}${gap}${b}`);
const landline = fc
  .tuple(
    fc.constantFrom('010', '021', '0516', '0991'),
    fc.constantFrom(...'23456789'),
    digits(6),
    fc.constantFrom('-', ' ', '－'),
  )
  .map(([area, first, rest, gap]) => `${area}${gap}${first}${rest}`);
const mail = fc.tuple(letters(1, 10), letters(1, 8)).map(([name, host]) => `${name}@${host}.com.cn`);
const identity = fc
  .tuple(
    digits(5),
    fc.integer({ min: 1930, max: 2020 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    digits(3),
    fc.constantFrom(...'0123456789Xx'),
  )
  .map(
    ([area, year, month, day, serial, check]) =>
      `3${area}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${serial}${check}`,
  );
const chat = fc
  .tuple(
    fc.constantFrom('微信', '微信号：', '微信:', 'vx ', 'WeChat: ', 'V信 '),
    letters(1, 1),
    letters(5, 12),
  )
  .map(([word, first, rest]) => word + first + rest);
const qq = fc
  .tuple(fc.constantFrom('QQ', 'qq：', 'QQ号 '), digits(7))
  .map(([word, rest]) => `${word}8${rest}`);
const personal = fc.oneof(mobile, landline, mail, identity, chat, qq);
/** Chinese text with figures as they stand in demands. */
const harmless = fc
  .array(
    fc.constantFrom(
      ...[
        '出水氨氮 15 mg/L，',
        '日处理 20000 吨。',
        'GB 18918-2002 一级 A；',
        '2026-11-28 起',
        '约 1,300,000 元',
        '（HJ 2000-2010）',
      ],
      ...[
        'pH 6～9、',
        '编号 DB11/890-2012',
        '13800 立方米',
        '微信公众号有投诉。',
        '0.05 mg/m³，',
        '2024 年 1 月至 2025 年 12 月',
      ],
      ...['0-100 吨', '91320300MA1XYZAB2C', '经度 117.1838000123', '污染源 COD 500', '联系人：'],
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('，'));

describe('personalDataIn', () => {
  it('finds every kind wherever it stands in a text', () => {
    fc.assert(
      fc.property(harmless, personal, harmless, (before, data, after) => {
        const text = cleanText(`${before}。${data}。${after}`);
        expect(personalDataIn(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
  it('finds them in full-width digits and behind invisible characters', () => {
    expect(personalDataIn(cleanText('电话１３８\u200b００００１２３４')).map(({ kind }) => kind)).toEqual([
      '手机号',
    ]);
    expect(personalDataIn(cleanText('ａｂｃ＠ｑｑ．ｃｏｍ')).map(({ kind }) => kind)).toEqual(['邮箱']);
  });
  it('lets figures, numbers of standards and dates through', () => {
    fc.assert(
      fc.property(harmless, (text) => {
        expect(personalDataIn(cleanText(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  it('names each kind once, and not the telephone number inside an identity number', () => {
    const text = '身份证 110101199003071234，手机 13800001234，微信同号 abc_1234，qq 12345678，联系人：张三';
    expect(personalDataIn(text).map(({ kind }) => kind)).toEqual([
      '身份证号',
      '手机号',
      '微信号',
      'QQ 号',
      '联系人姓名',
    ]);
  });
});

describe('maskPersonalData', () => {
  it('leaves nothing to find and touches nothing else', () => {
    fc.assert(
      fc.property(harmless, personal, harmless, (before, data, after) => {
        const masked = maskPersonalData(cleanText(`${before}。${data}。${after}`));
        expect(personalDataIn(masked)).toEqual([]);
        expect(masked).toContain('已隐去');
        expect(masked.startsWith(cleanText(`${before}。`))).toBe(true);
        expect(masked.endsWith(cleanText(`。${after}`))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

it('hints at what was found without repeating it', () => {
  expect(hint('13800001234')).toBe('138…34');
});
