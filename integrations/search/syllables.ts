import { pinyin } from 'pinyin-pro';
import type { Syllables } from '../../src/lib/search/pinyin.ts';

/** How characters are read, all readings of each, without tones, ü as v. */
export function syllablesOf(chars: ReadonlySet<string>): Syllables {
  const syllables: Record<string, string> = {};
  for (const char of [...chars].sort())
    for (const syllable of new Set(
      pinyin(char, { toneType: 'none', multiple: true, type: 'array', v: true }),
    ))
      if (/^[a-z]+$/.test(syllable)) syllables[syllable] = (syllables[syllable] ?? '') + char;
  return syllables;
}
