import type { Collection } from '../../../../src/vocab/collections.ts';
import { deadLink } from '../links.ts';
import type { Finding, Library, Rule } from '../types.ts';
import { type KeyPath, locate } from '../yaml-source.ts';

export const showcaseReference: Rule = {
  id: 'showcase-reference',
  title: '首页难题引用的综述、技术、案例都存在，技术的成熟度为示范或推广',
  why: '首页是最多人看的地方，不能有断链，也不能推荐没有工程验证的技术。',
  check: (library) =>
    Object.entries(record(library.showcase?.data)).flatMap(([key, item]) => {
      const { review, technologies, cases } = record(item);
      return [
        ...check(library, 'reviews', review, [key, 'review']),
        ...list(technologies).flatMap((id, index) =>
          check(library, 'technologies', id, [key, 'technologies', index]),
        ),
        ...list(cases).flatMap((id, index) => check(library, 'cases', id, [key, 'cases', index])),
      ];
    }),
};

function check(library: Library, collection: Collection, id: unknown, path: KeyPath): Finding[] {
  if (typeof id !== 'string' || !library.showcase) return [];
  const at = locate(library.showcase, path);
  const dead = deadLink(library, collection, id);
  if (dead) return [{ at, ...dead }];
  const maturity = library.byId.get(collection)?.get(id)?.data['maturity'];
  if (maturity !== 'rd' && maturity !== 'pilot') return [];
  return [
    {
      at,
      what: `技术“${id}”的成熟度是 ${maturity}`,
      fix: '换成示范（demonstration）或推广（promotion）的技术',
    },
  ];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
