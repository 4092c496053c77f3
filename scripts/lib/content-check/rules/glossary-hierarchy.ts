import { textOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Entry, Finding, Rule } from '../types.ts';

export const glossaryHierarchy: Rule = {
  id: 'glossary-hierarchy',
  title: '上位词不绕圈：一个词不能是自己的上位词的上位词',
  why: '甲属于乙、乙又属于甲，读者看不出哪个概念更大。',
  check: ({ byId }) => {
    const terms = [...(byId.get('glossary')?.values() ?? [])];
    const byTitle = new Map(terms.map((entry) => [textOf(entry, 'title'), entry]));
    return terms.flatMap((entry) => circle(entry, byTitle) ?? []);
  },
};

/** Reported once, at the term of the circle that comes first. */
function circle(entry: Entry, byTitle: ReadonlyMap<string | undefined, Entry>): Finding | undefined {
  const trail: Entry[] = [entry];
  for (;;) {
    const broader = textOf(trail.at(-1) ?? entry, 'broader');
    const next = broader ? byTitle.get(broader) : undefined;
    if (!next) return undefined;
    if (next === entry) break;
    // A circle further up that this term is no part of.
    if (trail.includes(next)) return undefined;
    trail.push(next);
  }
  if (trail.some(({ id }) => id < entry.id)) return undefined;
  const names = [...trail, entry].map((one) => textOf(one, 'title'));
  return {
    at: valuePlace(entry, 'broader'),
    what: `上位词绕成了圈：${names.join(' → ')}`,
    fix: '改正其中一条的 broader；没有更大的概念就删去',
  };
}
