import { type Kept, needless, type Offer, type Part } from '../../lib/offline/catalogue.ts';
import {
  begunKey,
  cacheOf,
  hashOfKey,
  noReadKey,
  PACKS_CACHE,
  partKey,
  READ_CACHE,
  recordKey,
} from '../../lib/offline/store.ts';
import { sha256 } from './sha256.ts';

/** What is kept on this device, in Cache Storage. */
export class PackStore {
  readonly #base: string;

  /** @param base path of the site, with slashes around it */
  constructor(base: string) {
    this.#base = base;
  }

  /** The record of a pack that is whole, if there is one. */
  kept(id: string): Promise<Kept | undefined> {
    return this.#read<Kept>(recordKey(this.#base, id));
  }

  /** The offer of a pack that is being fetched, if there is one. */
  begun(id: string): Promise<Offer | undefined> {
    return this.#read<Offer>(begunKey(this.#base, id));
  }

  /** Hashes of the parts that are there; those whose bytes no longer fit their hash are deleted. */
  async soundParts(): Promise<Set<string>> {
    const cache = await caches.open(PACKS_CACHE);
    const sound = new Set<string>();
    for (const { url } of await cache.keys()) {
      const hash = hashOfKey(new URL(url).pathname);
      if (hash === undefined) continue;
      const bytes = await (await cache.match(url))?.arrayBuffer().catch(() => undefined);
      if (bytes && (await sha256(bytes)) === hash) sound.add(hash);
      else await cache.delete(url);
    }
    return sound;
  }

  /** Remembers that a pack is being fetched, so that its parts are not taken for needless. */
  async begin(offer: Offer): Promise<void> {
    await this.#write(begunKey(this.#base, offer.id), offer);
  }

  /** @throws QuotaExceededError where there is no room */
  async keep({ hash }: Part, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await (await caches.open(PACKS_CACHE)).put(partKey(this.#base, hash), new Response(bytes));
  }

  /** From here on the worker answers from these parts: one write, then what is no longer needed goes. */
  async finish(record: Kept, ids: readonly string[]): Promise<void> {
    await this.#write(recordKey(this.#base, record.id), record);
    await (await caches.open(PACKS_CACHE)).delete(begunKey(this.#base, record.id));
    await this.#sweep(ids);
  }

  /** Deletes a pack, whole or begun. */
  async remove(id: string, ids: readonly string[]): Promise<void> {
    const cache = await caches.open(PACKS_CACHE);
    await cache.delete(recordKey(this.#base, id));
    await cache.delete(begunKey(this.#base, id));
    await this.#sweep(ids);
  }

  /** Whether pages are kept as they are read. */
  async keepsRead(): Promise<boolean> {
    return (await this.#read<boolean>(noReadKey(this.#base))) !== true;
  }

  async setKeepsRead(keep: boolean): Promise<void> {
    if (keep) await (await caches.open(PACKS_CACHE)).delete(noReadKey(this.#base));
    else await this.#write(noReadKey(this.#base), true);
  }

  /** How many pages are kept that were read. */
  async readCount(): Promise<number> {
    return (await (await caches.open(READ_CACHE)).keys()).length;
  }

  async clearRead(): Promise<void> {
    await caches.delete(READ_CACHE);
  }

  /** Bytes of the search index that is kept whole, 0 without one. */
  async searchBytes(): Promise<number> {
    for (const name of await caches.keys()) {
      const cache = cacheOf(name, this.#base);
      if (cache?.kind !== 'search') continue;
      const pack = await (await caches.open(name)).match(`${this.#base}search-index/${cache.build}/pack.bin`);
      if (pack) return (await pack.blob()).size;
    }
    return 0;
  }

  async #sweep(ids: readonly string[]): Promise<void> {
    const cache = await caches.open(PACKS_CACHE);
    const kept = await Promise.all(ids.map((id) => this.kept(id)));
    const begun = await Promise.all(ids.map((id) => this.begun(id)));
    const here = (await cache.keys()).flatMap(({ url }) => hashOfKey(new URL(url).pathname) ?? []);
    const needed = <T>(items: readonly (T | undefined)[]) => items.filter((item) => item !== undefined);
    for (const hash of needless(here, needed(kept), needed(begun)))
      await cache.delete(partKey(this.#base, hash));
  }

  async #read<T>(key: string): Promise<T | undefined> {
    const found = await (await caches.open(PACKS_CACHE)).match(key);
    return found && ((await found.json()) as T);
  }

  async #write(key: string, value: unknown): Promise<void> {
    const body = new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
    await (await caches.open(PACKS_CACHE)).put(key, body);
  }
}
