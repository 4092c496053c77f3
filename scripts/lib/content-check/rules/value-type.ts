import { schemaRule } from '../schema-issues.ts';
import type { Rule } from '../types.ts';

export const valueType: Rule = {
  id: 'value-type',
  title: '值的类型要对',
  why: '文字写成数字、列表写成文字，页面会出错或漏掉内容。',
  check: schemaRule('value-type'),
};
