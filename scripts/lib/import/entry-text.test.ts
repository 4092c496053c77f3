import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontmatter } from '../content-check/frontmatter.ts';
import { nodesOf, wordsOf } from '../content-check/markdown.ts';
import { readLibrary } from '../content-check/read.ts';
import { cleanText } from './clean.ts';
import { entryText, plainParagraphs } from './entry-text.ts';

/** Signs that mean something to YAML or Markdown, among those that do not. */
const awkward = fc.string({
  unit: fc.constantFrom(...'甲乙ａ１："\'#:\n -?*&!|>%@`{}[],。.~=<_$^\\+()0a'),
  maxLength: 30,
});

describe('entryText', () => {
  it('survives being read again, whatever the texts hold', () => {
    fc.assert(
      fc.property(awkward, fc.array(awkward, { maxLength: 3 }), (title, constraints) => {
        const data = {
          title,
          constraints,
          sample: false,
          publishedOn: '2026-11-20',
          nested: { texts: [title] },
        };
        const { yaml = '', body } = splitFrontmatter(entryText(data, '正文'));
        expect(parse(yaml)).toEqual(data);
        expect(body.trim()).toBe('正文');
      }),
      { numRuns: 500 },
    );
  });
  it.each([
    'a: b',
    '# 标题',
    '"引号"',
    "it's",
    '一\n二',
    '---',
    'yes',
    '2026',
    '全角：，＃',
    '- 项',
    '{',
    '@x',
    '末尾 ',
  ])('keeps %j a text', (title) => {
    const { yaml = '' } = splitFrontmatter(entryText({ title }, ''));
    expect(parse(yaml)).toEqual({ title });
  });
  it('writes like the entries made by hand', () => {
    const text = entryText(
      {
        fields: ['air', 'noise'],
        sample: false,
        region: undefined,
        on: '2026-11-20',
        constraints: ['夜间不能施工'],
        sources: [],
      },
      '正文',
    );
    expect(text).toBe(
      "---\nfields: [air, noise]\nsample: false\non: '2026-11-20'\nconstraints:\n  - 夜间不能施工\nsources: []\n---\n\n正文\n",
    );
  });
});

describe('plainParagraphs', () => {
  it('shows exactly the text it was given', () => {
    fc.assert(
      fc.property(awkward.map(cleanText), (text) => {
        const file = entryText({ title: '题' }, plainParagraphs(text));
        const [entry] = readLibrary({
          files: [{ path: 'demands/a.md', content: file }],
          today: '2026-11-20',
        }).entries;
        const nodes = entry ? nodesOf(entry) : [];
        expect(nodes.filter(({ type }) => !['root', 'paragraph', 'text'].includes(type))).toEqual([]);
        const shown = nodes.filter(({ type }) => type === 'paragraph').map(wordsOf);
        expect(shown).toEqual(text.split('\n').filter(Boolean));
      }),
      { numRuns: 500 },
    );
  });
  it('makes no links of addresses', () => {
    expect(plainParagraphs('见 https://a.cn 和www.b.cn')).toBe('见 https:\\//a.cn 和www\\.b.cn');
  });
});
