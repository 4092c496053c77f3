import { trimEdit } from '../scalar-edit.ts';
import { textValues, yamlSources } from '../scalars.ts';
import type { Rule } from '../types.ts';

export const surroundingSpace: Rule = {
  id: 'surrounding-space',
  title: '值的前后没有空格和换行',
  repairs: true,
  why: '多一个看不见的空格，同样的名称就成了两个。',
  check: (library) =>
    yamlSources(library).flatMap((source) =>
      textValues(source)
        .filter(({ text }) => text !== text.trim())
        .map(({ text, at, node }) => ({
          at,
          what: `“${text.trim().slice(0, 20)}”前后有空格或换行`,
          fix: node.type?.startsWith('BLOCK')
            ? '把 | 改成 |-，> 改成 >-'
            : `去掉空格，写作 "${text.trim().slice(0, 40)}"`,
          edit: () => trimEdit(source, node),
        })),
    ),
};
