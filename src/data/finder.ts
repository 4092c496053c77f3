import { makeFinderIndex } from '../lib/match/make-index.ts';
import type { FinderIndex } from '../lib/match/types.ts';
import { combinations, entries, pathOf, symptoms } from './entries.ts';
import { href } from './site.ts';

/** Everything the finder needs for its first answer. */
export function finderIndex(): FinderIndex {
  return makeFinderIndex(
    { technologies: entries.technologies, combinations, symptoms },
    (id) => href(pathOf('technologies', id)),
    () => [],
  );
}
