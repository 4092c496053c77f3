import { foldSigns } from '../search/fold-signs.ts';
import { ASKING, FILLER, GENERIC, PARTICLES } from '../search/phrases.ts';

const idle = [...new Set([...FILLER, ...GENERIC, ...ASKING])].sort((a, b) => b.length - a.length);

/**
 * The words of a text that count when questions are compared: folded, without filler, particles and signs; what is
 * left is separated by blanks.
 */
export function wordsOf(text: string): string {
  const plain = idle.reduce((rest, word) => rest.replaceAll(word, ' '), foldSigns(text));
  return [...plain]
    .map((char) => (PARTICLES.has(char) || !/[\p{L}\p{N}]/u.test(char) ? ' ' : char))
    .join('')
    .split(' ')
    .filter((word) => word.length > 1)
    .join(' ');
}

/** Pairs of Han characters and whole words of other scripts: what two texts are compared by. */
export function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>();
  for (const run of words.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (run.length > 1 && !/^\d+$/.test(run)) pairs.add(run);
      continue;
    }
    const chars = [...run];
    for (let at = 0; at + 1 < chars.length; at += 1) pairs.add(`${chars[at]}${chars[at + 1]}`);
  }
  return pairs;
}
