import { fold, foldWithSource } from './fold.ts';

/** A stretch of a folded query as it was typed, or the stretch itself where it cannot be found in what was typed. */
export function asTyped(query: string, folded: string): string {
  const { text, from } = foldWithSource(query);
  const at = text.indexOf(folded);
  if (at < 0 || folded === '') return folded;
  const last = from[at + folded.length - 1] ?? 0;
  const typed = query.slice(from[at], last) + String.fromCodePoint(query.codePointAt(last) ?? 0);
  // A stretch that ends inside a character, such as one stroke of Ⅲ, cannot be cut from what was typed.
  return fold(typed) === folded ? typed : folded;
}
