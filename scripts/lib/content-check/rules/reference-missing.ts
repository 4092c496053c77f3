import { referencesOf } from '../../../../src/schemas/references.ts';
import { COLLECTIONS } from '../../../../src/vocab/collections.ts';
import { eachEntry } from '../check.ts';
import { deadLink } from '../links.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const referenceMissing: Rule = {
  id: 'reference-missing',
  title: '引用的编号必须存在，而且在所写的集合里',
  why: '指向不存在的条目，读者点开是一片空白。',
  check: eachEntry((entry, library) =>
    referencesOf(entry.collection, entry.data)
      // A misspelt collection is an unknown key, reported as such.
      .filter(({ collection }) => Object.hasOwn(COLLECTIONS, collection))
      .flatMap(({ collection, id, path }) => {
        const dead = deadLink(library, collection, id);
        return dead ? [{ at: valuePlace(entry, ...path), ...dead }] : [];
      }),
  ),
};
