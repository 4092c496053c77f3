import { execFileSync } from 'node:child_process';
import settings from '../../site.config.ts';

export { settings as site };

/** The day the build counts as today, `YYYY-MM-DD` in China: every derived state is a function of it. */
export const today =
  process.env['BUILD_DATE'] ??
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** An address on this site with the base path in front. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return path.startsWith('/') ? base + path : path;
}

/** An absolute address, for canonical links, citations and feeds. */
export function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** Last change of each content file as recorded by git, `src/content/…` → `YYYY-MM-DD`; empty outside a checkout. */
export const changedOn: ReadonlyMap<string, string> = readHistory();

function readHistory(): Map<string, string> {
  const changes = new Map<string, string>();
  let log: string;
  try {
    log = execFileSync('git', ['log', '--format=%x00%cs', '--name-only', '--', 'src/content'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return changes;
  }
  for (const commit of log.split('\0').slice(1)) {
    const [date = '', ...files] = commit.split('\n').filter(Boolean);
    for (const file of files) if (!changes.has(file)) changes.set(file, date);
  }
  return changes;
}
