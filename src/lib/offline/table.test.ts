import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles, readTable } from './table.ts';

/** Takes a pack apart with its table. */
async function unpack(pack: Uint8Array): Promise<Map<string, Uint8Array>> {
  const places = await readTable(async (from, to) => pack.slice(from, to));
  return new Map([...places].map(([name, place]) => [name, pack.slice(...place)]));
}

describe('a pack', () => {
  it('gives back every file under its name, in order', async () => {
    // Names that are numbers keep their place too.
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.nat().map(String));
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(name, fc.uint8Array()), { selector: ([key]) => key }),
        async (entries) => {
          expect([...(await unpack(packFiles(new Map(entries))))]).toEqual(entries);
        },
      ),
    );
  });
  it('holds slices of larger buffers as they are', async () => {
    const whole = new TextEncoder().encode('前面正文后面');
    expect(await unpack(packFiles(new Map([['d0', whole.subarray(6, 12)]])))).toEqual(
      new Map([['d0', new TextEncoder().encode('正文')]]),
    );
  });
  it('of nothing is an empty table', () => {
    expect(new TextDecoder().decode(packFiles(new Map()))).toBe('\u0002\0\0\0[]');
  });
  it('begins with the length of the table, the low byte first', () => {
    const pack = packFiles(new Map(Array.from({ length: 40 }, (_, i) => [`d${i}`, new Uint8Array()])));
    // [["d0",0],…]: 10 names of 2 and 30 of 3 characters, each in its pair with a comma after it.
    expect([...pack.subarray(0, 4)]).toEqual([(1 + 10 * 9 + 30 * 10) % 256, 1, 0, 0]);
  });
});
