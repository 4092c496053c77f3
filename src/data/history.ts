import { changesOf } from '../lib/history/changes.ts';
import { publishedOn } from '../lib/history/shown.ts';
import { traceVersions } from '../lib/history/trace.ts';
import type { Version } from '../lib/history/types.ts';
import { readHistory } from './git.ts';

const recorded = readHistory(process.cwd());
const versions = recorded.extent === 'none' ? [] : traceVersions(recorded.commits);
const byEntry = Map.groupBy(versions, ({ now }) => now);

/** How much of the past this copy of the project carries. */
export const extent = recorded.extent;

/** What happened to the library, newest first. */
export const changes = changesOf(versions);

/** The versions of an entry, `<collection>/<id>`, newest first. */
export function versionsOf(key: string): readonly Version[] {
  return byEntry.get(key) ?? [];
}

/** Day on which an entry was first published; unknown where the past is cut off. */
export function publicationOf(key: string): string | undefined {
  return extent === 'complete' ? publishedOn(versionsOf(key)) : undefined;
}
