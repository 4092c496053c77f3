import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const missingKey: Rule = {
  id: 'missing-key',
  title: '必填的键都要有',
  why: '缺了必填内容，列表、筛选或页面会空一块。',
  check: schemaRule('missing-key'),
};
