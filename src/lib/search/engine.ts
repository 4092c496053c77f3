import { asTyped } from './as-typed.ts';
import type { Symptom } from './card.ts';
import { type DocTable, decodeDocs } from './doc-table.ts';
import { type Excerpt, excerptOf, markHits, type Piece } from './excerpt.ts';
import { explain, type Reason } from './explain.ts';
import { type Choice, chosenDocs, countFacets, decodeFacets, type FacetLists } from './facets.ts';
import { fold } from './fold.ts';
import { type Manifest, type ResultDoc, SYMPTOM_KIND } from './index-files.ts';
import { Lexicon } from './lexicon.ts';
import type { Near } from './nearest.ts';
import { findNumbers } from './numbers.ts';
import { Readings } from './pinyin.ts';
import { decodeShard, NO_POSTINGS, type Postings, shardOf } from './postings.ts';
import { type Literal, lift, type Ranked, rank, settle } from './rank.ts';
import { spellOut } from './spell-out.ts';
import { type Slip, Speller } from './spelling.ts';
import { foldQuery, termsOf, type Understanding, understand } from './understand.ts';
import { WEIGHTS } from './weights.ts';

/** Fetches a file of the index by name, uncompressed. @throws where it cannot be had */
export type Load = (file: string) => Promise<Uint8Array>;

export const SORTS = { match: '按匹配', date: '按日期', maturity: '按成熟度' } as const;
export type Sort = keyof typeof SORTS;

/** What is asked. */
export interface Request {
  readonly query: string;
  /** parts of the query to be searched only as typed; the whole query switches everything off */
  readonly only: readonly string[];
  readonly choice: Choice;
  readonly sort: Sort;
}

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

/** An entry of the answer, ready to be shown. */
export interface Shown extends Omit<ResultDoc, 'sections' | 'names' | 'asks'> {
  readonly titlePieces: readonly Piece[];
  readonly summaryPieces: readonly Piece[];
  readonly excerpt?: Excerpt;
  /** the phrasing of an asker that is nearest to the query */
  readonly ask?: string;
  readonly reasons: readonly Reason[];
}

/** Bytes are read as text where a file is JSON. */
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;

/** Searches an index that is read by need. Knows no network, worker or page: `load` brings the files. */
export class SearchEngine {
  readonly #manifest: Manifest;
  readonly #load: Load;
  readonly #shards = new Map<string, ReadonlyMap<string, Postings>>();
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(manifest: Manifest, load: Load) {
    this.#manifest = manifest;
    this.#load = load;
  }

  /** Fetches what every query needs, so that the first one waits less. */
  async prepare(): Promise<void> {
    await Promise.all([this.#docs(), this.#lexicon()]);
  }

  /** @throws where the base of the index cannot be had; a missing file of terms is only noted in the answer */
  async search(request: Request): Promise<Answer> {
    const [docs, lexicon] = await Promise.all([this.#docs(), this.#lexicon()]);
    const missing = new Set<string>();
    const rewrites: Rewrite[] = [];
    const typed = new Set(request.only.map(fold));
    let query = foldQuery(request.query);
    const literal = typed.has(query);

    if (!literal) {
      const spelled = await this.#spelledOut(query, lexicon, missing);
      if (spelled) {
        rewrites.push({ from: query, to: [spelled], why: 'pinyin' });
        query = spelled;
      }
    }
    let understanding = understand(query, lexicon, { literal, typed });
    let postings = await this.#postings(understanding, missing);
    if (!literal) {
      const slips = (await this.#slips(understanding, postings, missing)).filter(
        ({ start, end }) => !typed.has(query.slice(start, end)),
      );
      if (slips.length > 0) {
        understanding = understand(query, lexicon, { typed, slips });
        postings = await this.#postings(understanding, missing);
        for (const { start, end, name } of slips)
          rewrites.push({ from: query.slice(start, end), to: [name], why: 'corrected' });
      }
      rewrites.push(...synonyms(understanding, postings));
    }

    const ranked = rank(understanding, postings, docs);
    const entries = await this.#read(
      await this.#lifted(
        ranked.filter(({ doc }) => doc < this.#manifest.entries),
        understanding,
        docs,
      ),
      understanding,
    );
    const symptom = symptomOf(ranked, docs);
    const found = understanding.query ? cut(entries) : [...Array(this.#manifest.entries).keys()].map(plain);
    const facets = hasChoice(request.choice) ? await this.#facets() : undefined;
    const chosen = facets && chosenDocs(facets, request.choice);
    const left = chosen ? found.filter(({ doc }) => chosen.has(doc)) : found;
    const order = sorted(left, request.sort, docs, !understanding.query);
    const review = reviewOf(entries, docs);
    return {
      request,
      understanding,
      order: order.map(({ doc }) => doc),
      full: left.filter(({ full }) => full).length,
      rewrites: rewrites.map((rewrite) => ({ ...rewrite, from: asTyped(request.query, rewrite.from) })),
      suggested: suggestions(understanding, postings, found, request.choice),
      ...(symptom === undefined ? {} : { symptom }),
      ...(review === undefined ? {} : { review }),
      near: found.length ? [] : nearest(query, lexicon),
      missing: [...missing],
    };
  }

  /** How many entries each value of the facets would leave. */
  async counts(answer: Answer, facets: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const lists = await this.#facets();
    const { choice } = answer.request;
    const found = hasChoice(choice)
      ? new Set((await this.search({ ...answer.request, choice: {} })).order)
      : new Set(answer.order);
    return countFacets(lists, facets, found, choice);
  }

  /** Loads entries of the answer. Those that do not arrive are left out and named. */
  async show(
    answer: Answer,
    numbers: readonly number[],
  ): Promise<{ readonly shown: readonly Shown[]; readonly missing: readonly string[] }> {
    const { understanding } = answer;
    const postings = await this.#postings(understanding, new Set());
    const words = wordsOf(understanding, postings);
    const missing: string[] = [];
    const shown = await Promise.all(
      numbers.map(async (doc) => {
        const file = await this.#file(`d${doc}`).catch(() => undefined);
        if (!file) {
          missing.push(`d${doc}`);
          return undefined;
        }
        return present(file as ResultDoc, words, understanding, explain(understanding, postings, doc));
      }),
    );
    return { shown: shown.filter((one) => one !== undefined), missing };
  }

  /** The symptom of an answer. */
  async symptom(doc: number): Promise<Symptom> {
    return (await this.#file(`d${doc}`)) as Symptom;
  }

  /** Known names and numbers of standards that begin with, or else hold, what is typed so far. */
  async suggest(text: string, most = 6): Promise<readonly string[]> {
    const start = foldQuery(text);
    if (start.length === 0) return [];
    const lexicon = await this.#lexicon();
    const names = namesLike(start, lexicon, most);
    if (!/\d/.test(start) && !/^(?:gb|hj|db|cj|ny|sc)/.test(start)) return names;
    const plainStart = start.replaceAll(/[ /-]/g, '');
    const numbers = ((await this.#file('numbers')) as [string, string, number][])
      .filter(([number]) => {
        const plainNumber = fold(number).replaceAll(/[ /-]/g, '');
        return (
          plainNumber.startsWith(plainStart) ||
          (/^\d/.test(plainStart) && plainNumber.replace(/^[a-z]+/, '').startsWith(plainStart))
        );
      })
      .map(([number, title]) => `${number} ${title}`);
    return [...numbers, ...names].slice(0, most);
  }

  async #docs(): Promise<DocTable> {
    return (await this.#once('docs', decodeDocs)) as DocTable;
  }

  async #facets(): Promise<FacetLists> {
    return (await this.#once('facets', decodeFacets)) as FacetLists;
  }

  async #lexicon(): Promise<Lexicon> {
    return (await this.#once('lexicon', (bytes) => {
      const concepts = json(bytes) as [string, string[], string[], number][];
      return new Lexicon(
        concepts.map(([name, names, tags, inside]) => ({
          name,
          names,
          tags,
          ...(inside ? { inside: true } : {}),
        })),
        fold,
      );
    })) as Lexicon;
  }

  async #speller(): Promise<Speller> {
    const lexicon = await this.#lexicon();
    return (await this.#once('speller', () => new Speller(lexicon), false)) as Speller;
  }

  async #readings(): Promise<Readings> {
    return (await this.#once(
      'readings',
      (bytes) => new Readings(json(bytes) as Record<string, string>),
    )) as Readings;
  }

  #file(name: string): Promise<unknown> {
    return this.#once(name, json);
  }

  /** Loads and reads a file once; what failed is asked for again the next time. */
  #once(name: string, read: (bytes: Uint8Array) => unknown, fetched = true): Promise<unknown> {
    const known = this.#files.get(name);
    if (known) return known;
    const reading = (fetched ? this.#load(name) : Promise.resolve(new Uint8Array())).then(read);
    this.#files.set(name, reading);
    reading.catch(() => this.#files.delete(name));
    return reading;
  }

  async #lists(terms: Iterable<string>, missing: Set<string>): Promise<Map<string, Postings>> {
    const wanted = [...new Set(terms)];
    const files = new Set(wanted.map((term) => shardOf(term, this.#manifest)));
    await Promise.all(
      [...files].map(async (file) => {
        if (this.#shards.has(file)) return;
        try {
          this.#shards.set(file, decodeShard(await this.#load(file)));
        } catch {
          missing.add(file);
        }
      }),
    );
    return new Map(
      wanted.map((term) => [term, this.#shards.get(shardOf(term, this.#manifest))?.get(term) ?? NO_POSTINGS]),
    );
  }

  #postings({ groups, tags, phrase }: Understanding, missing: Set<string>): Promise<Map<string, Postings>> {
    const terms = groups.flatMap(({ alternatives }) =>
      alternatives.flatMap((alternative) => alternative.terms.map(({ term }) => term)),
    );
    const places = tags.some((tag) => tag.startsWith('region:')) ? ['#has:region'] : [];
    return this.#lists([...terms, ...phrase, ...places], missing);
  }

  /** Neighbours stand in the files of the entries; the strongest are loaded to be shown anyway. */
  async #lifted(ranked: Ranked[], understanding: Understanding, docs: DocTable): Promise<Ranked[]> {
    // What was asked for by name is there; its neighbours were not asked for.
    if (understanding.groups.length < 2 && understanding.groups[0]?.kind !== 'free') return ranked;
    const near = new Map<number, readonly Near[]>();
    await Promise.all(
      ranked.slice(0, WEIGHTS.near.from).map(async ({ doc }) => {
        const file = await this.#file(`d${doc}`).catch(() => undefined);
        if (file) near.set(doc, (file as ResultDoc).near);
      }),
    );
    return lift(ranked, near, understanding, docs);
  }

  /** Reads the first entries, and those that seem to hold a term until a page of them really does. */
  async #read(ranked: readonly Ranked[], { query, phrase }: Understanding): Promise<readonly Ranked[]> {
    if (phrase.length === 0) return ranked;
    const seeming = ranked
      .filter(({ literal }) => literal === 2)
      .toSorted((a, b) => b.thickness - a.thickness)
      .map(({ doc }) => doc);
    // One pair, or a number in any spelling, stands in one piece wherever it stands.
    const sure = phrase.length < 2 || findNumbers(query).length > 0;
    const most = sure ? 0 : Math.min(seeming.length, READ_MOST);
    const level = new Map(ranked.map(({ doc, literal }) => [doc, literal]));
    const read = new Map<number, Literal>();
    const readAll = (docs: readonly number[]) =>
      Promise.all(
        docs.map(async (doc) => {
          const file = (await this.#file(`d${doc}`).catch(() => undefined)) as ResultDoc | undefined;
          if (!file) return;
          const before = level.get(doc) ?? 0;
          if (isCalled(file, query)) read.set(doc, 4);
          else if (!sure && before === 2) read.set(doc, holds(file, query) ? 3 : 0);
        }),
      );
    await readAll(ranked.slice(0, PAGE).map(({ doc }) => doc));
    for (let at = 0; at < most && [...read.values()].filter((one) => one > 2).length < PAGE; at += PAGE)
      await readAll(seeming.slice(at, at + PAGE));
    return settle(ranked, read);
  }

  /** The Chinese that a query in pinyin stands for. */
  async #spelledOut(query: string, lexicon: Lexicon, missing: Set<string>): Promise<string | undefined> {
    if (!/^[a-z][a-z ']+$/.test(query) || lexicon.conceptsOf(query).length > 0) return undefined;
    const words = query.split(/[ ']+/);
    const known = await this.#lists(words, missing);
    if (words.every((word) => (known.get(word)?.docs.length ?? 0) > 0)) return undefined;
    try {
      const [readings, titles] = await Promise.all([this.#readings(), this.#file('titles')]);
      return spellOut(query, readings, lexicon, titles as string[][]);
    } catch {
      missing.add('readings');
      return undefined;
    }
  }

  /** Names written wrong, looked for only where what was typed stands nowhere. */
  async #slips(
    { query, groups }: Understanding,
    postings: ReadonlyMap<string, Postings>,
    missing: Set<string>,
  ): Promise<Slip[]> {
    const strange = groups.filter(
      ({ kind, text, alternatives }) =>
        kind === 'free' &&
        /\p{Script=Han}{2}/u.test(text) &&
        (alternatives[0]?.terms ?? []).some(
          ({ term, share }) => share === 1 && (postings.get(term)?.docs.length ?? 0) < STRANGE,
        ),
    );
    if (strange.length === 0) return [];
    const inFree = (at: number) =>
      groups.some(({ kind, start, end }) => kind === 'free' && start <= at && at < end);
    const readings = await this.#readings().catch(() => {
      missing.add('readings');
      return undefined;
    });
    const cuts = (at: number) =>
      groups.some(({ kind, start, end }) => kind !== 'free' && start < at && at < end);
    const slips = (await this.#speller())
      .slips(query, inFree, readings)
      .filter(
        ({ start, end, name }) =>
          !cuts(start) && !cuts(end) && (name.length > 2 || inFree(start) === inFree(end - 1)),
      );
    const known = await this.#lists(
      slips.flatMap(({ start, end }) => termsOf(query.slice(start, end))),
      missing,
    );
    return slips.filter(
      ({ start, end }) => holders(termsOf(query.slice(start, end)).map((term) => known.get(term))) === 0,
    );
  }
}

/** Results on a page, and entries read at the most to fill one with true ones. */
export const PAGE = 10;
const READ_MOST = 50;

/** True when the query is the entry's title, with or without what stands in brackets, its number or another name. */
function isCalled({ title, number = '', names }: ResultDoc, query: string): boolean {
  return [title, title.replace(/（.*?）/g, ''), number, ...names].some((name) => fold(name).trim() === query);
}

function holds({ title, number = '', names, summary, badges, sections }: ResultDoc, query: string): boolean {
  const texts = [
    title,
    number,
    ...names,
    summary,
    ...badges.map(({ text }) => text),
    ...sections.map(({ text }) => text),
  ];
  return texts.some((text) => fold(text).includes(query));
}

/** A pair of characters that stands in fewer entries makes one look for a slip. */
const STRANGE = 2;

/** How many entries hold all the terms. */
function holders(lists: readonly (Postings | undefined)[]): number {
  const [first, ...rest] = lists.map((list) => new Set(list?.docs ?? []));
  return rest.reduce((left, list) => left.intersection(list), first ?? new Set()).size;
}

const plain = (doc: number): Ranked => ({ doc, score: 0, coverage: 1, full: true, literal: 0, thickness: 0 });

function hasChoice(choice: Choice): boolean {
  return Object.values(choice).some((values) => values.length > 0);
}

/** What holds everything, and what comes near the best. */
function cut(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  return ranked.filter(({ score, full }) => full || score >= best * WEIGHTS.cut);
}

function sorted(found: readonly Ranked[], sort: Sort, docs: DocTable, byWorth: boolean): readonly Ranked[] {
  if (sort === 'date') return found.toSorted((a, b) => (docs.date(b.doc) > docs.date(a.doc) ? 1 : -1));
  if (sort === 'maturity')
    return found.toSorted((a, b) => docs.maturity(b.doc) - docs.maturity(a.doc) || b.score - a.score);
  if (!byWorth) return found;
  return found.toSorted(
    (a, b) =>
      docs.worth(b.doc) - docs.worth(a.doc) || docs.related(b.doc).length - docs.related(a.doc).length,
  );
}

/** The symptom that describes what was typed, where it is among the strongest. */
function symptomOf(ranked: readonly Ranked[], docs: DocTable): number | undefined {
  const best = ranked[0]?.score ?? 0;
  const symptom = ranked.slice(0, 12).find(({ doc }) => docs.kind(doc) === SYMPTOM_KIND);
  if (!symptom || symptom.score < best * 0.35 || symptom.coverage < 0.4) return undefined;
  return symptom.doc;
}

function reviewOf(ranked: readonly Ranked[], docs: DocTable): number | undefined {
  const best = ranked[0]?.score ?? 0;
  const review = ranked.slice(0, 20).find(({ doc }) => docs.kind(doc) === 'reviews');
  return review && review.score >= best * 0.3 && review.coverage >= 0.4 ? review.doc : undefined;
}

/** Names that were searched besides what was typed and found more than it. */
function synonyms({ groups }: Understanding, postings: ReadonlyMap<string, Postings>): Rewrite[] {
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

function suggestions(
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
function nearest(query: string, lexicon: Lexicon, most = 6): string[] {
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

/** Names that begin with the text, then names that hold it, the shortest first; standard names stand for all. */
function namesLike(start: string, lexicon: Lexicon, most: number): string[] {
  const begin: string[] = [];
  const inside: string[] = [];
  for (const { name, names } of lexicon.concepts)
    for (const one of [name, ...names]) {
      const folded = fold(one);
      const label = one === name ? name : `${one}（${name}）`;
      if (folded.startsWith(start)) begin.push(label);
      else if (start.length > 1 && folded.includes(start)) inside.push(label);
    }
  const short = (a: string, b: string) => a.length - b.length;
  return [...new Set([...begin.sort(short), ...inside.sort(short)])].slice(0, most);
}

/** Texts to mark in what is shown: what was typed and the names it was found under. */
function wordsOf(
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

function present(
  { sections, names: _names, asks, ...card }: ResultDoc,
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
