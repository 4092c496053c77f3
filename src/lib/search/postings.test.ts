import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeShard, encodeShard, hash, type Postings, shardOf } from './postings.ts';

const anyTerm = fc.string({ unit: fc.constantFrom(...'a2.-#é水质𠮷'), maxLength: 12 });
const anyPostings: fc.Arbitrary<Postings> = fc
  .uniqueArray(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 1_000_000 })), { minLength: 1, maxLength: 30 })
  .chain((docs) =>
    fc.record({
      docs: fc.constant([...docs].sort((a, b) => a - b)),
      zones: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: docs.length, maxLength: docs.length }),
    }),
  );
const anyShard = fc
  .uniqueArray(fc.tuple(anyTerm, anyPostings), { selector: ([term]) => term, maxLength: 8 })
  .map((terms) => new Map(terms));

describe('shard', () => {
  it('reads back every term with its documents and zones', () => {
    fc.assert(
      fc.property(anyShard, (shard) => {
        expect([...decodeShard(encodeShard(shard))]).toEqual([...shard]);
      }),
    );
  });
  it('tells when a term was cut short', () => {
    const cutShort = fc.tuple(anyShard, anyTerm, anyPostings).chain(([shard, term, postings]) => {
      const others = [...shard].filter(([other]) => other !== term);
      const before = encodeShard(new Map(others)).length;
      const whole = encodeShard(new Map([...others, [term, postings]]));
      return fc
        .integer({ min: before + 1, max: whole.length - 1 })
        .map((length) => whole.subarray(0, length));
    });
    fc.assert(
      fc.property(cutShort, (bytes) => {
        expect(() => decodeShard(bytes)).toThrow(RangeError);
      }),
    );
  });
  it('takes about two bytes for each of many documents in a row', () => {
    const docs = Array.from({ length: 1000 }, (_, doc) => doc);
    const bytes = encodeShard(new Map([['水质', { docs, zones: docs.map(() => 1) }]]));
    expect(bytes.length).toBeLessThan(2020);
  });
});

describe('shardOf', () => {
  const layout = { terms: 7, chars: 3 };
  it('names one of the files there are', () => {
    const files = ['c0', 'c1', 'c2', 't0', 't1', 't2', 't3', 't4', 't5', 't6'];
    fc.assert(
      fc.property(anyTerm, (term) => {
        expect(files).toContain(shardOf(term, layout));
      }),
    );
  });
  it('keeps single characters in files of their own', () => {
    for (const char of ['水', 'a', '7', '𠮷']) expect(shardOf(char, layout)).toMatch(/^c/);
    for (const term of ['水质', 'a2', '𠮷𠮷', 'gb18918']) expect(shardOf(term, layout)).toMatch(/^t/);
  });
  it('fills the files evenly', () => {
    const sizes = new Map<string, number>();
    const han = (i: number) => String.fromCharCode(0x4e00 + i);
    for (let i = 0; i < 100; i += 1)
      for (let j = 0; j < 100; j += 1) {
        const file = shardOf(han(i * 3) + han(j * 5), { terms: 16, chars: 1 });
        sizes.set(file, (sizes.get(file) ?? 0) + 1);
      }
    expect(sizes.size).toBe(16);
    for (const size of sizes.values()) {
      expect(size).toBeGreaterThan(10_000 / 16 / 1.3);
      expect(size).toBeLessThan((10_000 / 16) * 1.3);
    }
  });
});

describe('hash', () => {
  it('is a whole number of 32 bits without sign', () => {
    fc.assert(
      fc.property(anyTerm, (text) => {
        expect(hash(text)).toBe(hash(text) >>> 0);
      }),
    );
  });
});
