import { type CollectionEntry, getCollection } from 'astro:content';
import {
  COLLECTIONS,
  type Collection,
  ENTRY_COLLECTIONS,
  type EntryCollection,
} from '../vocab/collections.ts';

export { render } from 'astro:content';

/** An entry of collection `C` with validated frontmatter. */
export type Entry<C extends Collection = Collection> = CollectionEntry<C>;

type Lists = { readonly [C in Collection]: readonly Entry<C>[] };

/** Every collection, read once and sorted by id; asking Astro again would copy every entry again. */
export const entries = Object.fromEntries(
  await Promise.all(
    (Object.keys(COLLECTIONS) as Collection[]).map(async (name) => [name, sorted(await getCollection(name))]),
  ),
) as unknown as Lists;

/** Hot problems in the editors' order. */
export const showcases = (await getCollection('showcase')).sort((a, b) => a.data.order - b.data.order);

/** Signs of trouble and what may be behind them. */
export const symptoms = await getCollection('symptoms');

/** Routes of several technologies. */
export const combinations = await getCollection('combinations');

const byId = Object.fromEntries(
  (Object.keys(entries) as Collection[]).map((name) => [
    name,
    new Map(entries[name].map((entry) => [entry.id, entry])),
  ]),
) as unknown as { readonly [C in Collection]: ReadonlyMap<string, Entry<C>> };

/** The entry with this id, if there is one. */
export function find<C extends Collection>(collection: C, id: string): Entry<C> | undefined {
  return byId[collection].get(id);
}

/** All entries that have a page of their own. */
export const allEntries: readonly Entry<EntryCollection>[] = ENTRY_COLLECTIONS.flatMap(
  (name) => [...entries[name]] as Entry<EntryCollection>[],
);

/** An entry's page address inside the site, without the base path. */
export function pathOf(collection: Collection, id: string): string {
  if (collection === 'assistance') return `/assistance/#${id}`;
  return collection === 'pages' ? `/${id}/` : `/${collection}/${id}/`;
}

/** What `data-id` says: the id, for glossary entries the term. */
export function dataIdOf(entry: Entry): string {
  return entry.collection === 'glossary' ? entry.data.title : entry.id;
}

function sorted<T extends { id: string }>(list: T[]): T[] {
  return list.sort((a, b) => (a.id < b.id ? -1 : 1));
}
