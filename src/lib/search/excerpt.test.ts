import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, markHits, type Piece } from './excerpt.ts';
import { fold } from './fold.ts';
import type { Section } from './page.ts';

/** Characters as they stand in texts; each is one character folded, or none. */
const WRITTEN = [...'水污染處理標準ＣOdＧb²189 。，—\n\u200b𠮷'];
const anyText = fc.string({ unit: fc.constantFrom(...WRITTEN), maxLength: 60 });
/** Any UTF-16 units: characters that fold to several, halves of pairs, controls. */
const anyUnits = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x6c34, 0x33a1, 0x2162, 0xd842, 0xdfb7)),
  )
  .map((units) => String.fromCharCode(...units));
const anyWord = fc
  .string({ unit: fc.constantFrom(...WRITTEN), minLength: 1, maxLength: 4 })
  .map(fold)
  .filter((word) => word.trim() !== '');
const anyWords = fc.array(anyWord, { minLength: 1, maxLength: 4 });

const plain = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
const hitsOf = (pieces: readonly Piece[]) => pieces.flatMap(({ text, hit }) => (hit ? [text] : []));
const section = (text: string, heading = '', id = ''): Section => ({ id, heading, text });
const worth = (...words: string[]) => words.map((text) => ({ text, worth: 1 }));

describe('markHits', () => {
  it('takes nothing from the text and adds nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyUnits), anyWords, (text, words) => {
        expect(plain(markHits(text, words))).toBe(text);
      }),
    );
  });
  it('marks every word that stands apart, as it was written', () => {
    const written = fc.constantFrom('處理', 'ＣＯＤ', 'Cod', '水污染', 'GB—18', 'm²', '𠮷水', '处\u200b理');
    fc.assert(
      fc.property(
        fc.array(written, { maxLength: 10 }),
        fc.subarray(['处理', 'cod', '水污染', 'gb-18', 'm2', '𠮷水']),
        (texts, words) => {
          const hits = hitsOf(markHits(texts.join('、'), words));
          expect(hits).toEqual(texts.filter((text) => words.includes(fold(text))));
          for (const hit of hits) expect(words).toContain(fold(hit));
        },
      ),
    );
  });
  it('covers every marked character with one of the words', () => {
    fc.assert(
      fc.property(anyText, anyWords, (text, words) => {
        for (const hit of hitsOf(markHits(text, words))) {
          const folded = fold(hit);
          const covered = new Set<number>();
          for (const word of words)
            for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
              for (let i = at; i < at + word.length; i += 1) covered.add(i);
          expect(covered.size).toBe(folded.length);
        }
      }),
    );
  });
  it('changes between marked and unmarked from piece to piece', () => {
    fc.assert(
      fc.property(anyText, anyWords, (text, words) => {
        const pieces = markHits(text, words);
        pieces.forEach((piece, i) => {
          expect(piece.text).not.toBe('');
          expect(piece.hit).not.toBe(pieces[i - 1]?.hit);
        });
      }),
    );
  });
  it('marks overlapping words as one', () => {
    expect(markHits('城镇污水处理厂', ['污水处理', '处理厂'])).toEqual([
      { text: '城镇', hit: false },
      { text: '污水处理厂', hit: true },
    ]);
  });
  it('marks no Latin word inside another, but numbers inside numbers of standards', () => {
    expect(hitsOf(markHits('codex、encod、COD', ['cod']))).toEqual(['COD']);
    expect(hitsOf(markHits('COD50', ['cod']))).toEqual(['COD']);
    expect(hitsOf(markHits('50mg/L', ['mg']))).toEqual(['mg']);
    expect(hitsOf(markHits('GB18918-2002', ['18918']))).toEqual(['18918']);
  });
  it('leaves a text without the words in one piece', () => {
    expect(markHits('水污染', ['大气', ''])).toEqual([{ text: '水污染', hit: false }]);
    expect(markHits('水污染', [])).toEqual([{ text: '水污染', hit: false }]);
    expect(markHits('', ['水'])).toEqual([]);
  });
});

describe('excerptOf', () => {
  const filler = '本节说明一般情况。'.repeat(20);

  it('is undefined where none of the words stands in the text', () => {
    expect(excerptOf([], worth('水'))).toBeUndefined();
    expect(excerptOf([section('大气污染')], worth('水', '土壤'))).toBeUndefined();
    expect(excerptOf([section('大气污染')], worth(''))).toBeUndefined();
    expect(excerptOf([section('大气污染')], [])).toBeUndefined();
    expect(excerptOf([section('codex')], worth('cod'))).toBeUndefined();
  });
  it('picks the passage that holds most of the words, and names its section', () => {
    const excerpt = excerptOf(
      [
        section(`总磷超标。${filler}`, '概述', 'a'),
        section(`${filler}总磷超标时，先查除磷药剂的投加量。${filler}`, '处理办法', 'b'),
        section(`${filler}除磷药剂。${filler}总磷超标。`, '附录', 'c'),
      ],
      worth('总磷', '超标', '除磷药剂'),
    );
    expect(excerpt?.heading).toBe('处理办法');
    expect(excerpt?.anchor).toBe('b');
    expect(hitsOf(excerpt?.pieces ?? [])).toEqual(['总磷超标', '除磷药剂']);
  });
  it('counts different words for more than one word again and again', () => {
    const excerpt = excerptOf(
      [section('氨氮、氨氮、氨氮、氨氮、氨氮。', '重复', 'a'), section('氨氮的限值', '不同', 'b')],
      worth('氨氮', '限值'),
    );
    expect(excerpt?.anchor).toBe('b');
  });
  it('prefers the word that is worth more', () => {
    const sections = [section('处理方法', '一', 'a'), section('总氮很高', '二', 'b')];
    const words = (a: number, b: number) => [
      { text: '处理', worth: a },
      { text: '总氮', worth: b },
    ];
    expect(excerptOf(sections, words(3, 1))?.anchor).toBe('a');
    expect(excerptOf(sections, words(1, 3))?.anchor).toBe('b');
  });
  it('prefers a section with a heading to the top of the page', () => {
    const sections = [section('总氮的限值'), section('总氮的限值', '限值', 'limits')];
    expect(excerptOf(sections, worth('总氮'))?.anchor).toBe('limits');
    expect(excerptOf(sections.slice(0, 1), worth('总氮'))).toMatchObject({ heading: '', anchor: '' });
  });
  it('shows a short section whole, without dots', () => {
    expect(excerptOf([section('总氮限值\n15 mg/L')], worth('限值'))?.pieces).toEqual([
      { text: '总氮', hit: false },
      { text: '限值', hit: true },
      { text: ' 15 mg/L', hit: false },
    ]);
  });
  it('puts dots where text is left out, and starts with the clause', () => {
    const pieces = excerptOf([section(`${filler}出水的总氮偏高。${filler}`)], worth('总氮'))?.pieces ?? [];
    expect(plain(pieces)).toMatch(/^…出水的总氮偏高。.+…$/);
    expect(hitsOf(pieces)).toEqual(['总氮']);
  });
  it('shows a stretch of the section with at least one word marked', () => {
    const anyCase = fc.record({
      before: fc.string({ unit: fc.constantFrom(...'水污染處理。，\nＣod 1'), maxLength: 200 }),
      after: fc.string({ unit: fc.constantFrom(...'水污染處理。，\nＣod 1'), maxLength: 200 }),
      words: fc.subarray(['污染', '处理', '总氮', '水'], { minLength: 1 }),
    });
    fc.assert(
      fc.property(anyCase, ({ before, after, words }) => {
        const pieces = excerptOf([section(`${before}總氮${after}`)], worth('总氮', ...words))?.pieces ?? [];
        expect(hitsOf(pieces).length).toBeGreaterThan(0);
        const text = `${before}總氮${after}`.replaceAll('\n', ' ');
        const shown = plain(pieces);
        const passage = shown.replaceAll('…', '');
        expect(text).toContain(passage);
        expect(shown.startsWith('…') || text.startsWith(passage)).toBe(true);
        expect(shown.endsWith('…') || text.endsWith(passage)).toBe(true);
        expect(shown.length).toBeLessThan(100);
      }),
    );
  });
  it('does not start in the middle of a character', () => {
    const before = fc.string({ unit: fc.constantFrom('水', '𠮷', '😀', 'a'), minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(before, (text) => {
        const shown = plain(excerptOf([section(`${text}总氮偏高`)], worth('总氮'))?.pieces ?? []);
        expect(shown).toContain('总氮偏高');
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a passage', () => {
  it('never ends between the halves of a character', () => {
    const excerpt = excerptOf(
      [{ id: '', heading: '', text: `水${'𠮷'.repeat(100)}` }],
      [{ text: '水', worth: 1 }],
    );
    const text = excerpt?.pieces.map((piece) => piece.text).join('') ?? '';
    expect(text).toMatch(/𠮷…$/u);
    expect(text).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});
