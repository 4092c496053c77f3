import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const url: Rule = {
  id: 'url',
  title: '网址要完整，只用 http 或 https',
  why: '写错的网址点不开；其他协议不安全。',
  check: schemaRule('url'),
};
