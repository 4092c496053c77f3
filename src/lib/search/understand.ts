import type { EntryCollection } from '../../vocab/collections.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { findNumbers } from './numbers.ts';
import {
  ASKING,
  ASKS_LIMIT,
  ASKS_MEANING,
  COMMON,
  FILLER,
  GENERIC,
  KIND_WORDS,
  PARTICLES,
} from './phrases.ts';
import type { Slip } from './spelling.ts';
import { charTerm, conceptTerm, tagTerm } from './terms.ts';
import { tokenize } from './tokenize.ts';
import { WEIGHTS } from './weights.ts';

/** A term to look for and how much of the alternative it makes up. */
export interface Wanted {
  readonly term: string;
  readonly share: number;
  /** true for a hint: an entry without it still holds what was typed */
  readonly hint?: boolean;
}

/** One way to look for a part of the query. */
export interface Alternative {
  readonly text: string;
  readonly terms: readonly Wanted[];
  readonly weight: number;
  /** true when the terms only make sense together: a name, not a loose run of characters */
  readonly whole: boolean;
  readonly why: 'typed' | 'concept' | 'corrected' | 'tag';
}

/** A part of the query that an entry should answer. */
export interface Group {
  readonly text: string;
  /** place in the folded query */
  readonly start: number;
  readonly end: number;
  /** factor on its rareness: words that every question may hold weigh little */
  readonly weight: number;
  readonly kind: 'number' | 'name' | 'free';
  readonly alternatives: readonly Alternative[];
}

/** What the search makes of a query. */
export interface Understanding {
  /** the folded query, cut to a length that can be meant */
  readonly query: string;
  readonly groups: readonly Group[];
  /** facet values that the query names */
  readonly tags: readonly string[];
  readonly kinds: Readonly<Partial<Record<EntryCollection, number>>>;
  readonly asksMeaning: boolean;
  readonly asksLimit: boolean;
  /** true when only what was typed is wanted, and nothing that is linked with it */
  readonly literal: boolean;
  /** terms of the query as one piece, where it is a term and not a question: entries that hold it come first */
  readonly phrase: readonly string[];
}

/** Longer queries are cut: nobody means more than this, and every pair costs a look-up. */
export const QUERY_MAX = 80;

/** A query in the form that is searched: folded, one blank at a time, cut. */
export function foldQuery(raw: string): string {
  return fold(raw.slice(0, QUERY_MAX * 8))
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, QUERY_MAX)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/**
 * Takes a folded query apart: numbers, known names, the rest.
 * @param slips stretches that are names written wrong, see spelling.ts
 * @param literal true to search for what was typed and nothing else: no other names, no facets, no intents
 * @param typed names that the reader wants searched only as typed
 */
export function understand(
  query: string,
  lexicon: Lexicon,
  {
    slips = [],
    literal = false,
    typed = new Set(),
  }: {
    readonly slips?: readonly Slip[];
    readonly literal?: boolean;
    readonly typed?: ReadonlySet<string>;
  } = {},
): Understanding {
  const groups: Group[] = [];
  const tags = new Set<string>();
  const taken = new Uint8Array(query.length);
  const free = (start: number, end: number) => !taken.subarray(start, end).some(Boolean);
  const named = (name: string, why: 'typed' | 'corrected'): Alternative[] => {
    const trust = why === 'typed' ? 1 : WEIGHTS.alternative.corrected;
    const alternatives: Alternative[] = [
      { text: name, terms: evenly(termsOf(name)), weight: trust, whole: true, why },
    ];
    if (literal || typed.has(name)) return alternatives;
    for (const index of lexicon.conceptsOf(name)) {
      const concept = lexicon.concepts[index];
      if (!concept) continue;
      for (const tag of concept.tags) {
        tags.add(tag);
        alternatives.push({
          text: concept.name,
          terms: evenly([tagTerm(tag)]),
          weight: WEIGHTS.alternative.tag * trust,
          whole: true,
          why: 'tag',
        });
      }
      if (!concept.inside)
        alternatives.push({
          text: concept.name,
          terms: evenly([conceptTerm(concept)]),
          weight: WEIGHTS.alternative.concept * trust,
          whole: true,
          why: 'concept',
        });
    }
    return alternatives;
  };

  for (const { start, end, term } of findNumbers(query)) {
    const text = query.slice(start, end);
    groups.push({
      text,
      start,
      end,
      weight: 1,
      kind: 'number',
      alternatives: [{ text, terms: evenly([term]), weight: 1, whole: true, why: 'typed' }],
    });
    taken.fill(1, start, end);
  }
  for (const { start, end, name } of slips) {
    if (!free(start, end)) continue;
    const text = query.slice(start, end);
    groups.push({
      text,
      start,
      end,
      weight: 1,
      kind: 'name',
      alternatives: [
        { text, terms: evenly(termsOf(text)), weight: 1, whole: true, why: 'typed' },
        ...named(name, 'corrected'),
      ],
    });
    taken.fill(1, start, end);
  }
  for (const { start, end, name } of lexicon.find(query)) {
    if (!free(start, end)) continue;
    const weight = GENERIC.has(name) ? WEIGHTS.generic : 1;
    groups.push({ text: name, start, end, weight, kind: 'name', alternatives: named(name, 'typed') });
    taken.fill(1, start, end);
  }
  groups.push(...loose(query, taken));
  return {
    query,
    groups: groups.sort((a, b) => a.start - b.start),
    tags: [...tags],
    kinds: literal ? {} : kindsOf(query),
    asksMeaning: !literal && ASKS_MEANING.test(query),
    asksLimit: !literal && ASKS_LIMIT.test(query),
    literal,
    phrase: literal || isTerm(query) ? termsOf(query) : [],
  };
}

/** What a page has to contain for a text: no parts, no single characters beside pairs. */
export function termsOf(text: string): string[] {
  return [...new Set(tokenize(text).flatMap(({ term, part }) => (part ? [] : [term])))];
}

/** Longer queries say something about their subject instead of naming it. */
const TERM_MAX = 14;

/** One piece without blanks, and no words that only ask. */
function isTerm(query: string): boolean {
  return query.length <= TERM_MAX && !query.includes(' ') && !ASKING.some((word) => query.includes(word));
}

function evenly(terms: readonly string[]): Wanted[] {
  return terms.map((term) => ({ term, share: 1 }));
}

function kindsOf(query: string): Partial<Record<EntryCollection, number>> {
  const kinds: Partial<Record<EntryCollection, number>> = {};
  for (const [word, boosts] of Object.entries(KIND_WORDS))
    if (query.includes(word))
      for (const [kind, boost] of Object.entries(boosts) as [EntryCollection, number][])
        kinds[kind] = Math.max(kinds[kind] ?? 1, boost);
  return kinds;
}

const phrases = [...FILLER, ...GENERIC].sort((a, b) => b.length - a.length);
const fillers = new Set(FILLER);

/** The stretches between names, cut at blanks and at words that only ask. */
function loose(query: string, taken: Uint8Array): Group[] {
  /** 1 name or number, 2 filler, 3 generic word */
  const marks = Uint8Array.from(taken);
  for (let at = 0; at < query.length; at += 1) {
    if (marks[at]) continue;
    const phrase = phrases.find(
      (word) => query.startsWith(word, at) && !marks.subarray(at, at + word.length).some(Boolean),
    );
    if (phrase) marks.fill(fillers.has(phrase) ? 2 : 3, at, at + phrase.length);
  }
  const groups: Group[] = [];
  const add = (start: number, end: number, weight: number) => {
    const text = query.slice(start, end);
    const terms = wantedOf(query, start, end, marks);
    if (terms.length === 0 || [...text].every((char) => PARTICLES.has(char))) return;
    groups.push({
      text,
      start,
      end,
      weight,
      kind: 'free',
      alternatives: [{ text, terms, weight: 1, whole: false, why: 'typed' }],
    });
  };
  let start = 0;
  for (let at = 0; at <= query.length; at += 1) {
    const mark = at < query.length && query[at] !== ' ' ? marks[at] : 4;
    const before = at > 0 && query[at - 1] !== ' ' ? marks[at - 1] : 4;
    if (mark === before) continue;
    if (before === 0) add(start, at, 1);
    if (before === 3) add(start, at, WEIGHTS.generic);
    start = at;
  }
  return groups;
}

/** Terms of a stretch, with the pairs over its edges into filler, and each pair's share by what its characters say. */
function wantedOf(query: string, start: number, end: number, marks: Uint8Array): Wanted[] {
  const wanted = new Map<string, number>();
  const hints = new Set<string>();
  const from = start > 0 && marks[start - 1] === 2 ? start - 1 : start;
  const to = end < query.length && marks[end] === 2 ? end + 1 : end;
  for (const token of tokenize(query.slice(from, to))) {
    if (token.part) continue;
    const [first, last] = [from + token.start, from + token.end - 1];
    if (first < start && last < start) continue;
    const outside = first < start || last >= end;
    const chars = [...token.term];
    const particles = chars.filter((char) => PARTICLES.has(char)).length;
    if (particles === chars.length) continue;
    const share = (outside ? 0.4 : 1) * (particles ? 0.25 : 1);
    wanted.set(token.term, Math.max(wanted.get(token.term) ?? 0, share));
  }
  for (let at = start; at < end; at += 1) {
    const char = query[at] ?? '';
    if (/\p{Script=Han}/u.test(char) && !PARTICLES.has(char) && !COMMON.has(char)) hints.add(charTerm(char));
  }
  return [
    // Pairs over an edge or with a particle help where they stand; nobody asked for them.
    ...[...wanted].map(([term, share]) => ({ term, share, ...(share < 1 ? { hint: true } : {}) })),
    ...[...hints].map((term) => ({ term, share: WEIGHTS.char, hint: true })),
  ];
}
