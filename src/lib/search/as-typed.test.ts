import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asTyped } from './as-typed.ts';
import { fold } from './fold.ts';

describe('asTyped', () => {
  it.each([
    ['COD超标', 'cod', 'COD'],
    ['ＣＯＤ超标', 'cod', 'ＣＯＤ'],
    ['汙泥的處理', '处理', '處理'],
    ['总磷TP', '总磷tp', '总磷TP'],
  ])('in %s, %s was typed as %s', (query, folded, typed) => {
    expect(asTyped(query, folded)).toBe(typed);
  });
  it('leaves a stretch that was not typed as it is', () => {
    expect(asTyped('chouyang', '臭氧')).toBe('臭氧');
    expect(asTyped('', 'cod')).toBe('cod');
  });
  it('finds the stretch where folding moved it, too', () => {
    expect(asTyped('Ⅲ类COD', 'cod')).toBe('COD');
    expect(asTyped('总\u200b磷TP', 'tp')).toBe('TP');
    expect(asTyped('Ⅲ类水\u200b\u200b', '水')).toBe('水');
  });
  it('leaves a stretch as it is where it ends inside a character', () => {
    expect(asTyped('Ⅲ类', 'ii')).toBe('ii');
  });
  it('gives a stretch that folds to the one it was asked for', () => {
    const anyQuery = fc.string({ unit: fc.constantFrom(...'CODＣ臭氧標準Ⅲ类〔—　㎡') });
    fc.assert(
      fc.property(anyQuery, fc.nat(), fc.nat(), (query, a, b) => {
        const whole = fold(query);
        const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)].sort((x, y) => x - y);
        const stretch = whole.slice(start, end);
        expect(fold(asTyped(query, stretch))).toBe(stretch);
      }),
    );
  });
});
