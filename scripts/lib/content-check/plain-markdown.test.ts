import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { plainTree } from './plain-markdown.ts';

const PARSER = unified().use(remarkParse).use(remarkGfm).freeze();
const word = fc.constantFrom(
  '污水',
  '。',
  '（',
  '）',
  '“',
  '，',
  'GB',
  '18918',
  '-',
  '+',
  '=',
  '.',
  ')',
  ':',
  ' ',
  '/',
  '%',
  '≤',
  'www',
  'http',
  '\n',
  '\n\n',
  '\t',
  '1.',
  '---',
);

it('draws the tree that the parser draws', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join('');
      const tree = plainTree(text);
      if (tree) expect(tree).toEqual(JSON.parse(JSON.stringify(PARSER.parse(text))));
    }),
    { seed: 1, numRuns: 3000 },
  );
});

it('takes plain paragraphs only', () => {
  expect(plainTree('\n甲乙。\n\n丙 GB 1-2，8:00。\n')?.children).toHaveLength(2);
  for (const text of [
    '**甲**',
    '- 甲',
    '1. 甲',
    '# 甲',
    '甲\n===',
    '    甲',
    '甲 ',
    '甲  \n乙',
    '见 https://a.cn',
    'a@b.cn',
    '&lt;',
    '甲\u00a0',
  ])
    expect(plainTree(text), text).toBeUndefined();
});
