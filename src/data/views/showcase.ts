import type { FlowStep } from '../../lib/flow/layout.ts';
import type { Link, Row } from '../../lib/view/types.ts';
import { find, showcases } from '../entries.ts';
import { rowOf } from '../rows.ts';

/** A hot problem with the technologies the editors show for it. */
export interface ShowcaseView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly query: string;
  readonly review?: Link;
  /** the first technology, shown with its process drawing */
  readonly lead?: { readonly row: Row; readonly steps: readonly FlowStep[] };
  readonly others: readonly Row[];
  readonly cases: readonly Row[];
}

/** All hot problems in the editors' order. */
export function showcaseView(): ShowcaseView[] {
  return showcases.map(({ id, data }) => {
    const [first, ...rest] = data.technologies.flatMap(
      (technology) => find('technologies', technology) ?? [],
    );
    const review = data.review ? find('reviews', data.review) : undefined;
    return {
      id,
      title: data.title,
      summary: data.summary,
      query: data.query,
      ...(review ? { review: { text: review.data.title, href: rowOf(review).href } } : {}),
      ...(first ? { lead: { row: rowOf(first), steps: first.data.process } } : {}),
      others: rest.map(rowOf),
      cases: (data.cases ?? []).flatMap((id) => find('cases', id) ?? []).map(rowOf),
    };
  });
}
