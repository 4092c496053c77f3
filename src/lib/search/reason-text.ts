import type { Place, Reason } from './explain.ts';

const PLACES: Readonly<Record<Place, string>> = {
  title: '标题',
  name: '别名',
  ask: '常见问法',
  heading: '小标题',
  summary: '摘要',
  body: '正文',
  around: '相关条目',
  facet: '分类',
};

/** Why an entry is in the answer, in one line: `标题：臭氧；正文：活性炭→颗粒炭`. */
export function reasonText(reasons: readonly Reason[]): string {
  const whole = reasons.filter((reason) => reason.whole);
  const lines = new Map<string, string[]>();
  // What stands there only in part says little beside what stands there whole.
  for (const { typed, as, place, whole: isWhole } of whole.length > 0 ? whole : reasons) {
    const label = isWhole ? PLACES[place] : '相近';
    const words = lines.get(label) ?? [];
    words.push(as && as !== typed ? `${typed}→${as}` : typed);
    lines.set(label, words);
  }
  if (lines.size === 0) return '与前面几条内容相近';
  return [...lines].map(([label, words]) => `${label}：${words.join('、')}`).join('；');
}
