import { readFolders, readLibrary } from '../../scripts/lib/content-check/read.ts';
import { redirectsOf } from '../../scripts/lib/content-check/redirects.ts';
import type { Entry } from '../../scripts/lib/content-check/types.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { today } from '../../scripts/lib/today.ts';
import { ENTRY_COLLECTIONS } from '../../src/vocab/collections.ts';

/** The content folder, read once. */
export const library = readLibrary({
  ...readFolders(fromRoot('src/content'), fromRoot('public/media')),
  today: today(),
});

/** Entries that have a page of their own. */
export const entries: readonly Entry[] = library.entries.filter(({ collection }) =>
  (ENTRY_COLLECTIONS as readonly string[]).includes(collection),
);

/** Old address → new address. */
export const redirects = redirectsOf(library);

/** Where an entry is published, inside the site. */
export function addressOf({ collection, id }: Pick<Entry, 'collection' | 'id'>): string {
  return `/${collection}/${id}/`;
}

/** A field of an entry that holds text, `''` when it is left out. */
export function text({ data }: Entry, field: string): string {
  return String(data[field] ?? '');
}

/** A field of an entry that holds one text or several. */
export function texts({ data }: Entry, field: string): string[] {
  return [data[field] ?? []].flat().map(String);
}
