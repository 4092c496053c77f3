import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const unit: Rule = {
  id: 'unit',
  title: '单位照单位表写',
  repairs: true,
  why: '同一单位两种写法，限值比对会当成两种量。',
  check: schemaRule('unit'),
};
