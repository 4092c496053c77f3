import { randomKey } from './key.ts';

const PAUSE = 200;
/** Long enough for two pages that wrote at the same moment to see who came last. */
const SETTLE = 60;

/**
 * Runs work that only one open page of this site may do at a time; the others wait for their turn.
 * @param longest milliseconds that the work takes at most; after that a page without Web Locks counts as closed
 */
export async function exclusively(name: string, longest: number, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work);
  else await leased(name, longest, work);
}

/** The same where Web Locks are missing, as they are on pages without TLS: a lease in the storage all pages share. */
async function leased(name: string, longest: number, work: () => Promise<void>): Promise<void> {
  const owner = randomKey();
  try {
    for (;;) {
      const [holder, until = 0] = read(name);
      if (!holder || Number(until) < Date.now()) {
        localStorage.setItem(name, `${owner} ${Date.now() + longest}`);
        await pause(SETTLE);
        if (read(name)[0] === owner) break;
      }
      await pause(PAUSE);
    }
  } catch {
    // Nothing is shared where nothing can be stored: this page is alone with its draft.
    return work();
  }
  try {
    await work();
  } finally {
    if (read(name)[0] === owner) localStorage.removeItem(name);
  }
}

function read(name: string): string[] {
  return (localStorage.getItem(name) ?? '').split(' ');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
