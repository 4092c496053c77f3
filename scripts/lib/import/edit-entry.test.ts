import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { yamlSource } from '../content-check/yaml-source.ts';
import { editEntry } from './edit-entry.ts';
import { sameValue, valueAt, withValue } from './field-path.ts';

const TEXT = `---
# 谁改过
title: 甲
fields: [ water ] # 只有水
review:
  reviewedOn: 2026-01-05
  # 每年一次
  dueOn: '2027-01-05'

# 下面是出处
sources:
  - title: 某书
---

正文。
`;
const ORDER = ['title', 'summary', 'fields', 'review', 'sources'];
const data = {
  title: '甲',
  fields: ['water'],
  review: { reviewedOn: '2026-01-05', dueOn: '2027-01-05' },
  sources: [{ title: '某书' }],
};

describe('editEntry', () => {
  it('changes nothing where nothing changed, to the letter', () => {
    expect(editEntry(TEXT, { data, body: '正文。' }, ORDER)).toBe(TEXT);
  });
  it('keeps the lines and comments of every other key', () => {
    const changed = withValue(data, ['review', 'dueOn'], '2028-01-05');
    expect(editEntry(TEXT, { data: { ...changed, summary: '乙。' }, body: '正文。' }, ORDER)).toBe(
      TEXT.replace('title: 甲\n', 'title: 甲\nsummary: 乙。\n').replace(
        "  reviewedOn: 2026-01-05\n  # 每年一次\n  dueOn: '2027",
        "  reviewedOn: '2026-01-05'\n  dueOn: '2028",
      ),
    );
  });
  it('takes keys away and puts another body in', () => {
    const { fields: _, ...rest } = data;
    expect(editEntry(TEXT, { data: rest, body: '\n## 新\n' }, ORDER)).toBe(
      TEXT.replace('fields: [ water ] # 只有水\n', '').replace('正文。', '## 新'),
    );
  });
  it('writes anew what is written too unusually, and says what is wanted whatever is there', () => {
    const unusual = '---\n{ "title": 甲, fields: [water] }\n---\n\n旧';
    expect(editEntry(unusual, { data: { title: '乙' }, body: '旧' }, ORDER)).toBe(
      '---\ntitle: 乙\n---\n\n旧\n',
    );
    const value = fc.oneof(
      fc.string({ unit: fc.constantFrom('甲', ':', '#', '\n', ' ', '-', "'", '"', 'a', '1') }),
      fc.integer(),
      fc.array(fc.string({ unit: fc.constantFrom('甲', ',', 'a', '#'), minLength: 1 }), { maxLength: 3 }),
    );
    const record = fc.dictionary(fc.constantFrom('title', 'summary', 'fields', 'extra'), value);
    fc.assert(
      fc.property(record, record, (before, after) => {
        const first = editEntry('---\n---\n', { data: before, body: '' }, ORDER);
        const second = editEntry(first, { data: after, body: '文' }, ORDER);
        const { yaml = '', body } = splitFrontmatter(second);
        expect(sameValue(yamlSource('', yaml).data ?? {}, after)).toBe(true);
        expect(body.trim()).toBe('文');
      }),
    );
  });
});

describe('withValue', () => {
  it('makes groups on the way and drops them when they are empty', () => {
    const made = withValue({ a: 1 }, ['b', 'c'], 2);
    expect(made).toEqual({ a: 1, b: { c: 2 } });
    expect(valueAt(made, ['b', 'c'])).toBe(2);
    expect(withValue(made, ['b', 'c'], undefined)).toEqual({ a: 1 });
    expect(withValue({ a: 1 }, ['x', 'y'], undefined)).toEqual({ a: 1 });
  });
  it('does not look at the order of keys', () => {
    expect(sameValue([{ a: 1, b: [2] }], [{ b: [2], a: 1 }])).toBe(true);
    expect(sameValue([1, 2], [2, 1])).toBe(false);
  });
});
