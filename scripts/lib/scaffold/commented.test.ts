import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonSchema } from '../../../src/lib/model/json-schema.ts';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { commentedText, withEverything } from './commented.ts';

const SCHEMA: JsonSchema = {
  required: ['name', 'list'],
  properties: {
    name: { type: 'string', description: '名称，写全称' },
    on: { type: 'string', format: 'date', description: '日期' },
    list: {
      type: 'array',
      label: '清单',
      items: {
        type: 'object',
        required: ['text'],
        properties: {
          text: { type: 'string', description: '文字' },
          more: { type: 'string', description: '补充' },
        },
      },
    },
    tags: { type: 'array', label: '标签', items: { type: 'string' } },
  },
};
const data = { name: '甲', list: [{ text: '一', more: '二' }, { text: '三' }] };
const yamlOf = (text: string) => splitFrontmatter(text).yaml ?? '';

describe('a commented file', () => {
  it('has a comment above every field and what is missing as an example', () => {
    const examples = new Map([['on', { value: '2026-11-28', origin: '取自 x/y' }]]);
    expect(commentedText(SCHEMA, data, examples, '正文')).toBe(`---
# 名称（必填）：写全称
name: 甲
# 日期（选填）：日期 YYYY-MM-DD。例（取自 x/y）
# on: '2026-11-28'
# 清单（必填）：列表
list:
  # 文字（必填）
  - text: 一
    # 补充（选填）
    more: 二
  - text: 三
# 标签（选填）：列表；库里还没有例子
---

正文
`);
  });

  it('says the same as the data, and with everything made to count the same as data and examples', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const record = fc.record({
      name: text,
      list: fc.array(fc.record({ text, more: text }, { requiredKeys: ['text'] })),
    });
    const more = fc.record({ on: text, tags: fc.array(text) });
    fc.assert(
      fc.property(record, more, (known, shown) => {
        const examples = new Map(
          Object.entries(shown).map(([key, value]) => [key, { value, origin: '例' }] as const),
        );
        const file = commentedText(SCHEMA, known, examples, 'x');
        expect(parse(yamlOf(file))).toEqual(known);
        expect(parse(yamlOf(withEverything(file)))).toEqual({ ...known, ...shown });
      }),
    );
  });
});
