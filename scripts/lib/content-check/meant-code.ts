import type { Vocabulary } from '../../../src/vocab/vocabularies.ts';
import { nearest } from './nearest.ts';

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
