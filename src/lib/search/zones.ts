/**
 * Where in an entry a term stands, packed in one byte a posting: six flags and, for running text, how thick it is.
 * The weights that turn zones into scores are in weights.ts.
 */
export const ZONE = {
  /** title and number */
  title: 1,
  /** aliases, abbreviations, synonyms, colloquial names */
  name: 2,
  /** how people ask for it */
  ask: 4,
  heading: 8,
  summary: 16,
  /** lists around the entry's own text: related entries, sources */
  around: 128,
} as const;

const BODY_SHIFT = 5;
const BODY_MASK = 3;

/** Occurrences from which a term counts as present, repeated, or what the text is about. */
const BODY_STEPS = [1, 3, 8] as const;

/**
 * The bits for a term in the running text.
 * @param count occurrences, brought to a text of average length
 */
export function bodyBits(count: number): number {
  const level = count <= 0 ? 0 : Math.max(1, BODY_STEPS.filter((step) => count >= step).length);
  return level << BODY_SHIFT;
}

/** 0 absent, 1 present, 2 repeated, 3 thick. */
export function bodyLevel(zones: number): number {
  return (zones >> BODY_SHIFT) & BODY_MASK;
}
