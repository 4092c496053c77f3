import {
  type Answer,
  cut,
  inOrder,
  nearNames,
  type Rewrite,
  reviewOf,
  suggestions,
  symptomOf,
  synonyms,
  unasked,
} from './answer.ts';
import { asTyped } from './as-typed.ts';
import { holds, isCalled } from './called.ts';
import type { Symptom } from './card.ts';
import type { DocTable } from './doc-table.ts';
import { explain } from './explain.ts';
import { chosenDocs, countFacets } from './facets.ts';
import { fold } from './fold.ts';
import type { Manifest } from './format.ts';
import { IndexReader, type Load } from './index-reader.ts';
import type { Near } from './nearest.ts';
import { findNumbers } from './numbers.ts';
import type { Postings } from './postings.ts';
import { present, type Shown, wordsOf } from './present.ts';
import { type Literal, lift, type Ranked, rank, settle } from './rank.ts';
import { hasChoice, type Request } from './request.ts';
import { spellOut } from './spell-out.ts';
import type { Slip } from './spelling.ts';
import { beginsNumber, namesLike, numbersLike } from './suggest.ts';
import { foldQuery, termsOf, type Understanding, understand } from './understand.ts';
import { WEIGHTS } from './weights.ts';

/** Results on a page, and entries read at the most to fill one with true ones. */
export const PAGE = 10;
const READ_MOST = 50;
/** A pair of characters that stands in fewer entries makes one look for a slip. */
const STRANGE = 2;

/** Searches an index that is read by need. Knows no network, worker or page: `load` brings the files. */
export class SearchEngine {
  readonly #index: IndexReader;

  constructor(manifest: Manifest, load: Load) {
    this.#index = new IndexReader(manifest, load);
  }

  /** Fetches what every query needs, so that the first one waits less. */
  async prepare(): Promise<void> {
    await Promise.all([this.#index.docs(), this.#index.lexicon()]);
  }

  /** @throws where the base of the index cannot be had; a missing file of terms is only noted in the answer */
  async search(request: Request): Promise<Answer> {
    const [docs, lexicon] = await Promise.all([this.#index.docs(), this.#index.lexicon()]);
    const missing = new Set<string>();
    const rewrites: Rewrite[] = [];
    const typed = new Set(request.only.map(fold));
    let query = foldQuery(request.query);
    const literal = typed.has(query);

    if (!literal) {
      const spelled = await this.#spelledOut(query, missing);
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

    const all = this.#index.manifest.entries;
    const ranked = rank(understanding, postings, docs);
    const entries = await this.#read(
      await this.#lifted(
        ranked.filter(({ doc }) => doc < all),
        understanding,
        docs,
      ),
      understanding,
    );
    const symptom = symptomOf(ranked, docs);
    const found = understanding.query ? cut(entries) : [...Array(all).keys()].map(unasked);
    const facets = hasChoice(request.choice) ? await this.#index.facets() : undefined;
    const chosen = facets && chosenDocs(facets, request.choice);
    const left = chosen ? found.filter(({ doc }) => chosen.has(doc)) : found;
    const order = inOrder(left, request.sort, docs, !understanding.query);
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
      near: found.length ? [] : nearNames(query, lexicon),
      missing: [...missing],
    };
  }

  /** How many entries each value of the facets would leave. */
  async counts(answer: Answer, facets: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const lists = await this.#index.facets();
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
        const entry = await this.#index.entry(doc).catch(() => undefined);
        if (!entry) {
          missing.push(`d${doc}`);
          return undefined;
        }
        return present(entry, words, understanding, explain(understanding, postings, doc));
      }),
    );
    return { shown: shown.filter((one) => one !== undefined), missing };
  }

  /** The symptom of an answer. */
  symptom(doc: number): Promise<Symptom> {
    return this.#index.symptom(doc);
  }

  /** Known names and numbers of standards that begin with, or else hold, what is typed so far. */
  async suggest(text: string, most = 6): Promise<readonly string[]> {
    const start = foldQuery(text);
    if (start.length === 0) return [];
    const names = namesLike(start, await this.#index.lexicon(), most);
    if (!beginsNumber(start)) return names;
    return [...numbersLike(start, await this.#index.numbers()), ...names].slice(0, most);
  }

  #postings({ groups, tags, phrase }: Understanding, missing: Set<string>): Promise<Map<string, Postings>> {
    const terms = groups.flatMap(({ alternatives }) =>
      alternatives.flatMap((alternative) => alternative.terms.map(({ term }) => term)),
    );
    const places = tags.some((tag) => tag.startsWith('region:')) ? ['#has:region'] : [];
    return this.#index.postings([...terms, ...phrase, ...places], missing);
  }

  /** Neighbours stand in the files of the entries; the strongest are loaded to be shown anyway. */
  async #lifted(ranked: Ranked[], understanding: Understanding, docs: DocTable): Promise<Ranked[]> {
    // What was asked for by name is there; its neighbours were not asked for.
    const { groups, literal } = understanding;
    if (literal || (groups.length < 2 && groups[0]?.kind !== 'free')) return ranked;
    const near = new Map<number, readonly Near[]>();
    await Promise.all(
      ranked.slice(0, WEIGHTS.near.from).map(async ({ doc }) => {
        const entry = await this.#index.entry(doc).catch(() => undefined);
        if (entry) near.set(doc, entry.near);
      }),
    );
    return lift(ranked, near, understanding, docs);
  }

  /** Reads the first entries, and those that seem to hold a term until a page of them really does. */
  async #read(ranked: readonly Ranked[], { query, phrase }: Understanding): Promise<readonly Ranked[]> {
    if (phrase.length === 0) return ranked;
    const seeming = ranked
      .filter(({ literal }) => literal === 2)
      .sort((a, b) => b.thickness - a.thickness)
      .map(({ doc }) => doc);
    // One pair, or a number in any spelling, stands in one piece wherever it stands.
    const sure = phrase.length < 2 || findNumbers(query).length > 0;
    const most = sure ? 0 : Math.min(seeming.length, READ_MOST);
    const level = new Map(ranked.map(({ doc, literal }) => [doc, literal]));
    const read = new Map<number, Literal>();
    const readAll = (docs: readonly number[]) =>
      Promise.all(
        docs.map(async (doc) => {
          const entry = await this.#index.entry(doc).catch(() => undefined);
          if (!entry) return;
          if (isCalled(entry, query)) read.set(doc, 4);
          else if (!sure && level.get(doc) === 2) read.set(doc, holds(entry, query) ? 3 : 0);
        }),
      );
    await readAll(ranked.slice(0, PAGE).map(({ doc }) => doc));
    for (let at = 0; at < most && [...read.values()].filter((one) => one > 2).length < PAGE; at += PAGE)
      await readAll(seeming.slice(at, at + PAGE));
    return settle(ranked, read);
  }

  /** The Chinese that a query in pinyin stands for. */
  async #spelledOut(query: string, missing: Set<string>): Promise<string | undefined> {
    const lexicon = await this.#index.lexicon();
    if (!/^[a-z][a-z ']+$/.test(query) || lexicon.conceptsOf(query).length > 0) return undefined;
    const words = query.split(/[ ']+/);
    const known = await this.#index.postings(words, missing);
    if (words.every((word) => (known.get(word)?.docs.length ?? 0) > 0)) return undefined;
    try {
      const [readings, titles] = await Promise.all([this.#index.readings(), this.#index.titles()]);
      return spellOut(query, readings, lexicon, titles);
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
    const readings = await this.#index.readings().catch(() => {
      missing.add('readings');
      return undefined;
    });
    const cuts = (at: number) =>
      groups.some(({ kind, start, end }) => kind !== 'free' && start < at && at < end);
    const slips = (await this.#index.speller())
      .slips(query, inFree, readings)
      .filter(
        ({ start, end, name }) =>
          !cuts(start) && !cuts(end) && (name.length > 2 || inFree(start) === inFree(end - 1)),
      );
    const known = await this.#index.postings(
      slips.flatMap(({ start, end }) => termsOf(query.slice(start, end))),
      missing,
    );
    return slips.filter(
      ({ start, end }) => holders(termsOf(query.slice(start, end)).map((term) => known.get(term))) === 0,
    );
  }
}

/** How many entries hold all the terms. */
function holders(lists: readonly (Postings | undefined)[]): number {
  const [first, ...rest] = lists.map((list) => new Set(list?.docs ?? []));
  return [...(first ?? [])].filter((doc) => rest.every((list) => list.has(doc))).length;
}
