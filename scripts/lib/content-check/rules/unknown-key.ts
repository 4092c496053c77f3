import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const unknownKey: Rule = {
  id: 'unknown-key',
  title: 'frontmatter 里只用已有的键',
  repairs: true,
  why: '写错的键不会显示在页面上，读者看不到这项内容。',
  check: schemaRule('unknown-key'),
};
