import { type CollectionCount, countByCollection } from '../../../src/lib/quality/count.ts';
import { type Horizon, type Issue, issuesOf } from '../../../src/lib/quality/issues.ts';
import { type Open, openOf } from '../../../src/lib/quality/order.ts';
import type { ReviewedCollection, Subject } from '../../../src/lib/quality/subject.ts';

/** What is asked for. */
export interface Request extends Horizon {
  /** all collections when not given */
  readonly collection?: ReviewedCollection;
  /** entries with any of these issues; all issues when not given */
  readonly only?: readonly Issue[];
  /** how many entries of a collection are listed at most; all when not given */
  readonly limit?: number;
}

/** What is open in one collection. */
export interface DueGroup extends CollectionCount {
  /** the most pressing first, no more than asked for */
  readonly listed: readonly Open[];
  /** how many more there are */
  readonly left: number;
}

/** What is due: collections in the order they are shown, those without anything open left out. */
export function dueGroups(subjects: readonly Subject[], request: Request): DueGroup[] {
  const { collection, only, limit = Number.POSITIVE_INFINITY } = request;
  return countByCollection(subjects, request)
    .filter((count) => !collection || count.collection === collection)
    .map((count) => {
      const asked = subjects.filter(
        (subject) =>
          subject.collection === count.collection &&
          (!only || issuesOf(subject, request).some((issue) => only.includes(issue))),
      );
      const open = openOf(asked, request);
      const listed = open.slice(0, limit);
      return { ...count, listed, left: open.length - listed.length };
    })
    .filter(({ listed, left }) => listed.length + left > 0);
}
