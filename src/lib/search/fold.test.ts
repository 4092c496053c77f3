import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIMPLIFIED, TRADITIONAL } from '../../vocab/han-variants.ts';
import { fold, foldWithSource } from './fold.ts';

/** Whatever a keyboard, a file or an attacker may hold: any UTF-16 units, halves of pairs among them. */
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const anyChars = fc.string({
  unit: fc
    .integer({ min: 0, max: 0xfffff })
    .map((code) => String.fromCodePoint(code + (code < 0xd800 ? 0 : 0x800))),
});
const anyText = fc.oneof(
  anyChars,
  fc.string({ unit: fc.constantFrom(...'水質污染Ⅲ³㎡ＣＯＤcodİß𠮷〔〕—\u200b\u3000\ud800\n') }),
  anyUnits,
);
const pairs = [...TRADITIONAL].map((char, index) => [char, [...SIMPLIFIED][index] ?? ''] as const);

describe('fold', () => {
  it('leaves a folded text as it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
  it('finds full width and half width the same', () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x21, max: 0x7e }).map((c) => String.fromCharCode(c)),
    });
    fc.assert(
      fc.property(printable, (half) => {
        const full = [...half].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
        expect(fold(full)).toBe(fold(half));
        expect(fold(full)).toBe(half.toLowerCase());
      }),
    );
  });
  it('finds traditional and simplified characters the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pairs)), (chosen) => {
        const simplified = chosen.map(([, char]) => char).join('');
        expect(fold(chosen.map(([char]) => char).join(''))).toBe(simplified);
        expect(fold(simplified)).toBe(simplified);
      }),
    );
  });
  it.each([
    ['廢水處理', '废水处理'],
    ['環境質量標準', '环境质量标准'],
    ['揮發性有機物', '挥发性有机物'],
    ['鍋爐煙氣脫硫', '锅炉烟气脱硫'],
  ])('finds %s as %s', (traditional, simplified) => {
    expect(fold(traditional)).toBe(simplified);
  });
  it.each([
    ['CODCr', 'codcr'],
    ['Ⅲ类', 'iii类'],
    ['ⅳ类', 'iv类'],
    ['m³', 'm3'],
    ['mg/m³', 'mg/m3'],
    ['㎎/L', 'mg/l'],
    ['CO₂', 'co2'],
    ['①', '1'],
    ['µg', 'μg'],
    ['25℃', '25°c'],
    ['ＧＢ　１８９１８', 'gb 18918'],
    ['⽔', '水'],
    ['苯·乙烯•A', '苯.乙烯.a'],
  ])('reads %s as %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });
  it.each([...'‐‑‒–—―−－﹣'])('knows %s as a dash', (dash) => {
    expect(fold(`GB 3838${dash}2002`)).toBe('gb 3838-2002');
  });
  it.each(['〔〕', '【】', '［］', '﹝﹞'])('knows %s as square brackets', ([open, close]) => {
    expect(fold(`国发${open}2015${close}17号`)).toBe('国发[2015]17号');
  });
  it('makes one blank of each white space, whatever its kind', () => {
    const blank = fc.constantFrom(...' \t\n\r\v\f\u00a0\u1680\u2003\u2009\u2028\u2029\u202f\u205f\u3000');
    fc.assert(
      fc.property(fc.array(blank), (blanks) => {
        expect(fold(`水${blanks.join('')}质`)).toBe(`水${' '.repeat(blanks.length)}质`);
      }),
    );
  });
  it('drops what cannot be seen: controls, direction marks, joiners, halves of pairs', () => {
    const seen = fc.constantFrom(...'水质GBc1-。𠮷😀').map((char) => ({ char, stays: char.toLowerCase() }));
    const unseen = fc
      .constantFrom(
        ...'\u0000\u0007\u007f\u0085\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f',
        ...'\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ue000\uffff',
        '\udbff',
        '\udfff',
      )
      .map((char) => ({ char, stays: '' }));
    fc.assert(
      fc.property(fc.array(fc.oneof(seen, unseen)), (chars) => {
        expect(fold(chars.map(({ char }) => char).join(''))).toBe(chars.map(({ stays }) => stays).join(''));
      }),
    );
  });
  it('never lets half a character through', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        expect(fold(text).isWellFormed()).toBe(true);
      }),
    );
    expect(fold('水\ud842质\udfb7')).toBe('水质');
    expect(fold('\ud842\udfb7')).toBe('𠮷');
  });
  it('folds a part of a text as it folds the whole', () => {
    fc.assert(
      fc.property(anyChars, anyChars, (a, b) => {
        expect(fold(a + b)).toBe(fold(a) + fold(b));
      }),
    );
  });
});

describe('foldWithSource', () => {
  it('folds as fold does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithSource(text).text).toBe(fold(text));
      }),
    );
  });
  it('has one place in the original for every unit, never going back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, from } = foldWithSource(text);
        expect(from).toHaveLength(folded.length);
        expect(from).toEqual([...from].sort((a, b) => a - b));
        for (const place of from) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(text.length);
        }
      }),
    );
  });
  it('leads every unit back to the character it was made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, from } = foldWithSource(text);
        for (const place of new Set(from)) {
          const original = String.fromCodePoint(text.codePointAt(place) ?? 0);
          expect(folded.slice(from.indexOf(place), from.lastIndexOf(place) + 1)).toBe(fold(original));
        }
      }),
    );
  });
  it('leads from a place in the folded text to the same words as written', () => {
    const written = '\u200b依據《ＧＢ　18918—2002》，第Ⅲ類𠮷水';
    const { text, from } = foldWithSource(written);
    const start = text.indexOf('gb 18918-2002');
    expect(written.slice(from[start], from[start + 'gb 18918-2002'.length])).toBe('ＧＢ　18918—2002');
    expect(written.slice(from[text.indexOf('iii')], from[text.indexOf('类')])).toBe('Ⅲ');
    expect(written.slice(from[text.indexOf('𠮷')], from[text.indexOf('水')])).toBe('𠮷');
  });
});

it('sees no byte order mark and no choice of shape', () => {
  expect(fold('水\uFEFF质')).toBe('水质');
  expect(fold('水\uFE0F质\u{E0100}')).toBe('水质');
});
