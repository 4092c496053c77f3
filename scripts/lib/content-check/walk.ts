import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Stray } from './types.ts';

/** Folders below the top that the content has; one more is walked, so that a rule can say where a file belongs. */
const DEPTH_MAX = 3;

/** What systems leave in every folder that is opened; it is not published, so it is nobody's mistake. */
const LITTER = new Set(['.DS_Store']);

/** Ordinary files below a folder, and whatever else lies there; paths from the folder, with forward slashes. */
export interface Walk {
  readonly files: readonly string[];
  readonly strays: readonly Stray[];
}

/**
 * Lists a folder without following a link: a link that a stranger sends may lead anywhere on the machine that builds.
 * A folder that is not there is empty.
 */
export function walk(folder: string): Walk {
  const files: string[] = [];
  const strays: Stray[] = [];
  const top = lstatSync(folder, { throwIfNoEntry: false });
  if (top?.isSymbolicLink()) strays.push({ path: '.', kind: 'link' });
  else if (top?.isDirectory()) descend(folder, '', 0, files, strays);
  else if (top) strays.push({ path: '.', kind: 'device' });
  return { files, strays };
}

function descend(folder: string, above: string, depth: number, files: string[], strays: Stray[]): void {
  for (const item of itemsOf(join(folder, above))) {
    if (item.isFile() && LITTER.has(item.name)) continue;
    const path = above === '' ? item.name : `${above}/${item.name}`;
    const kind = strayKind(item, depth);
    if (kind) strays.push({ path, kind });
    else if (item.isDirectory()) descend(folder, path, depth + 1, files, strays);
    else if (isReadable(join(folder, path))) files.push(path);
    else strays.push({ path, kind: 'unreadable' });
  }
}

function strayKind(item: Dirent, depth: number): Stray['kind'] | undefined {
  if (item.isSymbolicLink()) return 'link';
  if (!item.isFile() && !item.isDirectory()) return 'device';
  if (item.name.startsWith('.')) return 'dot';
  return item.isDirectory() && depth >= DEPTH_MAX ? 'deep' : undefined;
}

function itemsOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true, encoding: 'utf8' });
}

/** False for a name that is no UTF-8, or one that Windows does not let through. */
function isReadable(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
