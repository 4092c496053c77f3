import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const listLength: Rule = {
  id: 'list-length',
  title: '列表的项数要在范围内',
  why: '没有来源的事实不能发布。',
  check: schemaRule('list-length'),
};
