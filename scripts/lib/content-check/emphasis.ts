/** Emphasis marks that Markdown will print instead of obeying, with the text as it should be. */
export interface BrokenEmphasis {
  readonly offset: number;
  readonly written: string;
  /** characters from the opening mark to the end of the closing one */
  readonly length: number;
  /** what to put there; undefined when one half is missing */
  readonly replacement: string | undefined;
  /** undefined when one half is missing */
  readonly corrected: string | undefined;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Pairs up `*` marks as the writer meant them and finds the pairs that CommonMark does not accept: a mark between
 * punctuation on its inner side and a Chinese character on its outer side neither opens nor closes.
 * @param text one paragraph, heading or table cell
 * @param masked the same with stars that are no marks (in code, in addresses) replaced, character for character
 */
export function brokenEmphasis(text: string, masked: string = text): BrokenEmphasis[] {
  const runs = [...masked.matchAll(/(?<![\\*])\*+/g)].map(({ index, 0: mark }) => ({
    start: index,
    end: index + mark.length,
  }));
  const found = [1, 2, 3].flatMap((size) => {
    const alike = runs.filter(({ start, end }) => end - start === size);
    return pairs(alike).flatMap(([open, close]) => check(text, open, close, size) ?? []);
  });
  return found.sort((a, b) => a.offset - b.offset);
}

function pairs(runs: readonly Run[]): (readonly [Run, Run | undefined])[] {
  return runs.flatMap((run, at) => (at % 2 === 0 ? [[run, runs[at + 1]] as const] : []));
}

function check(text: string, open: Run, close: Run | undefined, size: number): BrokenEmphasis | undefined {
  if (!close) {
    // A single star is often a star: 2*3, a footnote.
    if (size === 1) return undefined;
    const written = text.slice(open.start, open.end + 6);
    return { offset: open.start, length: size, replacement: undefined, written, corrected: undefined };
  }
  const inner = text.slice(open.end, close.start);
  if (size === 1 && !/\p{Script=Han}/u.test(inner)) return undefined;
  const opens = flanks(text[open.end], text[open.start - 1]);
  const closes = flanks(text[close.start - 1], text[close.end]);
  if (opens && closes) return undefined;
  const after = (text[close.end] ?? '').trim();
  const replacement = repair(inner.trim(), '*'.repeat(size));
  return {
    offset: open.start,
    length: close.end - open.start,
    replacement,
    written: text.slice(open.start, close.end) + after,
    corrected: (replacement + after).trim(),
  };
}

/** CommonMark's rule for a mark: what stands on its inner and on its outer side. */
function flanks(inner: string | undefined, outer: string | undefined): boolean {
  if (isSpace(inner)) return false;
  return !PUNCTUATION.test(inner ?? '') || isSpace(outer) || PUNCTUATION.test(outer ?? '');
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}

/** Moves the punctuation that is in the way out of the marks. */
function repair(words: string, mark: string): string {
  const link = /^\[([^\]]+)\](\([^)]*\))$/.exec(words);
  if (link) return `[${mark}${link[1]}${mark}]${link[2]}`;
  // Code and addresses belong together with their own marks; a space outside does as well.
  if (/^[`<[]|[`>)\]]$/.test(words)) return ` ${mark}${words}${mark} `;
  const [lead = ''] = /^[\p{P}\p{S}\s]+/u.exec(words) ?? [];
  const [trail = ''] = /[\p{P}\p{S}\s]+$/u.exec(words.slice(lead.length)) ?? [];
  return `${lead}${mark}${words.slice(lead.length, words.length - trail.length)}${mark}${trail}`;
}
