import { pairsOf, wordsOf } from './profile.ts';
import type { Candidate, FinderIndex } from './types.ts';
import { WEIGHTS } from './weights.ts';

interface Text {
  readonly pairs: ReadonlySet<string>;
  readonly asks: readonly ReadonlySet<string>[];
}

/** How well the reader's words match texts: pairs of characters, weighed by how rare they are among the technologies. */
export class Relevance {
  readonly #texts = new Map<Candidate, Text>();
  readonly #idf = new Map<string, number>();
  readonly #unknown: number;

  constructor({ candidates, routes, signs }: FinderIndex) {
    const counts = new Map<string, number>();
    const asksOf = (asks: string) => asks.split('\n').map(pairsOf);
    for (const candidate of candidates) {
      const asks = asksOf(candidate.asks);
      const pairs = new Set([...pairsOf(wordsOf(candidate.names)), ...asks.flatMap((ask) => [...ask])]);
      this.#texts.set(candidate, { pairs, asks });
      for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    for (const { asks } of [...routes, ...signs])
      for (const pair of new Set(asksOf(asks).flatMap((ask) => [...ask])))
        if (!counts.has(pair)) counts.set(pair, 1);
    const total = candidates.length;
    for (const [pair, count] of counts) this.#idf.set(pair, Math.log(1 + total / count));
    this.#unknown = Math.log(1 + total) / 2;
  }

  /** Share of the words that stand anywhere in the library, 0 to 1. */
  known(words: string): number {
    const pairs = [...pairsOf(words)];
    if (pairs.length === 0) return 0;
    return pairs.filter((pair) => this.#idf.has(pair)).length / pairs.length;
  }

  /** How well the words match a technology, 0 to 1. */
  of(candidate: Candidate, words: ReadonlySet<string>): number {
    const text = this.#texts.get(candidate);
    if (!text || words.size === 0) return 0;
    const all = this.share(words, text.pairs);
    return all * (1 - WEIGHTS.bestAsk) + this.#best(words, text.asks) * WEIGHTS.bestAsk;
  }

  /** How well the words match the closest of several questions, 0 to 1. */
  closest(asks: string, words: ReadonlySet<string>): number {
    return this.#best(words, asks.split('\n').map(pairsOf));
  }

  #best(words: ReadonlySet<string>, asks: readonly ReadonlySet<string>[]): number {
    return Math.max(0, ...asks.map((ask) => this.#likeness(words, ask)));
  }

  /** Share of the weight of `words` that `text` holds. */
  share(words: ReadonlySet<string>, text: ReadonlySet<string>): number {
    let all = 0;
    let found = 0;
    for (const pair of words) {
      const weight = this.#weight(pair);
      all += weight;
      if (text.has(pair)) found += weight;
    }
    return all ? found / all : 0;
  }

  /** Cosine of the two sets, each pair weighed by its rareness. */
  #likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
    let shared = 0;
    let ofA = 0;
    let ofB = 0;
    for (const pair of a) {
      const square = this.#weight(pair) ** 2;
      ofA += square;
      if (b.has(pair)) shared += square;
    }
    for (const pair of b) ofB += this.#weight(pair) ** 2;
    return ofA && ofB ? shared / Math.sqrt(ofA * ofB) : 0;
  }

  #weight(pair: string): number {
    return this.#idf.get(pair) ?? this.#unknown;
  }
}
