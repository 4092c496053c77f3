import { expect, it } from 'vitest';
import { sheetKind } from './sheet-kind.ts';
import { inWordsOfSheet, wordsOf } from './sheet-words.ts';

const { columns } = sheetKind('technologies');
const words = (key: string) => {
  const column = columns.find((one) => one.key === key);
  if (!column) throw new Error(key);
  return wordsOf(column, columns);
};

it('calls keys by their headers, outside of quotes, addresses and longer words', () => {
  expect(inWordsOfSheet('performance 第 2 项的 kind 应是文字，现在是“kind”', words('performance'))).toBe(
    '性能数据第 2 项的指标类别应是文字，现在是“kind”',
  );
  expect(inWordsOfSheet('把 dueOn 改到 reviewedOn 之后', words('review.dueOn'))).toBe(
    '把下次核对日期改到核对日期之后',
  );
  for (const same of ['见 src/value/x.ts', 'kinds', 'https://a.cn/value', '单位 mg/L'])
    expect(inWordsOfSheet(same, words('performance'))).toBe(same);
});
