import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from './bytes.ts';

type Value = { type: 'byte' | 'varint'; value: number } | { type: 'text'; value: string };
/** Characters that take one to four bytes. */
const anyText = fc.string({ unit: fc.constantFrom(...'a7 éß水质：𠮷😀\0'), maxLength: 200 });
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ type: fc.constant('byte' as const), value: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ type: fc.constant('varint' as const), value: fc.integer({ min: 0, max: 2 ** 31 - 1 }) }),
  fc.record({ type: fc.constant('varint' as const), value: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ type: fc.constant('text' as const), value: anyText }),
);
const anyValues = fc.array(anyValue, { minLength: 1, maxLength: 40 });

function bytesOf(values: readonly Value[]): Uint8Array {
  const writer = new ByteWriter();
  for (const { type, value } of values)
    if (type === 'text') writer.text(value);
    else writer[type](value);
  return writer.done();
}
const varint = (value: number) => bytesOf([{ type: 'varint', value }]);

describe('bytes', () => {
  it('reads back what was written, in order, to the end', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const reader = new ByteReader(bytesOf(values));
        for (const { type, value } of values) {
          expect(reader.ended).toBe(false);
          expect(reader[type]()).toBe(value);
        }
        expect(reader.ended).toBe(true);
      }),
    );
  });
  it('says where bytes end early, wherever they were cut', () => {
    const cutShort = anyValues.chain((values) => {
      const bytes = bytesOf(values);
      return fc
        .nat({ max: bytes.length - 1 })
        .map((length) => ({ values, bytes: bytes.subarray(0, length) }));
    });
    fc.assert(
      fc.property(cutShort, ({ values, bytes }) => {
        const reader = new ByteReader(bytes);
        expect(() => {
          for (const { type } of values) reader[type]();
        }).toThrow(RangeError);
      }),
    );
  });
  it('grows with what is written', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => i % 256);
    expect([...bytesOf(values.map((value) => ({ type: 'byte', value })))]).toEqual(values);
  });
  it('has nothing to read in nothing', () => {
    const reader = new ByteReader(new ByteWriter().done());
    expect(reader.ended).toBe(true);
    expect(() => reader.byte()).toThrow(RangeError);
    expect(() => new ByteReader(new Uint8Array()).take(1)).toThrow(RangeError);
  });
  it('takes no part of later writing into what is done', () => {
    const writer = new ByteWriter();
    writer.byte(1);
    const first = writer.done();
    writer.byte(2);
    expect([...first]).toEqual([1]);
    expect([...writer.done()]).toEqual([1, 2]);
  });
});

describe('varint', () => {
  it.each([
    [0, 1],
    [127, 1],
    [128, 2],
    [16_383, 2],
    [16_384, 3],
    [2 ** 31 - 1, 5],
  ])('writes %i in %i bytes', (value, length) => {
    expect(varint(value)).toHaveLength(length);
    expect(new ByteReader(varint(value)).varint()).toBe(value);
  });
  it('refuses a number that does not end', () => {
    expect(() => new ByteReader(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 1)).varint()).toThrow(RangeError);
  });
});

describe('take', () => {
  it('hands out the next bytes without copying them', () => {
    const bytes = Uint8Array.of(1, 2, 3, 4);
    const reader = new ByteReader(bytes);
    reader.byte();
    const taken = reader.take(2);
    expect([...taken]).toEqual([2, 3]);
    expect(taken.buffer).toBe(bytes.buffer);
    expect(reader.byte()).toBe(4);
  });
  it('refuses more than there is and stays where it was', () => {
    const reader = new ByteReader(Uint8Array.of(1, 2));
    expect(() => reader.take(3)).toThrow(RangeError);
    expect([...reader.take(2)]).toEqual([1, 2]);
  });
});
