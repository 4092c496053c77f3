/** Dashes, brackets, dots and strokes that people type for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '·': '.',
  '•': '.',
  '・': '.',
  '∕': '/',
};

/** Characters that are not seen: controls, direction marks, joiners, halves of pairs, choices of shape. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Variation_Selector}]/u;

/**
 * One character in the form that is compared: NFKC (full width = half width, Ⅲ = III, ³ = 3), lower case, one dash and
 * one kind of brackets, nothing invisible, any white space one blank.
 */
export function foldSign(char: string): string {
  // The byte order mark counts as white space to regular expressions, but nobody sees it.
  if (/\s/u.test(char) && char !== '\uFEFF') return ' ';
  if (UNSEEN.test(char)) return '';
  const plain = (ALIKE[char] ?? char).normalize('NFKC').toLowerCase();
  return [...plain].map((part) => ALIKE[part] ?? part).join('');
}

/** A text folded sign by sign; traditional characters stay what they are (see fold.ts, which brings their table). */
export function foldSigns(text: string): string {
  let folded = '';
  for (const char of text) folded += foldKnown(char);
  return folded;
}

const cache = new Map<string, string>();

function foldKnown(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const folded = foldSign(char);
  // As in fold.ts: the bound only matters to hostile input.
  if (cache.size < 20_000) cache.set(char, folded);
  return folded;
}
