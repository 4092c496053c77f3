import { describe, expect, it } from 'vitest';
import { packFiles } from '../offline/table.ts';
import { unpackFiles } from './unpack.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = new Map([
  ['docs', bytes('甲')],
  ['empty', bytes('')],
  ['t0', bytes('乙丙')],
]);

describe('a pack', () => {
  it('gives its files back', () => {
    expect(unpackFiles(packFiles(files))).toEqual(files);
  });
  it('is read where it lies inside a larger buffer', () => {
    const pack = packFiles(files);
    const larger = new Uint8Array(pack.length + 3);
    larger.set(pack, 3);
    expect(unpackFiles(larger.subarray(3)).get('t0')).toEqual(bytes('乙丙'));
  });
  it('that was cut short is refused', () => {
    expect(() => unpackFiles(packFiles(files).slice(0, -1))).toThrow('t0');
  });
});
