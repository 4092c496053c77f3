import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { findNumbers } from './numbers.ts';
import { tokenize } from './tokenize.ts';

/** What a page is found under. */
const indexed = (text: string) => new Set(tokenize(fold(text)).map(({ term }) => term));
/** What a query asks for. */
const asked = (query: string) =>
  new Set(tokenize(fold(query)).flatMap(({ term, part }) => (part ? [] : [term])));
const found = (query: string, text: string) => asked(query).isSubsetOf(indexed(text));

const SIGNS = [
  ...'abimgtvx0123456789 -/.,+&[]()°，。、；：%',
  'cod',
  'gb 3838-2002',
  'pm2.5',
  '2015',
  'iv',
  '²',
];
const HAN = [...'水污染物排放标准处理第号年月国发类级𠮷々〇'];
const textOf = (...units: string[]) => fc.string({ unit: fc.constantFrom(...units), maxLength: 60 });
/** Numerals make orders of 令 (令五十 is order 50), so that a piece can be another order than the whole. */
const mixedText = fc.oneof(
  textOf(...HAN, ...SIGNS, '令'),
  textOf(...HAN, ...SIGNS, ...'一二三四五六七八九十百'),
  textOf(...HAN),
);

describe('tokenize', () => {
  it('finds a text under every stretch of its Han characters', () => {
    const textAndStretch = mixedText
      .map(fold)
      .filter((text) => /\p{Script=Han}{2}/u.test(text))
      .chain((text) =>
        fc.constantFrom(...(text.match(/\p{Script=Han}{2,}/gu) ?? [])).chain((run) => {
          const chars = [...run];
          return fc
            .tuple(fc.nat({ max: chars.length - 2 }), fc.integer({ min: 2, max: chars.length }))
            .map(([from, length]) => ({ text, stretch: chars.slice(from, from + length).join('') }));
        }),
      );
    fc.assert(
      fc.property(textAndStretch, ({ text, stretch }) => {
        const terms = indexed(text);
        expect(asked(stretch).size).toBeGreaterThan(0);
        for (const term of asked(stretch)) expect(terms).toContain(term);
      }),
      { numRuns: 500 },
    );
  });
  it('finds a text under every single Han character in it', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const terms = indexed(text);
        for (const [char] of fold(text).matchAll(/\p{Script=Han}/gu)) expect(terms).toContain(char);
      }),
    );
  });
  it('gives places inside the text, and at each place what it says', () => {
    fc.assert(
      fc.property(mixedText, (written) => {
        const text = fold(written);
        const canonical = new Set(findNumbers(text).flatMap(({ term, parts }) => [term, ...parts]));
        for (const { term, start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          if (!canonical.has(term)) expect(text.slice(start, end)).toContain(term);
        }
      }),
    );
  });
  it('makes no terms of blanks and punctuation', () => {
    fc.assert(
      fc.property(textOf(...' -/.,+&[]()，。、；：《》！？%'), (text) => {
        expect(tokenize(fold(text))).toEqual([]);
      }),
    );
  });

  it('asks for the pairs of a Han run, and for a single character only alone', () => {
    expect([...asked('污染物')]).toEqual(['污染', '染物']);
    expect([...asked('水')]).toEqual(['水']);
    expect([...asked('水、气')]).toEqual(['水', '气']);
    expect(indexed('污染物')).toEqual(new Set(['污', '染', '物', '污染', '染物']));
  });
  it('makes no pairs across punctuation and blanks', () => {
    expect(found('水气', '水、气')).toBe(false);
    expect(found('水气', '水 气')).toBe(false);
    expect(found('水气', '水气')).toBe(true);
  });
  it('keeps characters outside the basic plane whole', () => {
    expect([...asked('水𠮷𠀀')]).toEqual(['水𠮷', '𠮷𠀀']);
    expect(asked('𠮷2')).toContain('𠮷2');
  });

  it.each([
    ['A2/O', 'A2/O工艺'],
    ['O', 'A2/O工艺'],
    ['PM', '大气PM2.5浓度'],
    ['2.5', '大气PM2.5浓度'],
    ['PM2.5', '大气PM2.5浓度'],
    ['UASB', 'UASB+MBR'],
    ['MBR', 'UASB+MBR'],
    ['BOD', 'COD BOD'],
    ['COD超标', 'COD 超标'],
    ['cod', 'COD、BOD'],
    ['ＣＯＤ', 'COD、BOD'],
    ['50', '50mg/L'],
    ['Ⅲ类', '地表水III类'],
    ['III类', '地表水Ⅲ类'],
    ['一级A', '一级Ａ标准'],
    ['級a', '一级A标准'],
    ['2类', '第2类区'],
    ['廢水', '废水'],
  ])('finds %s in “%s”', (query, text) => {
    expect(found(query, text)).toBe(true);
  });
  it.each([
    ['Ⅲ类', '地表水Ⅳ类'],
    ['Ⅲ类', 'Ⅲ级、Ⅳ类'],
    ['2类', '第2级、第3类'],
    ['3类', '第2类区'],
    ['一级A', '一级B标准'],
    ['一级A', '一级B标准，A区'],
    ['COD', 'CODCr'],
    ['染污', '污染'],
  ])('does not find %s in “%s”', (query, text) => {
    expect(found(query, text)).toBe(false);
  });

  const standard = '执行《城镇污水处理厂污染物排放标准》（GB/T 18918-2002）一级A';
  it.each(['GB/T 18918-2002', 'gb18918-2002', 'GB18918 2002', 'GBT18918', 'GB 18918', '18918-2002', '18918'])(
    'finds a standard under %s',
    (query) => {
      expect(found(query, standard)).toBe(true);
    },
  );
  it.each(['GB 18918-2016', 'HJ 18918', 'GB 1891'])('does not find a standard under %s', (query) => {
    expect(found(query, standard)).toBe(false);
  });
  it('asks for a number in one form, not also for its digits', () => {
    expect([...asked('GB/T 18918-2002')]).toEqual(['gb18918-2002']);
    expect([...asked('国发〔2015〕17号')]).toEqual(expect.arrayContaining(['2015#17', '国发']));
    expect([...asked('国发〔2015〕17号')]).not.toContain('2015');
  });
});
