import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry, SOURCE_KEY, writeEntry } from './entry-file.ts';
import type { Shape } from './shape.ts';

const SHAPE: Shape = {
  keys: {
    title: {},
    docNo: {},
    issuers: { items: {} },
    issuedOn: {},
    fields: { items: {} },
    results: { items: { keys: { name: {}, after: { number: true } } } },
    review: { keys: { reviewedOn: {}, dueOn: {} } },
  },
};

const FILE = `---
title: 办法   # 全称
issuers: [ 部甲, 部乙 ]
# 施行以后再核
issuedOn: 2022-06-01
fields: [ water ]
results:
  - { name: 甲, after: '11.1' }
  - name: 乙
    after: 7

review: { reviewedOn: 2026-11-22, dueOn: 2027-11-22 }
---

第一段。

第二段。
`;

/** The file after a change of the fields read from it. */
function change(fields: Readonly<Record<string, unknown>>): string {
  return writeEntry({ ...readEntry(FILE), ...fields }, SHAPE);
}

describe('an entry that was read', () => {
  it('is the same file when nothing changed', () => {
    expect(change({})).toBe(FILE);
  });
  it.each<[string, Record<string, unknown>, string, string]>([
    ['a text', { title: '规定' }, '办法   # 全称', '规定   # 全称'],
    ['a text that needs quotes', { title: '甲: 乙' }, '办法   # 全称', "'甲: 乙'   # 全称"],
    ['a date', { issuedOn: '2022-07-01' }, '2022-06-01', '2022-07-01'],
    ['one more code', { fields: ['water', 'air'] }, '[ water ]', '[ water, air ]'],
    ['one item less', { issuers: ['部乙'] }, '[ 部甲, 部乙 ]', '[ 部乙 ]'],
    ['an item between', { issuers: ['部甲', '部丙', '部乙'] }, '部甲, 部乙', '部甲, 部丙, 部乙'],
    ['a field removed', { fields: null }, 'fields: [ water ]\n', ''],
    ['a field added in its place', { docNo: '甲〔2022〕1号' }, '全称\n', '全称\ndocNo: 甲〔2022〕1号\n'],
    ['the text', { body: '第一段。\r\n\r\n另一段。\r\n' }, '第二段', '另一段'],
    [
      'a field inside a list of objects',
      {
        results: [
          { name: '甲', after: '11.1' },
          { name: '丙', after: 7 },
        ],
      },
      '- name: 乙',
      '- name: 丙',
    ],
    [
      'an object added as its neighbours are written',
      {
        results: [
          { name: '甲', after: 11.1 },
          { name: '乙', after: 7 },
          { name: '丁', after: '8' },
        ],
      },
      '    after: 7\n',
      '    after: 7\n  - { name: 丁, after: 8 }\n',
    ],
    ['nothing, where only the type of a number differs', { results: readEntry(FILE)['results'] }, '甲', '甲'],
  ])('changes by %s alone', (_, fields, before, after) => {
    expect(FILE).toContain(before);
    expect(change(fields)).toBe(FILE.replace(before, after));
  });
  it('says what is wrong with a file that has no fields or cannot be read', () => {
    expect(() => readEntry('# 标题\n')).toThrow('---');
    expect(() => readEntry('---\ntitle: [\n---\n')).toThrow();
  });
});

describe('a new entry', () => {
  it('has its fields in the order of the schema, dates in quotes, codes on one line and no empty keys', () => {
    const content = {
      body: '\n正文。\n\n',
      fields: ['water', 'air'],
      title: ' 办法 ',
      docNo: '',
      issuedOn: '2022-06-01',
      issuers: ['部甲'],
      results: [{ name: '甲', after: '8.5' }],
      review: { reviewedOn: null, dueOn: '' },
    };
    expect(writeEntry(content, SHAPE)).toBe(`---
title: 办法
issuers:
  - 部甲
issuedOn: '2022-06-01'
fields: [water, air]
results:
  - name: 甲
    after: 8.5
---

正文。
`);
  });
  it('keeps long lines as one', () => {
    const long = '很长的一句话，'.repeat(60);
    expect(writeEntry({ title: long, issuers: [long] }, SHAPE)).toBe(
      `---\ntitle: ${long}\nissuers:\n  - ${long}\n---\n`,
    );
  });
});

/** Texts as people type them, and signs that mean something in YAML. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '- a',
      'a: b',
      '# c',
      "it's",
      '"q"',
      '2022-06-01',
      'yes',
      'null',
      '0x1f',
      '1e3',
      '---',
      '*a',
      '&b',
    ),
  )
  .map((value) => value.trim())
  .filter((value) => value !== '' && !value.includes('\r'));
const fields = fc.record(
  {
    title: text,
    docNo: text,
    issuers: fc.array(text, { minLength: 1, maxLength: 4 }),
    results: fc.array(
      fc.record({ name: text, after: fc.double({ min: -9, max: 9, noNaN: true }).map((value) => value + 0) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  },
  { requiredKeys: ['title'] },
);

it('reads back whatever was written, over an old file or anew', () => {
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const old = writeEntry({ ...before, body: '文。' }, SHAPE).trimEnd();
      for (const source of [undefined, old]) {
        const {
          [SOURCE_KEY]: _,
          body,
          ...read
        } = readEntry(writeEntry({ ...after, body: '文。', [SOURCE_KEY]: source }, SHAPE).trimEnd());
        expect([read, body]).toEqual([JSON.parse(JSON.stringify(after)), '文。']);
      }
    }),
  );
});
