import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import type { Edition } from './edition.ts';
import type { Numbering } from './numbering.ts';

/** SHA-256 of every file of an edition by path: what a later release is compared with. */
export type Sums = Readonly<Record<string, string>>;

/** What is in a pack: `sums.json`. */
export interface Contents {
  readonly files: Sums;
  readonly index: Numbering;
}

/** Longest path that old Windows unpackers manage below a folder on the desktop. */
export const PATH_MAX = 180;

const NAME = /^[\x20-\x7e]+$/;

/**
 * Sums of the files.
 * @throws Error where a name is not ASCII or too long
 */
export function sumsOf(edition: Edition): Sums {
  const bad = [...edition.keys()].filter((path) => !NAME.test(path) || path.length > PATH_MAX);
  if (bad.length > 0)
    throw new Error(`有 ${bad.length} 个文件名不是 ASCII 或长于 ${PATH_MAX} 个字符：${bad[0]}`);
  return Object.fromEntries([...edition].map(([path, content]) => [path, sha256(content)]));
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What changed since an earlier release: files to unpack over it, and those to delete. */
function deltaSince(edition: Edition, sums: Sums, earlier: Sums) {
  return {
    files: new Map([...edition].filter(([path]) => sums[path] !== earlier[path])) as Edition,
    removed: Object.keys(earlier).filter((path) => !Object.hasOwn(sums, path)),
  };
}

/** A zip of files, below one folder; the same files give the same zip. */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, folder: string): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([path, content]) => [`${folder}/${path}`, content])), {
    level: 9,
    mtime: new Date(1980, 0, 1),
  });
}

/**
 * A zip to unpack over an earlier edition; what is to be deleted stands in `removed.txt`.
 * @param extra files that come with every release
 */
export function deltaZip(
  edition: Edition,
  sums: Sums,
  earlier: Sums,
  extra: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const { files, removed } = deltaSince(edition, sums, earlier);
  const list = new Map(removed.length > 0 ? [['removed.txt', Buffer.from(removed.join('\r\n'))]] : []);
  return zipOf(new Map([...files, ...extra, ...list]), 'luqiao');
}
