import type { Concept } from './lexicon.ts';

/** Term that stands for a concept under any of its names. */
export const conceptTerm = (concept: Pick<Concept, 'name'>): string => `@${concept.name}`;

/** Term that stands for a facet value, such as `#pollutant:cod`. */
export const tagTerm = (tag: string): string => `#${tag}`;

/** Term that stands for a single character in what an entry says first: title, names, phrasings, summary. */
export const charTerm = (char: string): string => `~${char}`;

/** The Han characters of a folded text, each once. */
export function charsOf(text: string): Set<string> {
  return new Set(text.match(/\p{Script=Han}/gu) ?? []);
}
