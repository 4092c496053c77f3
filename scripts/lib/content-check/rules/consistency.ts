import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const consistency: Rule = {
  id: 'consistency',
  title: '同一条内容里的各项不能互相矛盾',
  why: '数值有两种说法、结束早于开始，读者无法判断信哪个。',
  check: schemaRule('consistency'),
};
