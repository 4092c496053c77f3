import type { Concept } from './lexicon.ts';

/** Term that stands for a concept under any of its names. */
export const conceptTerm = (concept: Pick<Concept, 'name'>): string => `@${concept.name}`;

/** Term that stands for a facet value, such as `#pollutant:cod`. */
export const tagTerm = (tag: string): string => `#${tag}`;
