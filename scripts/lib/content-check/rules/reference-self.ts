import { referencesOf } from '../../../../src/schemas/references.ts';
import { eachEntry } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const referenceSelf: Rule = {
  id: 'reference-self',
  title: '条目不引用自己',
  why: '“相关内容”里出现自己，点了还在原页。',
  check: eachEntry((entry) =>
    referencesOf(entry.collection, entry.data)
      .filter(({ collection, id }) => collection === entry.collection && id === entry.id)
      .map(({ id, path }) => ({
        at: valuePlace(entry, ...path),
        what: `“${id}”就是这个条目自己`,
        fix: '删去这一项',
      })),
  ),
};
