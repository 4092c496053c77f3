import { execFileSync } from 'node:child_process';
import { chinaDate } from './fingerprint.ts';
import { ROOT } from './paths.ts';

/**
 * Calendar day in China, YYYY-MM-DD, that content is judged by. A clock behind the newest commit is wrong: without
 * this a machine with a flat battery would call every recent review a thing of the future.
 */
export function today(): string {
  const clock = chinaDate(new Date());
  const commit = newestCommit();
  return commit !== undefined && commit > clock ? commit : clock;
}

function newestCommit(): string | undefined {
  try {
    const stamp = execFileSync('git', ['log', '-1', '--format=%cI'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return chinaDate(new Date(stamp.trim()));
  } catch {
    // An unpacked archive has no history; then the clock has to do.
    return undefined;
  }
}
