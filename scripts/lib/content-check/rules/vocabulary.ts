import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const vocabulary: Rule = {
  id: 'vocabulary',
  title: '领域、污染物、行业、地区、状态等只用词表里的代码',
  repairs: true,
  why: '代码对不上，筛选和检索就找不到这一条。',
  check: schemaRule('vocabulary'),
};
