import { eachOf } from '../check.ts';
import { evaluationOf } from '../evaluation.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const evaluationDates: Rule = {
  id: 'evaluation-dates',
  title: '评估经过的日期从早到晚，不在将来',
  why: '日期颠倒，就看不出现在的状态是哪一步定的。',
  check: eachOf(['technologies'], (entry, { today }) => {
    const history = evaluationOf(entry)?.history ?? [];
    return history.flatMap(({ on, path }, index): Finding[] => {
      if (!on) return [];
      const at = valuePlace(entry, ...path, 'on');
      if (on > today)
        return [
          {
            at,
            what: `评估经过里的 ${on} 还没到（今天是 ${today}）`,
            fix: `改成实际作出决定的日期，不晚于 ${today}`,
          },
        ];
      const before = history[index - 1]?.on;
      return before && before > on
        ? [{ at, what: `${on} 早于上一步的 ${before}`, fix: '核对日期，按从早到晚的次序排列' }]
        : [];
    });
  }),
};
