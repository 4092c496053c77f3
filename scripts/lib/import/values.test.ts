import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOCABULARIES } from '../../../src/vocab/vocabularies.ts';
import { cleanText, itemsOf, oneLine } from './clean.ts';
import { type Choice, codeFix, codeOf, vocabularyNamed, wordsOf } from './codes.ts';
import { dayOf, yearAfter } from './day.ts';
import { recordId } from './record-id.ts';
import { summarise } from './summarise.ts';

const pollutants: Choice = { vocabulary: vocabularyNamed('污染物代码'), also: {} };

describe('cleanText', () => {
  it('makes letters and digits half-width, spaces plain, and drops what cannot be seen', () => {
    expect(cleanText('　ＧＢ１８９１８－２００２ 出水\u200b，\r\n\r\n ５０％ 以下：好\u00a0')).toBe(
      'GB18918-2002 出水，\n50% 以下：好',
    );
  });
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { numRuns: 50 },
    );
  });
  it('joins lines with a sign and parts lists without their numbers', () => {
    expect(oneLine('一\n二。\n三')).toBe('一；二。三');
    expect(itemsOf('1. 不能停产\n2、用地 0.5 亩；（3）没有运维┋1.5 米净空。')).toEqual([
      '不能停产',
      '用地 0.5 亩',
      '没有运维',
      '1.5 米净空',
    ]);
  });
});

describe('codeOf', () => {
  it('knows the label of every code', () => {
    for (const vocabulary of VOCABULARIES)
      for (const [code, [label = '']] of vocabulary.words)
        if ([...vocabulary.words.values()].filter(([other]) => other === label).length === 1)
          expect(codeOf(label, { vocabulary, also: {} })).toBe(code);
  });
  it('tells cobalt from carbon monoxide and never guesses', () => {
    expect(codeOf('Co', pollutants)).not.toBe(codeOf('CO', pollutants));
    expect(codeOf('安氮', pollutants)).toBeUndefined();
    expect(codeFix('安氮', pollutants)).toBe('是不是“氨氮”；是就改成它');
  });
  it('parts a cell where it is no name as a whole', () => {
    expect(wordsOf('氨氮┋总氮、COD', pollutants)).toEqual(['氨氮', '总氮', 'COD']);
    expect(wordsOf('', pollutants)).toEqual([]);
  });
});

describe('dayOf', () => {
  it.each([
    '2026-11-08',
    '2026/11/8 10:33:01',
    '2026年11月8日',
    '20261108',
    '2026.11.08',
    '2026-11-08T10:00:00Z',
  ])('reads %s', (text) => {
    expect(dayOf(text)).toBe('2026-11-08');
  });
  it.each(['', '昨天', '2026-02-30', '2026-13-01', '45982', '11/8/2026'])(
    'does not take %j for a day',
    (text) => {
      expect(dayOf(text)).toBeUndefined();
    },
  );
  it('comes a year later, from a leap day too', () => {
    expect(yearAfter('2026-11-28')).toBe('2027-11-28');
    expect(yearAfter('2028-02-29')).toBe('2029-02-28');
  });
});

describe('recordId', () => {
  it('does not depend on spaces, width and punctuation', () => {
    expect(recordId('d', '2026-11-28', ['水 站，ＡＢ'])).toBe(recordId('d', '2026-11-28', ['水站ab']));
    expect(recordId('d', '2026-11-28', ['水站'])).toMatch(/^d-20261128-[0-9a-f]{6}$/);
  });
  it('tells texts and their order apart', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('甲', '乙', '丙') }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(recordId('d', '2026-11-28', a) === recordId('d', '2026-11-28', b)).toBe(
          a.join('|') === b.join('|'),
        );
      }),
    );
  });
});

describe('summarise', () => {
  it('keeps whole sentences, else whole clauses', () => {
    expect(summarise('甲甲甲。乙乙乙；丙丙丙', 9)).toBe('甲甲甲。乙乙乙。');
    expect(summarise('甲甲甲，乙乙乙，丙丙丙', 8)).toBe('甲甲甲，乙乙乙。');
    expect(summarise('好吗？', 9)).toBe('好吗？');
  });
  it('fits wherever there is a place to cut', () => {
    const text = fc
      .array(fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1, maxLength: 8 }), { minLength: 1 })
      .map((parts) => parts.join('，'));
    fc.assert(
      fc.property(text, (one) => {
        expect(summarise(one, 10).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
