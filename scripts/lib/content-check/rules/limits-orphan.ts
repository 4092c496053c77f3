import { deadLink } from '../links.ts';
import { topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const limitsOrphan: Rule = {
  id: 'limits-orphan',
  title: '限值表旁边有同名的标准',
  why: '没有标准条目，这些限值哪一页都不会显示。',
  check: (library) =>
    library.limits.flatMap(({ id, file }) => {
      const dead = deadLink(library, 'standards', id);
      return dead
        ? [{ at: topOf(file), what: `没有 ${id}.md，这张限值表不属于任何标准`, fix: dead.fix }]
        : [];
    }),
};
