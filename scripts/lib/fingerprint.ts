import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Everything that a build depends on.
const INPUTS = [
  'src',
  'public',
  'integrations',
  'scripts',
  'astro.config.mjs',
  'site.config.ts',
  'package-lock.json',
];

/** One file that goes into the fingerprint. */
export interface InputFile {
  /** Path from the repository's root, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/** Hash over files and settings; the order in which they are given does not matter. */
export function fingerprint(files: readonly InputFile[], settings: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  // Length prefixes keep "a" + "bc" apart from "ab" + "c".
  const add = (value: string | Uint8Array) => {
    const bytes = Buffer.from(value);
    hash.update(`${bytes.length}:`).update(bytes);
  };
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  for (const file of [...files].sort((a, b) => byName(a.path, b.path))) {
    add(file.path);
    add(file.content);
  }
  for (const name of Object.keys(settings).sort(byName)) {
    add(name);
    add(settings[name] ?? '');
  }
  return hash.digest('hex');
}

/** Calendar day in China, YYYY-MM-DD: pages say things like "报名中", so a new day needs a new build. */
export function chinaDate(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** Links are not followed: one that a stranger sends may lead in a circle, or to a file without end. */
function listFiles(root: string, path: string): string[] {
  const full = join(root, path);
  const there = lstatSync(full, { throwIfNoEntry: false });
  if (there?.isFile()) return [path];
  if (!there?.isDirectory()) return [];
  return readdirSync(full).flatMap((name) => listFiles(root, `${path}/${name}`));
}

/** Fingerprint of the repository as it is now. */
export function repositoryFingerprint(root: string, now: Date, env: NodeJS.ProcessEnv): string {
  const files = INPUTS.flatMap((input) => listFiles(root, input)).map((path) => ({
    path,
    content: readFileSync(join(root, path)),
  }));
  return fingerprint(files, {
    date: chinaDate(now),
    basePath: env.BASE_PATH ?? '',
    siteUrl: env.SITE_URL ?? '',
    history: lastCommit(root),
  });
}

/** The last commit to an entry: pages tell of it, though committing changes no file. Empty without a history. */
function lastCommit(root: string): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%H', '--', 'src/content'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
