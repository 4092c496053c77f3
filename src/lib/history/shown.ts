import type { Version } from './types.ts';

/** Versions an entry's page lists; the rest is at the host of the repository. */
export const SHOWN = 10;

/**
 * The versions of one entry to list, newest first: bulk edits give way to the entry's own, and its beginning stays.
 * @param versions of one entry, newest first
 */
export function shownVersions(versions: readonly Version[], limit = SHOWN): Version[] {
  if (versions.length <= limit) return [...versions];
  const first = versions.at(-1);
  const ranked = [
    ...(first ? [first] : []),
    ...versions.filter((version) => version !== first && !version.revision.bulk),
    ...versions.filter((version) => version !== first && version.revision.bulk),
  ];
  const kept = new Set(ranked.slice(0, limit));
  return versions.filter((version) => kept.has(version));
}

/**
 * Day on which an entry was first published.
 * @param versions of one entry, newest first, back to its beginning
 */
export function publishedOn(versions: readonly Version[]): string | undefined {
  return versions.findLast(({ kind }) => kind === 'added')?.revision.day;
}
