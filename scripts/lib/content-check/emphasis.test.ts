import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { brokenEmphasis } from './emphasis.ts';

it.each([
  ['**注意：**后面', '**注意**：后'],
  ['这是**“重点”**内容', '“**重点**”内'],
  ['这是**（一）“重点”。**内容', '（**一）“重点**”。内'],
  ['写**`unit`**一栏', '**`unit`** 一'],
  ['见**[工艺](/a*b/)**一节', '[**工艺**](/a*b/)一'],
  ['***注意！***后', '***注意***！后'],
])('corrects %s', (text, corrected) => {
  expect(brokenEmphasis(text, text.replace('a*b', 'axb')).map((one) => one.corrected)).toEqual([corrected]);
});

it('says so when one half is missing', () => {
  expect(brokenEmphasis('甲**乙')).toMatchObject([
    { offset: 1, written: '**乙', replacement: undefined, corrected: undefined },
  ]);
});

const PARSER = unified().use(remarkParse).freeze();
const bold = (text: string) => JSON.stringify(PARSER.parse(text)).includes('"strong"');
const part = fc
  .array(fc.constantFrom('字', '文', 'a', '，', '：', '“', '”', '（', '）', ' '), { maxLength: 3 })
  .map((some) => some.join(''));

it('agrees with CommonMark on every single pair', () => {
  fc.assert(
    fc.property(part, part, part, (before, inner, after) => {
      // A line that begins with stars and a space is a list.
      fc.pre(inner !== '' && !(before.trim() === '' && inner.startsWith(' ')));
      const text = `${before}**${inner}**${after}`.trim();
      expect(brokenEmphasis(text).length === 0).toBe(bold(text));
    }),
    { numRuns: 2000 },
  );
});

it('proposes a text that does become bold', () => {
  fc.assert(
    fc.property(part, part, part, (before, inner, after) => {
      fc.pre(/[字文a]/.test(inner) && before.trim() !== '');
      const text = `${before}**${inner}**${after}`.trim();
      const [slip] = brokenEmphasis(text);
      if (slip) expect(bold(text.replace(slip.written, slip.corrected ?? ''))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
