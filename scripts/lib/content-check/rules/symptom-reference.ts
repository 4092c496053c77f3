import { referencesOf } from '../../../../src/schemas/references.ts';
import { COLLECTIONS } from '../../../../src/vocab/collections.ts';
import { deadLink } from '../links.ts';
import type { Rule } from '../types.ts';
import { locate } from '../yaml-source.ts';

export const symptomReference: Rule = {
  id: 'symptom-reference',
  title: '现象的每个原因都指向存在的条目',
  why: '读者照着现象找原因，点开却没有页面，比没有提示更糟。',
  check: ({ symptoms, ...library }) =>
    Object.entries(record(symptoms?.data)).flatMap(([key, item]) =>
      list(record(item)['causes']).flatMap((cause, index) =>
        // `see` has the shape of an entry's relations.
        referencesOf('pages', { relations: record(cause)['see'] }).flatMap(({ collection, id, path }) => {
          // A misspelt collection is an unknown key, reported as such.
          if (!symptoms || !Object.hasOwn(COLLECTIONS, collection)) return [];
          const dead = deadLink(library, collection, id);
          if (!dead) return [];
          return [{ at: locate(symptoms, [key, 'causes', index, 'see', ...path.slice(1)]), ...dead }];
        }),
      ),
    ),
};

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
