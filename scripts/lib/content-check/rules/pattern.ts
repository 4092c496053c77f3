import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const pattern: Rule = {
  id: 'pattern',
  title: '编号、文件名等要合规定的写法',
  why: '写法统一，才能按编号查到和互相链接。',
  check: schemaRule('pattern'),
};
