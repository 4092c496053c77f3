import { listOf } from '@/data/lists.ts';
import { ENTRY_COLLECTIONS, type EntryCollection } from '@/vocab/collections.ts';

export function getStaticPaths() {
  return ENTRY_COLLECTIONS.map((collection) => ({ params: { collection } }));
}

/** All items of a list, fetched when a reader filters or sorts it. */
export function GET({ params }: { params: { collection: EntryCollection } }) {
  return Response.json(listOf(params.collection).items);
}
