import fc from 'fast-check';
import { DRAFT_PARTS } from '../../vocab/demand-draft.ts';
import { CHOICES, type Draft, PARTS, readDraft } from './draft.ts';

/** Lines that look like what drafts are written with, beside any text. */
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '【现在是什么情况】',
    '\\【背景】',
    '## 地区和行业',
    '# x',
    '\\## y',
    '（未填）',
    '\\（未填）',
    '',
    '  氨氮 6.2 mg/L',
  ),
);

/** Drafts as somebody might write them, with codes from the lists. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record(
    Object.fromEntries(
      PARTS.map((part) => {
        const codes = CHOICES[part];
        if (codes) return [part, fc.constantFrom('', ...codes.keys())];
        if (part === 'deadline') return [part, fc.constantFrom('', '2027-06-30')];
        return [part, fc.array(line, { maxLength: 5 }).map((lines) => lines.join('\n'))];
      }),
    ),
  )
  .map(readDraft);

/** Drafts with every kind of fault: too long, unknown codes, days that do not exist, nothing said. */
export const anyFaultyDraft: fc.Arbitrary<Draft> = fc
  .record(
    Object.fromEntries(
      PARTS.map((part) => {
        const { max } = DRAFT_PARTS[part];
        const around = fc.integer({ min: max - 2, max: max + 2 }).map((length) => '字'.repeat(length));
        const blank = fc.constantFrom('', ' ', '\n', '短', '𠮷'.repeat(max), '𠮷'.repeat(max + 1));
        const codes = fc.constantFrom('', 'x', 'unsure', ...(CHOICES[part]?.keys() ?? []));
        const day = fc
          .tuple(
            fc.integer({ min: 0, max: 9999 }),
            fc.integer({ min: 0, max: 13 }),
            fc.integer({ min: 0, max: 32 }),
          )
          .map(
            ([y, m, d]) =>
              `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
          );
        if (CHOICES[part]) return [part, codes];
        if (part === 'deadline')
          return [
            part,
            fc.oneof(day, fc.constantFrom('', '2027-6-3', '2100-02-29', '2000-02-29', '0000-02-29')),
          ];
        return [part, fc.oneof(around, blank)];
      }),
    ),
  )
  .map(readDraft);
