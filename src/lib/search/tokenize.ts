import { findNumbers } from './numbers.ts';

/** One searchable unit of a text. */
export interface Token {
  readonly term: string;
  /** place in the folded text, in UTF-16 units */
  readonly start: number;
  readonly end: number;
  /** true for a form that only the index needs: a query asks for the whole, not for its parts */
  readonly part: boolean;
}

/** A letter or digit that is no Han character. */
const ALNUM = String.raw`(?:(?!\p{Script=Han})[\p{L}\p{N}])+`;
const RUN = new RegExp(String.raw`(\p{Script=Han}+)|${ALNUM}(?:[./+\-&]${ALNUM})*`, 'gu');
/** Short signs that make sense only with the character beside them: 2类, 级a, iv类. */
const SIGN = /^(?:\d{1,4}|[a-z]|[ivx]{1,4})$/;

/**
 * The tokens of a folded text, the same for pages and for queries: Han runs as overlapping pairs (a run of one character
 * stays one token, the index also gets every single character), words of letters and digits whole and in their
 * parts, numbers of standards and documents in canonical form.
 * @param text folded text (see fold.ts)
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const numbers = findNumbers(text);
  for (const { start, end, term, parts } of numbers) {
    tokens.push({ term, start, end, part: false });
    for (const one of parts) tokens.push({ term: one, start, end, part: true });
  }
  const numbered = (start: number, end: number) =>
    numbers.some((number) => start < number.end && number.start < end);
  let previous: { end: number; last: string; han: boolean } | undefined;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const run = match[0];
    const end = start + run.length;
    const han = match[1] !== undefined;
    if (previous?.end === start && previous.han !== han) join(tokens, previous, run, start);
    if (han) pairs(tokens, run, start);
    else {
      // The digits of a canonical number stay searchable, but no query has to contain them.
      const inside = numbered(start, end);
      tokens.push({ term: run, start, end, part: inside });
      for (const term of partsOf(run)) tokens.push({ term, start, end, part: true });
    }
    previous = { end, last: han ? ([...run].at(-1) ?? '') : run, han };
  }
  return tokens;
}

function pairs(tokens: Token[], run: string, start: number) {
  const chars = [...run];
  let at = start;
  chars.forEach((char, index) => {
    const next = chars[index + 1];
    tokens.push({ term: char, start: at, end: at + char.length, part: chars.length > 1 });
    if (next !== undefined)
      tokens.push({ term: char + next, start: at, end: at + char.length + next.length, part: false });
    at += char.length;
  });
}

/** 2类, 级a: a sign and the Han character it touches. */
function join(
  tokens: Token[],
  before: { end: number; last: string; han: boolean },
  run: string,
  start: number,
) {
  const [sign, char] = before.han ? [run, before.last] : [before.last, [...run][0] ?? ''];
  if (!SIGN.test(sign)) return;
  const from = before.end - before.last.length;
  const to = start + (before.han ? run.length : char.length);
  tokens.push({ term: before.last + (before.han ? run : char), start: from, end: to, part: false });
}

/** `a2/o` → a2, o; `codcr` is one word, but `pm2.5` also holds pm and 2.5. */
function partsOf(run: string): string[] {
  const parts = new Set<string>();
  for (const piece of run.split(/[./+\-&]/)) if (piece !== run) parts.add(piece);
  for (const piece of run.split(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u))
    if (piece !== run) parts.add(piece);
  return [...parts].filter(Boolean);
}
