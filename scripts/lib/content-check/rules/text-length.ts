import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const textLength: Rule = {
  id: 'text-length',
  title: '文字不能空，也不能超长',
  why: '摘要过长在列表里会被截断；空的等于没写。',
  check: schemaRule('text-length'),
};
