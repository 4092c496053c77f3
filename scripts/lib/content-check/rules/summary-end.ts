import { eachEntry, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
  ['〔', '〕'],
  ['「', '」'],
];

export const summaryEnd: Rule = {
  id: 'summary-end',
  title: '摘要是完整的一句话',
  why: '摘要在列表和搜索结果里单独出现，半句话读不懂。',
  check: eachEntry((entry): Finding | undefined => {
    const summary = textOf(entry, 'summary')?.trimEnd();
    if (!summary) return undefined;
    const at = valuePlace(entry, 'summary');
    const [tail = ''] = /(?:[，、；：,;:（《“〔—]|…+|\.{2,})$/.exec(summary) ?? [];
    if (tail) return { at, what: `摘要以“${tail}”结尾，话没有说完`, fix: '补完这句话，或改成句号' };
    const open = PAIRS.find(([left, right]) => summary.split(left).length !== summary.split(right).length);
    return (
      open && { at, what: `摘要里的 ${open[0]}${open[1]} 没有配对`, fix: '补上缺的一半；多半是文字被截断了' }
    );
  }),
};
