import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { LOG_ARGUMENTS, parseLog } from '../lib/history/log.ts';
import type { Commit } from '../lib/history/types.ts';

/** What this copy of the project knows of its past. */
export type RecordedHistory =
  | { readonly extent: 'complete' | 'shallow'; readonly commits: readonly Commit[] }
  /** no repository of its own, or no git */
  | { readonly extent: 'none' };

/** A history of 100,000 commits; more than this, and the page would not be the place to read it. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Commits that touched `src/content`, parents before children, with one call of `git log`. A folder inside someone
 * else's repository has no history of its own. In a shallow clone git shows the oldest commit as if it had made
 * everything; it is left out.
 * @param root folder of the project
 */
export function readHistory(root: string): RecordedHistory {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: environment(),
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  let log: string;
  let cutOff: ReadonlySet<string>;
  try {
    const [top = '', shallow, list = ''] = git(
      'rev-parse',
      '--show-toplevel',
      '--is-shallow-repository',
      '--git-path',
      'shallow',
    ).split('\n');
    if (realpathSync.native(top) !== realpathSync.native(root)) return { extent: 'none' };
    cutOff = new Set(shallow === 'true' ? readFileSync(resolve(root, list), 'utf8').split('\n') : []);
    log = git(...LOG_ARGUMENTS, '--', 'src/content');
  } catch {
    return { extent: 'none' };
  }
  return {
    extent: cutOff.size ? 'shallow' : 'complete',
    commits: parseLog(log).filter(({ hash }) => !cutOff.has(hash)),
  };
}

/** Without what a hook or a caller may have set for another repository, and without reaching for a network. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
}
