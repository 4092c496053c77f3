import { makeFinderIndex } from '../lib/match/make-index.ts';
import type { FinderIndex } from '../lib/match/types.ts';
import { combinations, entries, symptoms } from './entries.ts';

/** Everything the finder needs for its first answer. */
export function finderIndex(): FinderIndex {
  return makeFinderIndex({ technologies: entries.technologies, combinations, symptoms }, () => []);
}
