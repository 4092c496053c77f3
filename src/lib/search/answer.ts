import type { DocTable } from './doc-table.ts';
import type { Choice } from './facets.ts';
import { fold } from './fold.ts';
import { SYMPTOM_KIND } from './format.ts';
import type { Lexicon } from './lexicon.ts';
import type { Postings } from './postings.ts';
import type { Ranked } from './rank.ts';
import type { Request, Sort } from './request.ts';
import { termsOf, type Understanding } from './understand.ts';
import { WEIGHTS } from './weights.ts';

/** A change the search made to what was typed. */
export interface Rewrite {
  readonly from: string;
  readonly to: readonly string[];
  readonly why: 'synonym' | 'corrected' | 'pinyin';
}

/** The ranked answer, before any entry is loaded. */
export interface Answer {
  readonly request: Request;
  readonly understanding: Understanding;
  /** entries in the order shown */
  readonly order: readonly number[];
  /** how many of them hold everything that was asked for */
  readonly full: number;
  readonly rewrites: readonly Rewrite[];
  /** facet values that the query names and that would narrow the answer, with how many they leave */
  readonly suggested: readonly { readonly tag: string; readonly count: number }[];
  /** number of the symptom that the query describes */
  readonly symptom?: number;
  /** a review that covers the question */
  readonly review?: number;
  /** known names near the query, where nothing was found */
  readonly near: readonly string[];
  /** files of the index that did not arrive: the answer may lack something */
  readonly missing: readonly string[];
}

/** An entry where nothing was asked for. */
export const unasked = (doc: number): Ranked => ({
  doc,
  score: 0,
  coverage: 1,
  full: true,
  literal: 0,
  thickness: 0,
});

/** What holds everything, and what comes near the best. */
export function cut(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score, full }) => full || score >= best * WEIGHTS.cut);
}

/** The order asked for; without a query the best entries first. */
export function inOrder(
  found: readonly Ranked[],
  sort: Sort,
  docs: DocTable,
  byWorth: boolean,
): readonly Ranked[] {
  const order = [...found];
  if (sort === 'date') return order.sort((a, b) => (docs.date(a.doc) < docs.date(b.doc) ? 1 : -1));
  if (sort === 'maturity')
    return order.sort((a, b) => docs.maturity(b.doc) - docs.maturity(a.doc) || b.score - a.score);
  if (!byWorth) return order;
  return order.sort(
    (a, b) =>
      docs.worth(b.doc) - docs.worth(a.doc) || docs.related(b.doc).length - docs.related(a.doc).length,
  );
}

/** The symptom that describes what was typed, where it is among the strongest. */
export function symptomOf(ranked: readonly Ranked[], docs: DocTable): number | undefined {
  const best = ranked[0]?.score ?? 0;
  const symptom = ranked.slice(0, 12).find(({ doc }) => docs.kind(doc) === SYMPTOM_KIND);
  if (!symptom || symptom.score < best * 0.35 || symptom.coverage < 0.4) return undefined;
  return symptom.doc;
}

/** The review that covers the question, where one is near the best. */
export function reviewOf(ranked: readonly Ranked[], docs: DocTable): number | undefined {
  const best = ranked[0]?.score ?? 0;
  const review = ranked.slice(0, 20).find(({ doc }) => docs.kind(doc) === 'reviews');
  return review && review.score >= best * 0.3 && review.coverage >= 0.4 ? review.doc : undefined;
}

/** Names that were searched besides what was typed and found more than it. */
export function synonyms({ groups }: Understanding, postings: ReadonlyMap<string, Postings>): Rewrite[] {
  return groups.flatMap(({ text, alternatives }) => {
    if (alternatives.some(({ why }) => why === 'corrected')) return [];
    const to = [
      ...new Set(
        alternatives.flatMap(({ why, text: name, terms }) =>
          why === 'concept' &&
          fold(name) !== text &&
          terms.some(({ term }) => postings.get(term)?.docs.length)
            ? [name]
            : [],
        ),
      ),
    ];
    return to.length ? [{ from: text, to, why: 'synonym' as const }] : [];
  });
}

/** Facet values that the query names and that would narrow the answer, with how many entries they leave. */
export function suggestions(
  { tags }: Understanding,
  postings: ReadonlyMap<string, Postings>,
  found: readonly Ranked[],
  choice: Choice,
): { tag: string; count: number }[] {
  const docs = new Set(found.map(({ doc }) => doc));
  return tags.flatMap((tag) => {
    const [facet = '', value = ''] = tag.split(':');
    if (choice[facet]?.includes(value)) return [];
    const count = (postings.get(`#${tag}`)?.docs ?? []).filter((doc) => docs.has(doc)).length;
    return count > 0 && count < docs.size ? [{ tag, count }] : [];
  });
}

/** Names that share characters with a query that found nothing. */
export function nearNames(query: string, lexicon: Lexicon, most = 6): string[] {
  const pairs = new Set(termsOf(query));
  if (pairs.size === 0) return [];
  const scored: { name: string; score: number }[] = [];
  for (const { name } of lexicon.concepts) {
    const terms = termsOf(fold(name));
    const chars = [...fold(name)].filter((char) => query.includes(char)).length / [...name].length;
    const score = terms.filter((term) => pairs.has(term)).length * 2 + chars;
    if (score >= 0.6) scored.push({ name, score });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ name }) => name);
}
