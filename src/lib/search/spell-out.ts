import { fold } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { Readings } from './pinyin.ts';

/**
 * The stretch of a known name or title that a query in pinyin spells, whole syllables before first letters, standard
 * names before titles, much of a short name before little of a long one.
 * @param query folded, Latin letters and blanks only
 * @param titles names of each entry: number, title, other names
 */
export function spellOut(
  query: string,
  readings: Readings,
  lexicon: Lexicon,
  titles: readonly (readonly string[])[],
): string | undefined {
  const letters = query.replaceAll(/[ ']/g, '');
  let best: { text: string; score: number } | undefined;
  const consider = (name: string, isTitle: boolean) => {
    if (!/\p{Script=Han}/u.test(name)) return;
    const match = readings.match(name, letters);
    if (!match) return;
    // First letters are too few to be looked for inside names, or in titles at all.
    if (match.initials && (isTitle || match.start > 0)) return;
    const chars = [...name];
    const score =
      (match.end - match.start) / chars.length +
      (isTitle ? 0 : 0.2) -
      (match.initials ? 0.3 : 0) +
      (match.start === 0 ? 0.1 : 0);
    const text = chars.slice(match.start, match.end).join('');
    if (text.length > 1 && (!best || score > best.score)) best = { text, score };
  };
  for (const name of lexicon.names()) consider(name, false);
  for (const names of titles) for (const name of names) consider(fold(name), true);
  return best?.text;
}
