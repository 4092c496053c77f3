import { copyFileSync, lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DATA_FOLDERS, treeOf } from './tree.ts';

/** What was taken over, or why nothing was. */
export interface Taken {
  /** data files, from the repository */
  readonly files: readonly string[];
  /** files outside the data folders that differ and were not taken */
  readonly left: readonly string[];
  /** what is no regular file; with any of these nothing was taken */
  readonly refused: readonly string[];
}

/**
 * Replaces the data of a working copy by that of a contribution: content and pictures, nothing that runs. What a
 * stranger wrote outside these folders is listed and left where it is.
 * @param contributed a checkout of the contribution
 * @param own the working copy whose code is trusted
 */
export function takeContribution(contributed: string, own: string): Taken {
  const data = DATA_FOLDERS.map((folder) => ({ folder, ...treeOf(join(contributed, folder)) }));
  const refused = [
    // The way to a data folder may itself be a link.
    ...['src', 'public', ...DATA_FOLDERS].filter((path) => isOdd(join(contributed, path))),
    ...data.flatMap(({ folder, odd }) => odd.map((path) => `${folder}/${path}`)),
  ];
  const left = changedOutside(contributed, own);
  if (refused.length > 0) return { files: [], left, refused };
  for (const { folder, files } of data) {
    rmSync(join(own, folder), { recursive: true, force: true });
    for (const path of files) {
      const target = join(own, folder, path);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(contributed, folder, path), target);
    }
  }
  return {
    files: data.flatMap(({ folder, files }) => files.map((path) => `${folder}/${path}`)),
    left,
    refused,
  };
}

function isOdd(path: string): boolean {
  const state = lstatSync(path, { throwIfNoEntry: false });
  return state !== undefined && !state.isDirectory();
}

/** Files of the contribution that our own copy does not have, or has otherwise; what it deleted stays here unsaid. */
function changedOutside(contributed: string, own: string): string[] {
  const { files, odd } = treeOf(contributed);
  return [...files, ...odd]
    .sort()
    .filter((path) => !isData(path) && !isSame(join(contributed, path), join(own, path)));
}

function isSame(theirs: string, ours: string): boolean {
  const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile(theirs) && isFile(ours) && readFileSync(theirs).equals(readFileSync(ours));
}

function isData(path: string): boolean {
  return DATA_FOLDERS.some((folder) => path.startsWith(`${folder}/`));
}
