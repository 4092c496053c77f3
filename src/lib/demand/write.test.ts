import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, readDraft, sameDraft, toWire, trimmed } from './draft.ts';
import { anyDraft } from './drafts.fixture.ts';
import { formFields, payloadOf } from './payload.ts';
import { readWritten, writeDraft, writeJson } from './write.ts';

const NONE = { pollutants: {}, technologies: {} };
const background = ['搜索过：总氮', '【现在是什么情况】', '## 地区和行业'];

describe('a written draft', () => {
  it.each(['text', 'markdown'] as const)('is read back from %s', (format) => {
    fc.assert(
      fc.property(
        anyDraft,
        fc.constantFrom([], background),
        fc.constantFrom('\n', '\r\n'),
        (draft, lines, end) => {
          const text = writeDraft(draft, lines, format).replaceAll('\n', end);
          expect(readWritten(text)?.draft).toEqual(trimmed(draft));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read back from JSON with its context', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const context = { query: '总氮', pollutants: 'tn,cod' };
        const back = readWritten(writeJson(draft, context));
        expect(back?.context).toEqual(context);
        expect(toWire(back?.draft ?? EMPTY_DRAFT)).toEqual(toWire(draft));
      }),
    );
  });

  it('is read back from form fields', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const fields = formFields(payloadOf('key-12345', draft, { query: '总氮' }, NONE));
        expect(fields).toMatchObject({ idempotencyKey: 'key-12345', context_query: '总氮' });
        const { field } = draft;
        expect(sameDraft(readDraft(fields), { ...draft, field: field || 'unsure' })).toBe(true);
      }),
    );
  });

  it('says what was not answered, and codes in words', () => {
    const draft = { ...EMPTY_DRAFT, situation: '河水发黑', field: 'water', region: 'jiangsu' };
    expect(writeDraft(draft, ['搜索过：黑臭'], 'text')).toBe(
      [
        '【背景】\n搜索过：黑臭',
        '【现在是什么情况】\n河水发黑',
        '【监测过哪些数】\n（未填）',
        '【要达到什么，什么时候】\n（未填）',
        '【有什么限制】\n（未填）',
        '【地区和行业】\n（未填）',
        '【领域】\n水污染防治',
        '【省份】\n江苏省',
      ].join('\n\n'),
    );
  });

  it('is not seen in other texts', () => {
    for (const text of ['', '你好', '{', '{}', '[]', '{"kind":"other"}', '【背景】\nx', '# 现在是什么情况'])
      expect(readWritten(text)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void readWritten(text)));
  });
});
