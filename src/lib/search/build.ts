import { fold } from './fold.ts';
import { type Concept, Lexicon } from './lexicon.ts';
import { encodeShard, NO_POSTINGS, type Postings, shardOf } from './postings.ts';
import { charsOf, charTerm, conceptTerm, tagTerm } from './terms.ts';
import { tokenize } from './tokenize.ts';
import { bodyBits, ZONE } from './zones.ts';

/** Bytes a file of terms should have before compression: small enough to fetch by need, large enough to compress. */
const SHARD_BYTES = 3_600;

/** How far a number of files may be off the best one before it is given up. */
const OFF = 0.25;

type Zones = Map<string, number>;

/** Terms of all documents while the index is built. */
export class IndexBuilder {
  readonly #lexicon: Lexicon;
  readonly #terms = new Map<string, { docs: number[]; zones: number[] }>();
  #docs = 0;
  #averageLength = 1;

  constructor(concepts: readonly Concept[], averageLength: number) {
    this.#lexicon = new Lexicon(concepts, fold);
    this.#averageLength = Math.max(1, averageLength);
  }

  /** Adds a document; returns its number. */
  add(texts: {
    readonly title: string;
    readonly names: readonly string[];
    readonly asks: readonly string[];
    readonly headings: readonly string[];
    readonly summary: string;
    readonly body: readonly string[];
    readonly around: string;
    readonly tags: readonly string[];
  }): number {
    const zones: Zones = new Map();
    const counts = new Map<string, number>();
    const mark = (text: string, zone: number) => {
      for (const term of this.#termsOf(text)) zones.set(term, (zones.get(term) ?? 0) | zone);
      if (zone === ZONE.title || zone === ZONE.name || zone === ZONE.ask || zone === ZONE.summary)
        for (const char of charsOf(fold(text))) {
          const term = charTerm(char);
          zones.set(term, (zones.get(term) ?? 0) | zone);
        }
    };
    mark(texts.title, ZONE.title);
    for (const name of texts.names) mark(name, ZONE.name);
    for (const ask of texts.asks) mark(ask, ZONE.ask);
    for (const heading of texts.headings) mark(heading, ZONE.heading);
    mark(texts.summary, ZONE.summary);
    mark(texts.around, ZONE.around);
    let length = 0;
    for (const text of texts.body) {
      length += text.length;
      for (const term of this.#termsOf(text, true)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const scale = 1 / (0.4 + (0.6 * length) / this.#averageLength);
    for (const [term, count] of counts)
      zones.set(term, (zones.get(term) ?? 0) | bodyBits(count * Math.min(1, scale)));
    for (const tag of texts.tags) zones.set(tagTerm(tag), ZONE.name);
    const doc = this.#docs++;
    for (const [term, zone] of zones) {
      const list = this.#terms.get(term) ?? { docs: [], zones: [] };
      list.docs.push(doc);
      list.zones.push(zone);
      this.#terms.set(term, list);
    }
    return doc;
  }

  #termsOf(text: string, repeated = false): Iterable<string> {
    const folded = fold(text);
    const terms: string[] = [];
    for (const { term } of tokenize(folded)) terms.push(term);
    for (const { concepts } of this.#lexicon.find(folded))
      for (const index of concepts) {
        const concept = this.#lexicon.concepts[index];
        if (concept) terms.push(conceptTerm(concept));
      }
    return repeated ? terms : new Set(terms);
  }

  get size(): number {
    return this.#docs;
  }

  /** Number of documents that hold each term. */
  frequency(term: string): number {
    return this.#terms.get(term)?.docs.length ?? 0;
  }

  get terms(): ReadonlyMap<string, Postings> {
    return this.#terms;
  }

  /** `COD` is asked for where the text says CODCr: a word inside another one counts, but less than one of its own. */
  #addContained() {
    const words = [...this.#terms.keys()].filter((term) => /^[a-z]{3,14}$/.test(term));
    const known = new Set(words);
    const extra = new Map<string, Map<number, number>>();
    for (const word of words)
      for (let start = 0; start + 3 <= word.length; start += 1)
        for (let end = start + 3; end <= word.length; end += 1) {
          const inside = word.slice(start, end);
          if (inside === word || !known.has(inside)) continue;
          const docs = extra.get(inside) ?? new Map<number, number>();
          const { docs: holders, zones } = this.#terms.get(word) ?? NO_POSTINGS;
          holders.forEach((doc, i) => {
            if ((zones[i] ?? 0) & ~(ZONE.name | ZONE.ask)) docs.set(doc, ZONE.around);
          });
          extra.set(inside, docs);
        }
    for (const [word, docs] of extra) {
      const list = this.#terms.get(word);
      if (!list) continue;
      list.docs.forEach((doc, i) => {
        docs.set(doc, list.zones[i] ?? 0);
      });
      const merged = [...docs].sort(([a], [b]) => a - b);
      this.#terms.set(word, { docs: merged.map(([doc]) => doc), zones: merged.map(([, zone]) => zone) });
    }
  }

  /**
   * The files of the index by name, uncompressed, and how many there are of either kind.
   * @param like numbers of files of an earlier index: kept while they still fit, because another number moves every term
   */
  files(like?: { readonly terms: number; readonly chars: number }): {
    readonly files: ReadonlyMap<string, Uint8Array>;
    readonly terms: number;
    readonly chars: number;
  } {
    this.#addContained();
    const layout = { terms: 1, chars: 1 };
    let bytes = 0;
    let charBytes = 0;
    for (const [term, { docs }] of this.#terms) {
      const size = term.length * 2 + 2 + docs.length * 2;
      if ([...term].length === 1) charBytes += size;
      else bytes += size;
    }
    layout.terms = filesFor(bytes, like?.terms);
    layout.chars = filesFor(charBytes, like?.chars);
    const shards = new Map<string, Map<string, Postings>>();
    for (const term of [...this.#terms.keys()].sort()) {
      const name = shardOf(term, layout);
      const shard = shards.get(name) ?? new Map<string, Postings>();
      shard.set(term, this.#terms.get(term) as Postings);
      shards.set(name, shard);
    }
    const files = new Map<string, Uint8Array>();
    for (const [kind, count] of [
      ['t', layout.terms],
      ['c', layout.chars],
    ] as const)
      for (let i = 0; i < count; i += 1)
        files.set(`${kind}${i}`, encodeShard(shards.get(`${kind}${i}`) ?? new Map()));
    return { files, ...layout };
  }
}

/** How many files terms are spread over; as many as before where that is not far off. */
function filesFor(bytes: number, before?: number): number {
  const best = Math.max(1, Math.ceil(bytes / SHARD_BYTES));
  return before !== undefined && Math.abs(best - before) <= OFF * before ? before : best;
}
