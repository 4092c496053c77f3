import { deadLink } from '../links.ts';
import type { Rule } from '../types.ts';
import { locate } from '../yaml-source.ts';

export const combinationReference: Rule = {
  id: 'combination-reference',
  title: '组合工艺每一步的技术都存在',
  why: '找方案按它排路线，少一步就不成路线。',
  check: ({ combinations, ...library }) =>
    Object.entries(record(combinations?.data)).flatMap(([key, item]) =>
      list(record(item)['steps']).flatMap((step, index) =>
        list(record(step)['technologies']).flatMap((id, at) => {
          if (typeof id !== 'string' || !combinations) return [];
          const dead = deadLink(library, 'technologies', id);
          if (!dead) return [];
          return [{ at: locate(combinations, [key, 'steps', index, 'technologies', at]), ...dead }];
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
