import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidy } from './tidy.ts';

it.each([
  ['投加填料,提高硝化', '投加填料，提高硝化'],
  ['水温 8 ℃ : 可用', '水温 8 ℃ ： 可用'.replace(' ： ', '：')],
  ['一\n二\t三', '一 二 三'],
  ['GB 3838-2002, A', 'GB 3838-2002, A'],
  ['零\u200b宽', '零 宽'],
])('%j becomes %j', (text, tidied) => {
  expect(tidy(text)).toBe(tidied);
});

it('is one line, and tidying it again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = tidy(text);
      expect(once).not.toMatch(/[\n\r\u2028]/);
      expect(tidy(once)).toBe(once);
    }),
  );
});
