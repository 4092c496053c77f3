import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const numberRange: Rule = {
  id: 'number-range',
  title: '数字要在合理范围内',
  why: '超出范围的数多半是笔误。',
  check: schemaRule('number-range'),
};
