import { eachEntry, textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import { valueEdit } from '../scalar-edit.ts';
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
  repairs: true,
  why: '摘要在列表和搜索结果里单独出现，半句话读不懂。',
  check: eachEntry((entry): Finding | undefined => {
    const summary = textOf(entry, 'summary')?.trimEnd();
    if (!summary) return undefined;
    const at = valuePlace(entry, 'summary');
    // A stop that is doubled or half-width is a slip of the keyboard; any other ending asks for words.
    const [stop] = /。{2,}$|(?<=[\p{Script=Han}”）》)])(?<!\.)\.$/u.exec(summary) ?? [];
    if (stop) {
      const whole = `${summary.slice(0, -stop.length)}。`;
      const edit = () => entry.yaml && valueEdit(entry.yaml, ['summary'], whole);
      return { at, what: `摘要以“${stop}”结尾`, fix: '改成一个“。”', edit };
    }
    const [tail = ''] = /(?:[，、；：,;:（《“〔—]|…+|\.{2,})$/.exec(summary) ?? [];
    if (tail) return { at, what: `摘要以“${tail}”结尾，话没有说完`, fix: '补完这句话，或改成句号' };
    const open = PAIRS.find(([left, right]) => summary.split(left).length !== summary.split(right).length);
    return (
      open && { at, what: `摘要里的 ${open[0]}${open[1]} 没有配对`, fix: '补上缺的一半；多半是文字被截断了' }
    );
  }),
};
