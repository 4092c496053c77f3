import { removalsOf } from '../lib/limits/performance.ts';
import { makeFinderIndex } from '../lib/match/make-index.ts';
import type { FinderIndex } from '../lib/match/types.ts';
import { combinations, entries, find, symptoms } from './entries.ts';

/** Everything the finder needs for its first answer. */
export function finderIndex(): FinderIndex {
  return makeFinderIndex({ technologies: entries.technologies, combinations, symptoms }, (id) => {
    const { performance = [], pollutants = [] } = find('technologies', id)?.data ?? {};
    return removalsOf(performance, pollutants);
  });
}
