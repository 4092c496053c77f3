import { type Excerpt, excerptOf, markHits, type Piece } from './excerpt.ts';
import type { Reason } from './explain.ts';
import { fold } from './fold.ts';
import type { ResultDoc } from './format.ts';
import type { Postings } from './postings.ts';
import { termsOf, type Understanding } from './understand.ts';

/** An entry of the answer, ready to be shown. */
export interface Shown extends Omit<ResultDoc, 'sections' | 'names' | 'asks' | 'near'> {
  readonly titlePieces: readonly Piece[];
  readonly summaryPieces: readonly Piece[];
  readonly excerpt?: Excerpt;
  /** the phrasing of an asker that is nearest to the query */
  readonly ask?: string;
  readonly reasons: readonly Reason[];
}

/** Texts to mark in what is shown: what was typed and the names it was found under. */
export function wordsOf(
  { groups }: Understanding,
  postings: ReadonlyMap<string, Postings>,
): { text: string; worth: number }[] {
  const words = new Map<string, number>();
  const add = (text: string, worth: number) => words.set(text, Math.max(words.get(text) ?? 0, worth));
  for (const { text, alternatives, kind, weight } of groups) {
    add(text, 3 * weight);
    for (const { why, text: name } of alternatives)
      if (why === 'concept' || why === 'corrected') add(fold(name), 2 * weight);
    if (kind === 'free')
      for (const { term, share } of alternatives[0]?.terms ?? [])
        if (share === 1 && term.length > 1 && (postings.get(term)?.docs.length ?? 0) > 0) add(term, weight);
  }
  return [...words].map(([text, worth]) => ({ text, worth }));
}

/** An entry as the list shows it. */
export function present(
  { sections, names: _names, near: _near, asks, ...card }: ResultDoc,
  words: readonly { readonly text: string; readonly worth: number }[],
  { query }: Understanding,
  reasons: readonly Reason[],
): Shown {
  const texts = words.map(({ text }) => text);
  const excerpt = excerptOf(sections, words);
  const ask = reasons.some(({ place }) => place === 'ask') ? nearestAsk(asks, query) : undefined;
  return {
    ...card,
    titlePieces: markHits(card.title, texts),
    summaryPieces: markHits(card.summary, texts),
    ...(excerpt ? { excerpt } : {}),
    ...(ask ? { ask } : {}),
    reasons,
  };
}

/** The phrasing that shares most pairs with the query. */
function nearestAsk(asks: readonly string[], query: string): string | undefined {
  const wanted = new Set(termsOf(query));
  let best: { ask: string; shared: number } | undefined;
  for (const ask of asks) {
    const terms = termsOf(fold(ask));
    const shared = terms.filter((term) => wanted.has(term)).length;
    if (shared > 0 && (!best || shared > best.shared)) best = { ask, shared };
  }
  return best?.ask;
}
