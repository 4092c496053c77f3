import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandDraftSchema } from '../../schemas/demand-draft.ts';
import { DRAFT_PARTS } from '../../vocab/demand-draft.ts';
import { EMPTY_DRAFT, toWire } from './draft.ts';
import { anyDraft, anyFaultyDraft } from './drafts.fixture.ts';
import { faultsOf } from './validate.ts';

/** Parts that the schema finds fault with. */
function bySchema(draft: typeof EMPTY_DRAFT): string[] {
  const parsed = demandDraftSchema.safeParse(toWire(draft));
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))].sort();
}

describe('the rules of the browser', () => {
  it('find fault with the same parts as the schema', () => {
    fc.assert(
      fc.property(fc.oneof(anyDraft, anyFaultyDraft), (draft) => {
        expect(Object.keys(faultsOf(draft)).sort()).toEqual(bySchema(draft));
      }),
      { numRuns: 1_000 },
    );
  });

  it('ask for one answer and no more', () => {
    expect(Object.keys(faultsOf(EMPTY_DRAFT))).toEqual(['situation']);
    expect(faultsOf({ ...EMPTY_DRAFT, situation: '河水发黑' })).toEqual({});
  });

  it('say how much is too much', () => {
    const title = '长'.repeat(DRAFT_PARTS.title.max + 3);
    expect(faultsOf({ ...EMPTY_DRAFT, situation: 'x', title }).title).toBe(
      '“一句话说明”最多 60 字，现在 63 字，请删去 3 字。',
    );
  });
});
