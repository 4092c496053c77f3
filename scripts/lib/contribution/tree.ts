import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that hold data; everything else is code or settings. */
export const DATA_FOLDERS = ['src/content', 'public/media'] as const;

/** Folders that belong to no contribution. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', '.cache', '.astro']);

/** What lies in a folder. */
export interface Tree {
  /** regular files, from the folder, with forward slashes, sorted */
  readonly files: readonly string[];
  /** symbolic links, sockets, devices: nothing that content is made of */
  readonly odd: readonly string[];
}

/** Lists a folder without following a link out of it; empty where there is none. */
export function treeOf(folder: string): Tree {
  const files: string[] = [];
  const odd: string[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      if (path === '' && LEFT_OUT.has(name)) continue;
      const inside = path === '' ? name : `${path}/${name}`;
      const state = lstatSync(join(folder, inside));
      if (state.isDirectory()) walk(inside);
      else (state.isFile() ? files : odd).push(inside);
    }
  };
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) walk('');
  return { files, odd };
}
