import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { type Concept, Lexicon } from './lexicon.ts';

const concept = (name: string, ...names: string[]): Concept => ({ name, names, tags: [] });
const lexicon = new Lexicon(
  [
    concept('化学需氧量', 'COD', 'CODCr'),
    concept('水污染', '水体污染'),
    concept('水污染防治法', '水十条'),
    concept('汞', 'Hg', '水银'),
    concept('细颗粒物', 'PM2.5', 'ＰＭ２．５'),
    concept('臭氧', 'O3'),
    concept('氧化沟', '氧沟'),
    concept('反渗透', 'RO', 'reverse osmosis'),
    concept('水银法', '水银'),
  ],
  fold,
);
const namesIn = (text: string) => lexicon.find(fold(text)).map(({ name }) => name);
const conceptsIn = (text: string) =>
  lexicon.find(fold(text)).flatMap(({ concepts }) => concepts.map((index) => lexicon.concepts[index]?.name));

describe('Lexicon', () => {
  it('finds a thing under each of its names, however they are written', () => {
    for (const text of ['化学需氧量', 'cod', 'COD', 'ＣＯＤ', 'CODcr', '化學需氧量'])
      expect([text, conceptsIn(`出水${text}超标`)]).toEqual([text, ['化学需氧量']]);
  });
  it('prefers the longest name at a place', () => {
    expect(namesIn('水污染防治法')).toEqual(['水污染防治法']);
    expect(namesIn('水污染防治')).toEqual(['水污染']);
    expect(namesIn('水银法')).toEqual(['水银法']);
  });
  it('finds no name inside another', () => {
    expect(namesIn('臭氧化沟')).toEqual(['臭氧']);
    expect(namesIn('水污染水污染')).toEqual(['水污染', '水污染']);
  });
  it('knows Latin names only as whole words', () => {
    expect(namesIn('COD')).toEqual(['cod']);
    expect(namesIn('COD/BOD')).toEqual(['cod']);
    expect(namesIn('测COD值')).toEqual(['cod']);
    expect(namesIn('codex')).toEqual([]);
    expect(namesIn('encod')).toEqual([]);
    expect(namesIn('COD2')).toEqual([]);
    expect(namesIn('2COD')).toEqual([]);
    expect(namesIn('CO3')).toEqual([]);
    expect(namesIn('zero')).toEqual([]);
    expect(namesIn('PM2.51')).toEqual([]);
    expect(namesIn('PM2.5浓度')).toEqual(['pm2.5']);
    expect(namesIn('a reverse osmosis plant')).toEqual(['reverse osmosis']);
  });
  it('takes a shorter whole word where the longer name is cut', () => {
    const words = new Lexicon([concept('mbr'), concept('mbr-ro')], fold);
    expect(words.find('mbr-ro').map(({ name }) => name)).toEqual(['mbr-ro']);
    expect(words.find('mbr-rot').map(({ name }) => name)).toEqual(['mbr']);
  });
  it('knows a name of one character only where it stands alone', () => {
    expect(namesIn('汞')).toEqual(['汞']);
    expect(namesIn('总汞')).toEqual([]);
    expect(namesIn('汞超标')).toEqual([]);
    expect(namesIn('Hg')).toEqual(['hg']);
  });
  it('names every thing that a name can stand for, once', () => {
    expect(conceptsIn('水银')).toEqual(['汞', '水银法']);
    expect(conceptsIn('PM2.5')).toEqual(['细颗粒物']);
    expect(lexicon.conceptsOf('水银')).toEqual([3, 8]);
    expect(lexicon.conceptsOf('水')).toEqual([]);
  });
  it('lists its names folded, each once, and no empty one', () => {
    const small = new Lexicon([concept('COD', 'cod', ' ', '', ' 汞 ')], fold);
    expect([...small.names()]).toEqual(['cod', '汞']);
    expect(small.find('')).toEqual([]);
  });
  const anyConcepts = fc.array(
    fc
      .array(fc.string({ unit: fc.constantFrom(...'水污染ab1.'), minLength: 1, maxLength: 4 }), {
        minLength: 1,
      })
      .map(([name = '水', ...names]) => concept(name, ...names)),
    { minLength: 1, maxLength: 6 },
  );
  const anyText = fc.string({ unit: fc.constantFrom(...'水污染ab1. '), maxLength: 20 });
  const cutsWord = (text: string, at: number) =>
    /[a-z0-9]/.test(text[at - 1] ?? '') && /[a-z0-9]/.test(text[at] ?? '');
  /** Whether a reader would take a name for standing at a place: not as a piece of a longer Latin word. */
  const standsAt = (text: string, name: string, at: number) =>
    (name.length > 1 || text === name) &&
    text.startsWith(name, at) &&
    !cutsWord(text, at) &&
    !cutsWord(text, at + name.length);

  it('takes a name at the end of a text for no longer one', () => {
    const words = new Lexicon([concept('汞', '汞污染'), concept('COD', 'CODCr')], fold);
    expect(words.find('总汞')).toEqual([]);
    expect(words.find('测cod')).toEqual([expect.objectContaining({ start: 1, end: 4, name: 'cod' })]);
  });

  it('says truly where a name stands and what it can be', () => {
    fc.assert(
      fc.property(anyConcepts, anyText, (concepts, text) => {
        const words = new Lexicon(concepts, fold);
        let last = 0;
        for (const { start, end, name, concepts: meant } of words.find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBe(start + name.length);
          expect(text.slice(start, end)).toBe(name);
          expect(meant).toEqual(words.conceptsOf(name));
          for (const index of meant)
            expect([concepts[index]?.name, ...(concepts[index]?.names ?? [])]).toContain(name);
          last = end;
        }
      }),
    );
  });
  it('passes over no name, and over no longer one', () => {
    fc.assert(
      fc.property(anyConcepts, anyText, (concepts, text) => {
        const words = new Lexicon(concepts, fold);
        const found = words.find(text);
        for (let at = 0; at < text.length; at += 1) {
          const standing = [...words.names()].filter((name) => standsAt(text, name, at));
          const longest = Math.max(0, ...standing.map((name) => name.length));
          const over = found.find(({ start, end }) => start <= at && at < end);
          if (!over) expect(standing).toEqual([]);
          else if (over.start === at) expect(over.name).toHaveLength(longest);
        }
      }),
    );
  });
});
