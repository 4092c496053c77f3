import { referencesOf } from '../../../../src/schemas/references.ts';
import { eachEntry, groupBy } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const referenceDuplicate: Rule = {
  id: 'reference-duplicate',
  title: '同一栏里的引用不重复',
  why: '同一条目列两次，读者以为是两样东西。',
  check: eachEntry((entry) => {
    const references = referencesOf(entry.collection, entry.data).filter(
      ({ path }) => typeof path.at(-1) === 'number',
    );
    const groups = groupBy(references, ({ path, id }) => [...path.slice(0, -1), id].join('/'));
    return [...groups.values()].flatMap(([, ...others]) =>
      others.map(({ id, path }) => ({
        at: valuePlace(entry, ...path),
        what: `“${id}”在这一栏里写了不止一次`,
        fix: '只留一个',
      })),
    );
  }),
};
