import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ndcg,
  precision,
  quantile,
  type Run,
  recall,
  reciprocalRank,
  success,
  summarise,
  type Wanted,
} from './measures.ts';

const wanted = (grades: Readonly<Record<string, number>>): Wanted => new Map(Object.entries(grades));
/** Keys of n results nobody wanted. */
const others = (n: number) => Array.from({ length: n }, (_, i) => `x${i}`);

describe('recall', () => {
  it.each([
    [[], 0],
    [['a'], 0.25],
    [['x', 'c', 'y', 'a', 'z'], 0.5],
    [['d', 'c', 'b', 'a'], 1],
  ])('of %j is %d of four wanted entries', (keys, share) => {
    expect(recall(keys, wanted({ a: 1, b: 1, c: 1, d: 1 }))).toBe(share);
  });
  it('counts an entry however far down it stands', () => {
    expect(recall([...others(500), 'a'], wanted({ a: 1, b: 1 }))).toBe(0.5);
  });
});

describe('precision', () => {
  it('looks at the first ten where more are wanted', () => {
    const twelve = wanted(Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`w${i}`, 1])));
    expect(precision(['w0', 'w1', 'w2', ...others(7), 'w3'], twelve)).toBe(0.3);
    expect(precision([...twelve.keys()], twelve)).toBe(1);
  });
  it('looks at as many as there are to want where they are fewer', () => {
    expect(precision(['a', 'x', 'b', 'c'], wanted({ a: 1, b: 1, c: 1 }))).toBeCloseTo(2 / 3);
    expect(precision(['a', 'x'], wanted({ a: 1 }))).toBe(1);
  });
  it('counts missing results as wrong ones', () => {
    expect(precision(['a'], wanted({ a: 1, b: 1, c: 1, d: 1 }))).toBe(0.25);
    expect(precision([], wanted({ a: 1 }))).toBe(0);
  });
});

describe('success and reciprocal rank', () => {
  const grades = wanted({ related: 1, useful: 2, exact: 3 });
  it.each([
    [['exact', 'x'], 1, 1, 1],
    [['useful'], 1, 1, 1],
    [['related', 'x', 'useful', 'exact'], 0, 1, 1 / 3],
    [['x', 'y', 'z', 'exact'], 0, 0, 0.25],
    [['related', 'x'], 0, 0, 0],
    [[], 0, 0, 0],
  ])('of %j are %d for one, %d for three and %d', (keys, one, three, rank) => {
    expect(success(keys, grades, 1)).toBe(one);
    expect(success(keys, grades, 3)).toBe(three);
    expect(reciprocalRank(keys, grades)).toBeCloseTo(rank);
  });
});

describe('nDCG', () => {
  const grades = wanted({ a: 3, b: 1, c: 2 });
  it('weighs gains 7, 3 and 1 by place', () => {
    // Ideal: 7 + 3 / log2(3) + 1 / 2 = 9.39279. Found: 7 + 0 + 1 / 2.
    expect(ndcg(['a', 'x', 'b'], grades)).toBeCloseTo(0.79849, 4);
    // 1 + 3 / log2(3) + 7 / 2 = 6.39279
    expect(ndcg(['b', 'c', 'a'], grades)).toBeCloseTo(0.68061, 4);
  });
  it('looks at the first ten only', () => {
    expect(ndcg([...others(10), 'a', 'c', 'b'], grades)).toBe(0);
    // 7 / log2(11)
    expect(ndcg([...others(9), 'a'], wanted({ a: 3 }))).toBeCloseTo(0.28906, 4);
  });
  it('is 1 for the first ten of more wanted entries in order', () => {
    const many = wanted(Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`w${i}`, i < 3 ? 3 : 2])));
    expect(ndcg([...many.keys()].slice(0, 10), many)).toBeCloseTo(1);
  });
  it('is 0 where there is nothing to gain', () => {
    expect(ndcg(['a'], wanted({ a: 0 }))).toBe(0);
    expect(ndcg([], grades)).toBe(0);
  });
});

describe('every measure', () => {
  const keys = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'));
  const grades = fc
    .dictionary(fc.constantFrom(...'abcdefghijklmnop'), fc.integer({ min: 1, max: 3 }), { minKeys: 1 })
    .map((record) => wanted(record));
  const measures = [recall, precision, ndcg, reciprocalRank];
  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(keys, grades, (found, want) => {
        for (const measure of measures) {
          expect(measure(found, want)).toBeGreaterThanOrEqual(0);
          expect(measure(found, want)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
  it('is best where the wanted entries come first, the best before the others', () => {
    fc.assert(
      fc.property(keys, grades, (found, want) => {
        const ideal = [...want].sort((a, b) => b[1] - a[1]).map(([key]) => key);
        const best = [...ideal, ...found.filter((key) => !want.has(key))];
        for (const measure of [recall, precision, ndcg]) expect(measure(best, want)).toBeCloseTo(1);
        for (const measure of measures)
          expect(measure(found, want)).toBeLessThanOrEqual(measure(best, want) + 1e-9);
      }),
    );
  });
  it('does not fall when results are added at the end', () => {
    fc.assert(
      fc.property(keys, grades, fc.nat(), (found, want, cut) => {
        for (const measure of measures)
          expect(measure(found, want)).toBeGreaterThanOrEqual(
            measure(found.slice(0, cut % (found.length + 1)), want),
          );
      }),
    );
  });
});

describe('a quantile', () => {
  it.each([
    [[7], 0.5, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 3],
    [[10, 9, 1], 0.95, 10],
    [Array.from({ length: 100 }, (_, i) => 100 - i), 0.95, 96],
    [Array.from({ length: 100 }, (_, i) => 100 - i), 0, 1],
    [[5, 6], 1, 6],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (numbers, share, value) => {
    expect(quantile(numbers, share)).toBe(value);
  });
  it('does not reorder the numbers it is given', () => {
    const numbers = [3, 1, 2];
    quantile(numbers, 0.5);
    expect(numbers).toEqual([3, 1, 2]);
  });
  it('is one of the numbers, at least as many below it as asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.constantFrom(0, 0.25, 0.5, 0.75, 0.95),
        (numbers, share) => {
          const value = quantile(numbers, share);
          expect(numbers).toContain(value);
          const atMost = numbers.filter((number) => number <= value).length;
          const below = numbers.filter((number) => number < value).length;
          expect(atMost).toBeGreaterThan(numbers.length * share);
          expect(below).toBeLessThanOrEqual(numbers.length * share);
        },
      ),
    );
  });
});

describe('the summary', () => {
  const run = (keys: readonly string[], ms: number, rest: Partial<Run> = {}): Run => ({ keys, ms, ...rest });
  const literal = [
    // recall 1, precision 1
    { run: run(['a', 'b'], 10, { bytes: 300 }), wanted: wanted({ a: 1, b: 1 }), literal: true },
    // recall 1, precision 0.5
    { run: run(['x', 'a', 'b'], 30, { bytes: 100 }), wanted: wanted({ a: 1, b: 1 }), literal: true },
    // recall 0.25, precision 0.25
    { run: run(['a'], 20, { bytes: 200 }), wanted: wanted({ a: 1, b: 1, c: 1, d: 1 }), literal: true },
  ];
  const judged = [
    // nDCG 1, first useful at 1
    { run: run(['a'], 40, { later: 50 }), wanted: wanted({ a: 3 }), literal: false },
    // nDCG 1 / log2(3), first useful at 2
    { run: run(['x', 'a'], 60, { later: 10 }), wanted: wanted({ a: 2 }), literal: false },
    // nothing found
    { run: run([], 50), wanted: wanted({ a: 3 }), literal: false },
  ];

  it('has recall and precision of literal queries, and the worst of either', () => {
    expect(summarise(literal)).toEqual({
      queries: 3,
      recall: expect.closeTo(0.75),
      precision: expect.closeTo(1.75 / 3),
      worst: 0.25,
      zero: 0,
      bytes: { median: 200, worst: 300 },
      ms: { median: 20, p95: 30 },
    });
  });
  it('has success, nDCG and MRR of judged queries, and the share without results', () => {
    expect(summarise(judged)).toEqual({
      queries: 3,
      success1: expect.closeTo(1 / 3),
      success3: expect.closeTo(2 / 3),
      ndcg: expect.closeTo((1 + 0.63093) / 3, 4),
      mrr: expect.closeTo(0.5),
      zero: expect.closeTo(1 / 3),
      later: { median: 50, worst: 50 },
      ms: { median: 50, p95: 60 },
    });
  });
  it('keeps the two kinds of queries apart', () => {
    const { queries, zero, bytes, later, ms, ...measures } = summarise([...literal, ...judged]);
    const { recall, precision, worst } = summarise(literal);
    const { success1, success3, ndcg, mrr } = summarise(judged);
    expect(measures).toEqual({ recall, precision, worst, success1, success3, ndcg, mrr });
    expect({ queries, zero, bytes, later, ms }).toEqual({
      queries: 6,
      zero: expect.closeTo(1 / 6),
      bytes: { median: 200, worst: 300 },
      later: { median: 50, worst: 50 },
      ms: { median: 40, p95: 60 },
    });
  });
});
