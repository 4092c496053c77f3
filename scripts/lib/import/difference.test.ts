import fc from 'fast-check';
import { expect, it } from 'vitest';
import { differenceText } from './difference.ts';

it('shows short texts whole, long ones where they differ, and what is empty', () => {
  expect(differenceText('旧', '新\n行')).toBe('“旧” → “新⏎行”');
  expect(differenceText('', '新')).toBe('（空） → “新”');
  const long = '甲'.repeat(50);
  expect(differenceText(`${long}旧${long}`, `${long}新的${long}`)).toBe(
    `“…${'甲'.repeat(8)}旧${'甲'.repeat(8)}…” → “…${'甲'.repeat(8)}新的${'甲'.repeat(8)}…”`,
  );
});

it('shows both sides otherwise whenever they differ, and never at length', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙'), maxLength: 90 });
  fc.assert(
    fc.property(text, text, text, text, (head, a, b, tail) => {
      fc.pre(a !== b);
      const [before, after] = differenceText(head + a + tail, head + b + tail).split(' → ');
      expect(`${before}${after}`.length).toBeLessThan(100);
      // What is cut may hide the rest of a long difference, not its beginning.
      if (a.length < 30 && b.length < 30) expect(before).not.toBe(after);
    }),
  );
});
