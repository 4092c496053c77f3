/** Names under which the page and the service worker keep and find things in Cache Storage. */

/** Cache of the parts of packs, their records and the reader's choice. */
export const PACKS_CACHE = 'packs';
/** Cache of the pages that were read. */
export const READ_CACHE = 'read';
/** Name of the cache of a build's tools, scripts and styles; sites side by side on one host keep their own. */
export const shellCache = (base: string, version: string) => `shell-${base}-${version}`;
/** Name of the cache of a build's search index. */
export const searchCache = (base: string, build: string) => `search-${base}-${build}`;

/** What a cache of one build is: of this site, or of its first release, whose names had no path. */
export function cacheOf(
  name: string,
  base: string,
): { readonly kind: 'shell' | 'search'; readonly build: string } | undefined {
  const [, kind, path, build] = /^(shell|search)-(?:(\/.*)-)?([^-/]+)$/.exec(name) ?? [];
  if ((kind !== 'shell' && kind !== 'search') || build === undefined) return undefined;
  return path === undefined || path === base ? { kind, build } : undefined;
}

/** Header of a page that was read: the day it came, `YYYY-MM-DD`. */
export const KEPT_HEADER = 'x-kept';
/** What a page asks of the service worker; a type only, so that no page fetches a script for one word. */
export type PageWord = 'keep-search';
/** What the service worker tells a page. */
export type WorkerWord = 'newer';

const folder = (base: string) => `${base}offline/packs/`;

/** Address of the list of packs. */
export const catalogueAddress = (base: string) => `${base}offline/packs.json`;
/** Address of what all pages share: `frame.ts`. */
export const frameAddress = (base: string) => `${base}offline/frame.json`;
/** Name of a part's file; the one part of a small pack has no bits. */
export const partFile = (id: string, bits: string) => `${id}-${bits || 'all'}.bin`;
/** Address of a part; the hash keeps older answers of other caches away. */
export const partAddress = (base: string, id: string, bits: string, hash: string) =>
  `${folder(base)}${partFile(id, bits)}?v=${hash.slice(0, 8)}`;
/** Where a part is kept. */
export const partKey = (base: string, hash: string) => `${folder(base)}part/${hash}`;
/** The hash of a part by where it is kept; nothing where it is no part. */
export const hashOfKey = (path: string) => /\/packs\/part\/([0-9a-f]{64})$/.exec(path)?.[1];
/** Whether what is kept there is the record of a whole pack of this site. */
export const isRecordKey = (base: string, path: string) => path.startsWith(`${folder(base)}record/`);
/** Where the record of a whole pack is kept. */
export const recordKey = (base: string, id: string) => `${folder(base)}record/${id}`;
/** Where the offer of a pack that is being fetched is kept. */
export const begunKey = (base: string, id: string) => `${folder(base)}begun/${id}`;
/** There where the reader does not want read pages kept. */
export const noReadKey = (base: string) => `${folder(base)}no-read`;
