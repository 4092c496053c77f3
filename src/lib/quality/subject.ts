import { type Collection, ENTRY_COLLECTIONS } from '../../vocab/collections.ts';

/** Collections whose entries carry a review: all that has a page of its own, and the assistance column. */
export const REVIEWED_COLLECTIONS = [
  ...ENTRY_COLLECTIONS,
  'assistance',
] as const satisfies readonly Collection[];

export type ReviewedCollection = (typeof REVIEWED_COLLECTIONS)[number];

/** Limit rows of a standard by what is known of them; a row in doubt is also verified or not. */
export interface RowCount {
  readonly total: number;
  readonly verified: number;
  readonly known: number;
  readonly doubt: number;
}

/** What decides how far an entry may be trusted, and how much depends on it. */
export interface Subject {
  readonly collection: ReviewedCollection;
  readonly id: string;
  readonly title: string;
  /** path from the root of the repository */
  readonly file: string;
  readonly verified: boolean;
  /** `YYYY-MM-DD`, as are all days; empty when missing */
  readonly reviewedOn: string;
  readonly dueOn: string;
  readonly sources: number;
  /** sources with the address of the publisher's page */
  readonly addresses: number;
  /** what is in doubt, empty when nothing is */
  readonly doubt: string;
  readonly rows: RowCount;
  /** other entries linked with it, from either side */
  readonly links: number;
}

/** An entry as it is read: frontmatter, validated or not. */
export interface Written {
  readonly collection: ReviewedCollection;
  readonly id: string;
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Row {
  readonly confidence?: unknown;
  readonly doubt?: unknown;
}

/**
 * Reads what matters for the quality of an entry. A part that is missing or of the wrong type counts as not there, so
 * that a broken entry is never taken for a verified one.
 * @param rows limit rows of a standard; none for everything else
 * @param links how many other entries it is linked with
 */
export function subjectOf(entry: Written, rows: readonly Row[], links: number): Subject {
  const { collection, id, file, data } = entry;
  const review = record(data['review']);
  const sources = Array.isArray(data['sources']) ? data['sources'].map(record) : [];
  const count = (fits: (row: Row) => boolean) => rows.filter(fits).length;
  return {
    collection,
    id,
    title: text(data['title']) || id,
    file,
    verified: data['confidence'] === 'verified',
    reviewedOn: text(review['reviewedOn']),
    dueOn: text(review['dueOn']),
    sources: sources.length,
    addresses: sources.filter(({ url }) => text(url)).length,
    doubt: text(data['doubt']),
    rows: {
      total: rows.length,
      verified: count((row) => row.confidence === 'verified'),
      known: count((row) => row.confidence !== 'verified'),
      doubt: count((row) => Boolean(text(row.doubt))),
    },
    links,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
