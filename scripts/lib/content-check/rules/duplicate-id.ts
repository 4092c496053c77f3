import { groupBy } from '../check.ts';
import { topOf } from '../places.ts';
import type { Rule } from '../types.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  title: '同一集合里编号不重复',
  why: '两个文件争一个网址，只有一个能被看到。',
  check: (library) =>
    [
      ...groupBy(library.entries, (entry) => `${entry.collection}/${entry.id.toLowerCase()}`).values(),
    ].flatMap(([first, ...others]) =>
      others.map((entry) => ({
        at: topOf(entry.file),
        what: `编号“${entry.id}”和 ${first?.file.path} 重复`,
        fix: '两个文件合成一个，或改一个文件名',
      })),
    ),
};
