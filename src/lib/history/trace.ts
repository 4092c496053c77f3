import { COLLECTIONS } from '../../vocab/collections.ts';
import type { ChangeKind, Commit, FileChange, Revision, Version } from './types.ts';

/**
 * A commit that touches more entries than this is a bulk edit: nobody reads or reviews that many one by one, and it
 * says little about any single entry. An ordinary contribution is one entry, seldom ten.
 */
export const BULK_ENTRIES = 20;

const CONTENT = /^src\/content\/([^/]+)\/([^/]+?)(\.limits\.csv|\.mdx?)$/;
/** China has had one time zone and no summer time since 1992. */
const CHINA_SECONDS = 8 * 3600;

/** Calendar day in China of a time in seconds since 1970. */
export function chinaDay(time: number): string {
  return new Date((time + CHINA_SECONDS) * 1000).toISOString().slice(0, 10);
}

/** `<collection>/<id>` of an entry's file or of its table of limits; nothing for other files. */
export function entryKey(path: string): string | undefined {
  const [, collection = '', id = ''] = CONTENT.exec(path) ?? [];
  return Object.hasOwn(COLLECTIONS, collection) ? `${collection}/${id}` : undefined;
}

/** An entry through all its names. */
interface Lineage {
  /** name today, or the last one */
  key: string;
  gone: boolean;
}

interface Touch {
  readonly kind: ChangeKind;
  readonly key: string;
  readonly from?: string;
}

/**
 * Versions of all entries, newest first, each entry followed through its renames. An entry that was removed and came
 * back is the same one, because addresses are never given to another; a name left by a rename is free for a new entry.
 * @param commits parents before children
 */
export function traceVersions(commits: readonly Commit[]): Version[] {
  const lineages = new Map<string, Lineage>();
  const traced: { revision: Revision; touch: Touch; lineage: Lineage }[] = [];
  for (const { files, ...commit } of commits) {
    const touches = touchesOf(files);
    const revision = {
      ...commit,
      day: chinaDay(commit.time),
      size: touches.length,
      bulk: touches.length > BULK_ENTRIES,
    };
    for (const touch of touches) {
      const lineage = followed(touch, lineages.get(touch.from ?? touch.key));
      lineages.set(touch.key, lineage);
      traced.push({ revision, touch, lineage });
    }
  }
  return traced
    .map(({ revision, touch, lineage }) => ({
      ...touch,
      revision,
      ...(lineage.gone ? {} : { now: lineage.key }),
    }))
    .reverse()
    .sort((a, b) => b.revision.time - a.revision.time);
}

/** The entry that a change goes on with: the known one under that name, or a new one. */
function followed({ kind, key }: Touch, known: Lineage | undefined): Lineage {
  // Known under this name and renamed since: what is added under it now is another entry.
  const left = known && known.key !== key && kind === 'added';
  const lineage = known && !left ? known : { key, gone: false };
  if (kind === 'renamed') lineage.key = key;
  // A parallel branch may still change the old name of a renamed entry, but its going is part of the rename.
  if (lineage.key === key) lineage.gone = kind === 'removed';
  return lineage;
}

/** What a commit did to each entry; entry and limits are one thing, and the entry's file decides. */
function touchesOf(files: readonly FileChange[]): Touch[] {
  const touches = new Map<string, Touch & { readonly main: boolean }>();
  for (const { kind, path, from } of files) {
    const key = entryKey(path);
    const before = from === undefined ? undefined : entryKey(from);
    if (!key) {
      // Moved out of the library.
      if (before && !from?.endsWith('.csv'))
        touches.set(before, { kind: 'removed', key: before, main: true });
      continue;
    }
    const main = !path.endsWith('.csv');
    const known = touches.get(key);
    if (!main) {
      // Limits that moved were taken from one entry and given to another.
      for (const part of [key, before])
        if (part && !touches.has(part)) touches.set(part, { kind: 'changed', key: part, main });
    } else if (known?.main) {
      // From .md to .mdx: gone and there in one commit.
      touches.set(key, { kind: 'changed', key, main });
    } else if (kind === 'renamed' && before !== key) {
      touches.set(key, before ? { kind, key, from: before, main } : { kind: 'added', key, main });
    } else touches.set(key, { kind: kind === 'renamed' ? 'changed' : kind, key, main });
  }
  // The limits of a renamed standard leave a change under its old name behind, unless git saw them move as well.
  const left = new Set([...touches.values()].flatMap(({ from }) => from ?? []));
  return [...touches.values()]
    .filter(({ key, main }) => main || !left.has(key))
    .map(({ main: _, ...touch }) => touch);
}
