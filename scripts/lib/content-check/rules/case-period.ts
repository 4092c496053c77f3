import { eachOf } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Rule } from '../types.ts';

export const casePeriod: Rule = {
  id: 'case-period',
  title: '案例的结束年份不早于开始年份',
  why: '年份写反，先后次序就讲不通。',
  check: eachOf(['cases'], (entry) => {
    const { from, to } = (entry.data['period'] ?? {}) as Record<string, unknown>;
    if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return undefined;
    const at = valuePlace(entry, 'period', 'to');
    return { at, what: `结束年份 ${to} 早于开始年份 ${from}`, fix: `对调：from: ${to}, to: ${from}` };
  }),
};
