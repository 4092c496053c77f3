import { dateOf, eachEntry } from '../check.ts';
import { valuePlace } from '../places.ts';
import type { Finding, Rule } from '../types.ts';

export const reviewDates: Rule = {
  id: 'review-dates',
  title: '再次核对的日期晚于最近一次核对',
  why: '到期日早于核对日，这一条会一直显示为“已过期”。',
  check: eachEntry((entry): Finding | undefined => {
    const review = (entry.data['review'] ?? {}) as Record<string, unknown>;
    const reviewedOn = dateOf(review['reviewedOn']);
    const dueOn = dateOf(review['dueOn']);
    if (!reviewedOn || !dueOn || dueOn > reviewedOn) return undefined;
    const at = valuePlace(entry, 'review', 'dueOn');
    return {
      at,
      what: `再次核对的日期 ${dueOn} 不晚于核对日期 ${reviewedOn}`,
      fix: '把 dueOn 改到 reviewedOn 之后，一般一到两年',
    };
  }),
};
