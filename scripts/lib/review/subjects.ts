import { linkCounts } from '../../../src/lib/quality/links.ts';
import {
  REVIEWED_COLLECTIONS,
  type ReviewedCollection,
  type Subject,
  subjectOf,
} from '../../../src/lib/quality/subject.ts';
import { referencesOf } from '../../../src/schemas/references.ts';
import type { Entry, Library } from '../content-check/types.ts';

/** Every entry that carries a review, as the quality figures see it; broken files are in it too. */
export function subjectsIn(library: Library): Subject[] {
  const entries = library.entries.filter(isReviewed);
  const links = linkCounts(
    entries.map(({ collection, id, data }) => ({
      key: `${collection}/${id}`,
      names: referencesOf(collection, data).map((reference) => `${reference.collection}/${reference.id}`),
    })),
  );
  const rows = new Map(library.limits.map(({ id, csv }) => [id, csv.rows.map(({ cells }) => cells)]));
  return entries.map(({ collection, id, file, data }) =>
    subjectOf(
      { collection, id, file: `src/content/${file.path}`, data },
      collection === 'standards' ? (rows.get(id) ?? []) : [],
      links.get(`${collection}/${id}`) ?? 0,
    ),
  );
}

function isReviewed(entry: Entry): entry is Entry & { readonly collection: ReviewedCollection } {
  return (REVIEWED_COLLECTIONS as readonly string[]).includes(entry.collection);
}
