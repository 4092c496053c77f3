import { exchange } from './exchange.ts';
import { randomKey } from './key.ts';

/** Between two looks at whether the lease is free. */
const PAUSE = 200;

/** A page's right to work alone, until it gives it back or its time is over. */
interface Lease {
  readonly owner: string;
  /** ms since 1970 */
  readonly until: number;
}

/**
 * Runs work that only one open page of this site may do at a time; the others wait for their turn.
 * @param longest milliseconds that the work takes at most; after that a page without Web Locks counts as closed
 */
export async function exclusively(name: string, longest: number, work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request(name, work);
  else await leased(name, longest, work);
}

/** The same where Web Locks are missing, as they are on pages without TLS. */
async function leased(name: string, longest: number, work: () => Promise<void>): Promise<void> {
  const owner = randomKey();
  const take = (held: unknown) =>
    isLease(held) && held.until > Date.now() ? held : { owner, until: Date.now() + longest };
  const leave = (held: unknown) => (isLease(held) && held.owner === owner ? undefined : held);
  try {
    for (;;) {
      const held = await exchange(name, take);
      if (isLease(held) && held.owner === owner) break;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  } catch {
    // Where nothing can be shared the draft is in this page alone.
    return work();
  }
  try {
    await work();
  } finally {
    await exchange(name, leave).catch(() => undefined);
  }
}

function isLease(value: unknown): value is Lease {
  return typeof value === 'object' && value !== null && 'owner' in value && 'until' in value;
}
