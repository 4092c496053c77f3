import type { Collection } from '../../../src/vocab/collections.ts';
import { yearAfter } from '../import/day.ts';

/**
 * What is true of every new entry until its author says otherwise: it was written today, nobody has compared it with
 * its sources yet.
 * @param today YYYY-MM-DD
 */
export function defaultsOf(collection: Collection, today: string): Readonly<Record<string, unknown>> {
  if (collection === 'pages') return { updatedOn: today };
  const review = { confidence: 'known', review: { reviewedOn: today, dueOn: yearAfter(today) } };
  return collection === 'demands' ? { ...review, state: 'open', publishedOn: today } : review;
}
