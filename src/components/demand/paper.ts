import { type Draft, PARTS, wordsOf } from '../../lib/demand/draft.ts';
import { type Receipt, receiptFacts } from '../../lib/demand/receipt.ts';
import { DRAFT_PARTS, DRAFT_QUESTIONS, type DraftPart } from '../../vocab/demand-draft.ts';
import { make } from '../search/dom.ts';

const QUESTIONS: ReadonlySet<DraftPart> = new Set(DRAFT_QUESTIONS);

/** A draft as it is printed. */
export function draftPaper(draft: Draft, background: readonly string[]): HTMLElement[] {
  return [
    ...(background.length ? [make('h3', '', '背景'), make('p', '', background.join('\n'))] : []),
    ...PARTS.filter((part) => draft[part].trim() || QUESTIONS.has(part)).flatMap((part) => [
      make('h3', '', DRAFT_PARTS[part].label),
      make('p', '', wordsOf(part, draft[part].trim()) || '（未填）'),
    ]),
  ];
}

/** A receipt as it is printed, with what was sent. */
export function receiptPaper(receipt: Receipt, background: readonly string[]): HTMLElement[] {
  return [
    make('h2', '', '需求提交回执'),
    make(
      'p',
      '',
      receiptFacts(receipt)
        .map(([name, value]) => `${name}：${value}`)
        .join('\n'),
    ),
    ...draftPaper(receipt.draft, background),
  ];
}
