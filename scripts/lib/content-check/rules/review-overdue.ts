import { dateOf, eachEntry } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  title: '到了再次核对的日期就去核对',
  why: '过期的内容页面上标着“待复核”，读者不敢用；积得越多越难补。',
  level: 'warning',
  check: eachEntry((entry, { today }): Finding | undefined => {
    const review = (entry.data['review'] ?? {}) as Record<string, unknown>;
    const dueOn = dateOf(review['dueOn']);
    // A due date before the review itself is a slip, reported as such.
    const reviewedOn = dateOf(review['reviewedOn']);
    if (!dueOn || dueOn >= today || (reviewedOn && dueOn <= reviewedOn)) return undefined;
    return {
      at: valuePlace(entry, 'review', 'dueOn'),
      what: `应在 ${dueOn} 前再次核对，已经过期（今天是 ${today}）`,
      fix: '逐项核对来源，把 reviewedOn 改成核对那天，dueOn 改到一两年后',
    };
  }),
};
