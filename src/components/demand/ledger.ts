import { type Receipt, readReceipt } from '../../lib/demand/receipt.ts';
import { exchange } from './exchange.ts';

const nameOf = (key: string) => `sent ${key}`;

/** Notes what a service has taken in, before the lock is given back: who gets it next must not miss that. */
export async function noteSent(receipt: Receipt): Promise<void> {
  await exchange(nameOf(receipt.key), () => receipt).catch(() => undefined);
}

/** The receipt for a key, whichever open page has sent it. */
export async function sentBefore(key: string): Promise<Receipt | undefined> {
  return readReceipt(await exchange(nameOf(key), (receipt) => receipt).catch(() => undefined));
}

/** Takes the note away with the receipt. */
export async function forgetSent(key: string): Promise<void> {
  await exchange(nameOf(key), () => undefined).catch(() => undefined);
}
