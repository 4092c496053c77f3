import { SIMPLIFIED, TRADITIONAL } from '../../vocab/han-variants.ts';
import { foldSign } from './fold-signs.ts';

const simplified = new Map([...TRADITIONAL].map((char, index) => [char, SIMPLIFIED[index] ?? char]));

/** A text in the form that is compared, with the way back to the text as written. */
export interface Folded {
  readonly text: string;
  /** for every UTF-16 unit of `text`, where the character it comes from starts in the original */
  readonly from: readonly number[];
}

/**
 * The form in which texts and queries are compared: NFKC (full width = half width, Ⅲ = III, ³ = 3), lower case,
 * simplified characters, one dash and one kind of brackets, nothing invisible. Each character is folded on its own, so
 * that a place in the folded text leads back to the original; white space of any kind becomes one blank each.
 */
export function foldWithSource(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const char of text) {
    const same = foldChar(char);
    for (let i = 0; i < same.length; i += 1) from.push(at);
    folded += same;
    at += char.length;
  }
  return { text: folded, from };
}

/** `foldWithSource` without the way back. */
export function fold(text: string): string {
  let folded = '';
  for (const char of text) folded += foldChar(char);
  return folded;
}

const cache = new Map<string, string>();

function foldChar(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const folded = foldAnew(char);
  // Han, Latin and signs of one corpus; the bound only matters to hostile input.
  if (cache.size < 20_000) cache.set(char, folded);
  return folded;
}

function foldAnew(char: string): string {
  return [...foldSign(char)].map((part) => simplified.get(part) ?? part).join('');
}
