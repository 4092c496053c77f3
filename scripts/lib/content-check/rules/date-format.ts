import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const dateFormat: Rule = {
  id: 'date-format',
  title: '日期写作 YYYY-MM-DD，而且确有这一天',
  repairs: true,
  why: '日期用来排序和判断是否有效，写法不一就比不了。',
  check: schemaRule('date-format'),
};
