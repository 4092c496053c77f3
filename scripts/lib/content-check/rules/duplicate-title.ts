import { groupBy, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Rule } from '../types.ts';

export const duplicateTitle: Rule = {
  id: 'duplicate-title',
  title: '同一集合里标题不重复（政策按标题加文号；标准看编号）',
  why: '两条同名，读者分不清看哪一条，多半是同一内容录了两遍。',
  check: ({ entries }) =>
    [...groupBy(entries, keyOf).values()].flatMap(([first, ...others]) =>
      others.map((entry) => ({
        at: valuePlace(entry, 'title'),
        what: `标题“${textOf(entry, 'title')}”和 ${first?.file.path} 重复`,
        fix: '合并两条；确是两样东西的，在标题里写出区别（如年份、地区）',
      })),
    ),
};

function keyOf(entry: Entry): string | undefined {
  const title = textOf(entry, 'title');
  // Editions of a standard rightly share their title.
  if (!title || entry.collection === 'standards') return undefined;
  const folded = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');
  return [entry.collection, folded, entry.collection === 'policies' ? textOf(entry, 'docNo') : ''].join('|');
}
