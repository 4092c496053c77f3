/** A part of a pack: one file to fetch, kept under its hash. */
export interface Part {
  /** beginning of the hashes of the names in it: `buckets.ts` */
  readonly bits: string;
  /** SHA-256 of the file, hexadecimal */
  readonly hash: string;
  readonly bytes: number;
}

/** A pack as the site offers it now. */
export interface Offer {
  readonly id: string;
  /** pages in it */
  readonly pages: number;
  readonly parts: readonly Part[];
}

/** `offline/packs.json`. */
export interface Catalogue {
  /** day of the build, `YYYY-MM-DD` */
  readonly built: string;
  readonly packs: readonly Offer[];
}

/** What a device has of a pack: the record that the service worker reads, written when all parts are there. */
export interface Kept {
  readonly id: string;
  /** day of the build that the content is of */
  readonly built: string;
  /** when it was stored, ms since 1970 */
  readonly stored: number;
  readonly parts: readonly Part[];
}

/** How a pack stands on this device. */
export type PackState =
  /** nothing of it is here */
  | { readonly name: 'none'; readonly missing: number }
  /** begun and not whole; nothing of it can be read yet */
  | { readonly name: 'begun'; readonly missing: number; readonly have: number }
  /** whole and as the site has it, or nothing is known of the site */
  | { readonly name: 'kept'; readonly missing: 0 }
  /** whole, and the site has newer parts */
  | { readonly name: 'old'; readonly missing: number }
  /** recorded as whole, but parts are gone or damaged */
  | { readonly name: 'damaged'; readonly missing: number };

const weight = (parts: readonly Part[]) => parts.reduce((sum, { bytes }) => sum + bytes, 0);

/** Bytes of a whole pack. */
export function weigh({ parts }: { readonly parts: readonly Part[] }): number {
  return weight(parts);
}

/** The parts that have to be fetched so that the pack is as offered, each once. */
export function missingParts(offer: Pick<Offer, 'parts'>, here: ReadonlySet<string>): Part[] {
  return [...new Map(offer.parts.map((part) => [part.hash, part])).values()].filter(
    ({ hash }) => !here.has(hash),
  );
}

/**
 * How a pack stands.
 * @param offer as the site has it, where the site could be asked
 * @param kept as recorded on the device
 * @param here hashes of the parts that are there and sound
 */
export function stateOf(
  offer: Offer | undefined,
  kept: Kept | undefined,
  here: ReadonlySet<string>,
): PackState {
  const missing = offer ? weight(missingParts(offer, here)) : 0;
  if (kept) {
    const lost = missingParts(kept, here);
    // Where the site can be asked, what is lost is fetched as it is now.
    if (lost.length > 0) return { name: 'damaged', missing: offer ? missing : weight(lost) };
    if (!offer || sameParts(offer.parts, kept.parts)) return { name: 'kept', missing: 0 };
    return { name: 'old', missing };
  }
  const have = offer ? weigh(offer) - missing : 0;
  return have > 0 ? { name: 'begun', missing, have } : { name: 'none', missing };
}

function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  const hashes = new Set(b.map(({ hash }) => hash));
  return a.length === b.length && a.every(({ hash }) => hashes.has(hash));
}

/**
 * Parts on the device that nothing needs any more: neither a recorded pack nor the offer of one that is begun.
 * @param begun offers that are being fetched or wait to be continued
 */
export function needless(
  here: Iterable<string>,
  kept: readonly Pick<Kept, 'parts'>[],
  begun: readonly Pick<Offer, 'parts'>[],
): string[] {
  const needed = new Set([...kept, ...begun].flatMap(({ parts }) => parts.map(({ hash }) => hash)));
  return [...here].filter((hash) => !needed.has(hash));
}
