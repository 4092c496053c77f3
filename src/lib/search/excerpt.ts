import { foldWithSource } from './fold.ts';
import type { Section } from './page.ts';

/** A piece of an excerpt; `hit` pieces are marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** The passage of an entry that answers best, with the section it stands in. */
export interface Excerpt {
  readonly pieces: readonly Piece[];
  readonly heading: string;
  /** anchor of the section, empty for the top of the page */
  readonly anchor: string;
}

/** Characters of an excerpt: two lines on a wide screen, four on a phone. */
const LENGTH = 96;
/** Characters before the first hit, so that the reader sees where the sentence comes from. */
const LEAD = 18;

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/**
 * The densest passage of the sections for the words.
 * @param words folded texts to mark, each with what a hit is worth
 * @returns undefined where none of them stands in the text
 */
export function excerptOf(
  sections: readonly Section[],
  words: readonly { readonly text: string; readonly worth: number }[],
): Excerpt | undefined {
  let best: { score: number; section: Section; start: number } | undefined;
  for (const section of sections) {
    const { text, from } = foldWithSource(section.text);
    const hits = hitsIn(text, words);
    for (let i = 0; i < hits.length; i += 1) {
      const first = hits[i] as Hit;
      const seen = new Set<string>();
      let score = 0;
      for (let j = i; j < hits.length; j += 1) {
        const hit = hits[j] as Hit;
        if (hit.end - first.start > LENGTH - LEAD) break;
        const word = text.slice(hit.start, hit.end);
        score += seen.has(word) ? hit.worth * 0.1 : hit.worth;
        seen.add(word);
      }
      // A heading tells where the passage stands; the top of a page mostly repeats what the result shows.
      if (section.heading) score *= 1.3;
      if (!best || score > best.score) best = { score, section, start: from[first.start] ?? 0 };
    }
  }
  if (!best) return undefined;
  const { section, start } = best;
  const text = section.text;
  const cutFrom = startOf(text, start);
  const cutTo = wholeCharacter(text, Math.min(text.length, cutFrom + LENGTH));
  const passage = text.slice(cutFrom, cutTo).replaceAll('\n', ' ');
  return {
    pieces: [
      ...(cutFrom > 0 ? [{ text: '…', hit: false }] : []),
      ...markHits(
        passage,
        words.map((word) => word.text),
      ),
      ...(cutTo < text.length ? [{ text: '…', hit: false }] : []),
    ],
    heading: section.heading,
    anchor: section.id,
  };
}

/** A little before the hit, at the start of a clause where there is one near. */
function startOf(text: string, hit: number): number {
  const from = Math.max(0, hit - LEAD);
  const before = text.slice(from, hit);
  const clause = Math.max(...['。', '；', '，', '\n', '、', '：'].map((mark) => before.lastIndexOf(mark)));
  const start = clause >= 0 ? from + clause + 1 : from;
  return wholeCharacter(text, start);
}

/** A place in a text that is not between the halves of one character. */
function wholeCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}

/** A text in pieces, those that hold one of the words marked. */
export function markHits(text: string, words: readonly string[]): Piece[] {
  const folded = foldWithSource(text);
  const hits = hitsIn(
    folded.text,
    words.map((word) => ({ text: word, worth: 1 })),
  );
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, hit: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const { start, end } of hits) {
    const from = folded.from[start] ?? text.length;
    const to = end < folded.from.length ? (folded.from[end] ?? text.length) : text.length;
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return merge(pieces);
}

function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last?.hit === piece.hit) merged[merged.length - 1] = { text: last.text + piece.text, hit: piece.hit };
    else merged.push(piece);
  }
  return merged;
}

function hitsIn(text: string, words: readonly { readonly text: string; readonly worth: number }[]): Hit[] {
  const hits: Hit[] = [];
  for (const { text: word, worth } of words) {
    if (!word) continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (isWhole(text, at, at + word.length)) hits.push({ start: at, end: at + word.length, worth });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A Latin word is not marked inside another one; numbers count as words of their own. */
function isWhole(text: string, start: number, end: number): boolean {
  const inside = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && /[a-z]/.test(a) && /[a-z]/.test(b);
  return !inside(text[start - 1], text[start]) && !inside(text[end - 1], text[end]);
}
