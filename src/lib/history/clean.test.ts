import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanName, LONGEST } from './clean.ts';

describe('a line from strangers', () => {
  it.each([
    ['补充 3 个案例：农村污水', '补充 3 个案例：农村污水'],
    ['  两  段\t空白 ', '两 段 空白'],
    ['由 a.b@example.org 提出', '由 （邮箱略） 提出'],
    ['见（zhang@example.cn）的来信', '见（（邮箱略））的来信'],
    ['\u202egnp.exe\u202c', 'gnp.exe'],
    ['<b>"引号"</b>', '<b>"引号"</b>'],
    ['', ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleanLine(text)).toBe(shown);
  });

  it('is clipped between characters', () => {
    expect(cleanLine('𠀀'.repeat(LONGEST))).toBe('𠀀'.repeat(LONGEST));
    expect(cleanLine('𠀀'.repeat(LONGEST + 1))).toBe(`${'𠀀'.repeat(LONGEST - 1)}…`);
  });

  it('holds nothing invisible, no address, not too much, and is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/u);
        expect([...line].length).toBeLessThanOrEqual(LONGEST);
        expect(cleanLine(line)).toBe(line);
      }),
    );
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (before, address, after) => {
        expect(cleanLine(`${before} ${address} ${after}`)).not.toContain(address);
      }),
    );
  });
});

it('leaves a name alone, and leaves out one that is an address', () => {
  expect(cleanName('张三')).toBe('张三');
  expect(cleanName('zhang.san@example.org')).toBe('');
});
