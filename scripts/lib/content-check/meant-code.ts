import type { Vocabulary } from '../../../src/vocab/vocabularies.ts';
import { fold, nearest } from './nearest.ts';

/** The code that is meant by a wrong one or by a Chinese word, if that can be told. */
export function meantCode(written: string, vocabulary: Vocabulary): string | undefined {
  const owner = new Map<string, string>();
  for (const [code, words] of vocabulary.words)
    for (const word of [code, ...words]) if (!owner.has(word)) owner.set(word, code);
  const word = owner.has(written)
    ? written
    : (nearest(written, vocabulary.words.keys()) ?? nearest(written, owner.keys()));
  return word === undefined ? undefined : owner.get(word);
}

/** The one code that has a word as its label or spelling; undefined when none has, or several. */
export function sameCode(written: string, vocabulary: Vocabulary): string | undefined {
  const wanted = fold(written.trim());
  const owners = [...vocabulary.words].filter(([code, words]) =>
    [code, ...words].some((word) => fold(word) === wanted),
  );
  return owners.length === 1 ? owners[0]?.[0] : undefined;
}
