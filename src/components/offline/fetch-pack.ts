import { missingParts, type Offer, type Part } from '../../lib/offline/catalogue.ts';
import type { Failure } from '../../lib/offline/messages.ts';
import { partAddress } from '../../lib/offline/store.ts';
import type { PackStore } from './pack-store.ts';
import { sha256 } from './sha256.ts';

/** Fetching stopped, and why; what was kept until then stays. */
export class PackFailure extends Error {
  readonly kind: Failure;

  constructor(kind: Failure) {
    super(kind);
    this.kind = kind;
  }
}

interface Options {
  readonly base: string;
  /** ids of all packs */
  readonly ids: readonly string[];
  /** day of the build that the offer is of */
  readonly built: string;
  readonly signal: AbortSignal;
  /** called with the bytes of the pack that are here, those of the part on its way included */
  readonly progress: (bytes: number) => void;
}

/**
 * Fetches what is missing of a pack, part after part, and switches to it when it is whole.
 * @throws PackFailure; the signal's reason where that is aborted
 */
export async function fetchPack(store: PackStore, offer: Offer, options: Options): Promise<void> {
  const { base, ids, built, signal, progress } = options;
  try {
    await store.begin(offer);
    const missing = missingParts(offer, await store.soundParts());
    const total = offer.parts.reduce((sum, { bytes }) => sum + bytes, 0);
    let here = total - missing.reduce((sum, { bytes }) => sum + bytes, 0);
    progress(here);
    for (const part of missing) {
      const address = partAddress(base, offer.id, part.bits, part.hash);
      const bytes = await receive(address, part, signal, (length) => progress(here + length));
      await store.keep(part, bytes);
      here += part.bytes;
    }
    signal.throwIfAborted();
    await store.finish({ id: offer.id, built, stored: Date.now(), parts: offer.parts }, ids);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw new PackFailure('quota');
    throw error;
  }
}

async function receive(
  address: string,
  part: Part,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(part.bytes);
  let length = 0;
  try {
    const answer = await fetch(address, { signal });
    // Parts of an older build are gone when the site has a newer one.
    if (answer.status === 404) throw new PackFailure('changed');
    if (!answer.ok || !answer.body) throw new PackFailure('offline');
    const reader = answer.body.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      if (length + step.value.length > part.bytes) throw new PackFailure('changed');
      bytes.set(step.value, length);
      length += step.value.length;
      progress(length);
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof PackFailure ? error : new PackFailure('offline');
  }
  if (length < part.bytes || (await sha256(bytes)) !== part.hash) throw new PackFailure('damaged');
  return bytes;
}
