import { fileURLToPath } from 'node:url';

/** Absolute path of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute path of something in the repository. */
export function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

/** Built site. */
export const DIST = fromRoot('dist');

/** Results of earlier runs, not committed. */
export const CACHE = fromRoot('.cache');
