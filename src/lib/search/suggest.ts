import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** Names that begin with the text, then names that hold it, the shortest first; standard names stand for all. */
export function namesLike(start: string, lexicon: Lexicon, most: number): string[] {
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

/** True where a text may be the beginning of a standard's number. */
export function beginsNumber(start: string): boolean {
  return /\d/.test(start) || /^(?:gb|hj|db|cj|ny|sc)/.test(start);
}

/**
 * Numbers that begin with the text, whatever the blanks and dashes, with their titles; digits alone are enough.
 * @param numbers number and title of every entry that has a number
 */
export function numbersLike(start: string, numbers: readonly (readonly [string, string])[]): string[] {
  const wanted = bare(start);
  return numbers
    .filter(([number]) => {
      const plain = bare(fold(number));
      return (
        plain.startsWith(wanted) || (/^\d/.test(wanted) && plain.replace(/^[a-z]+/, '').startsWith(wanted))
      );
    })
    .map(([number, title]) => `${number} ${title}`);
}

const bare = (number: string) => number.replaceAll(/[ /-]/g, '');
