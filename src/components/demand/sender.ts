import { backoff } from '../../lib/demand/backoff.ts';
import type { Names } from '../../lib/demand/context.ts';
import { sameDraft } from '../../lib/demand/draft.ts';
import { payloadOf } from '../../lib/demand/payload.ts';
import { type DeliveryEvent, DRAFTING, isOnItsWay, mayStart, step } from '../../lib/demand/queue.ts';
import type { Receipt } from '../../lib/demand/receipt.ts';
import type { Saved } from '../../lib/demand/saved.ts';
import type { DraftStore } from './draft-store.ts';
import { randomKey } from './key.ts';
import { noteSent, sentBefore } from './ledger.ts';
import { exclusively } from './lock.ts';
import { type Endpoint, type Outcome, post } from './post.ts';

const LOCK = 'luqiao:demand-sending';
/** Beyond the timeout of the request: time to write down its outcome. */
const MARGIN = 5_000;

/**
 * Brings the draft on this device to the service: once, whatever happens to the network, the service, the page or
 * beside it in other open pages.
 */
export class Sender {
  readonly #endpoint: Endpoint;
  readonly #store: DraftStore;
  readonly #names: Names;
  readonly #changed: (saved: Saved) => void;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed called with the draft after each step of its way */
  constructor(endpoint: Endpoint, store: DraftStore, names: Names, changed: (saved: Saved) => void) {
    this.#endpoint = endpoint;
    this.#store = store;
    this.#names = names;
    this.#changed = changed;
  }

  /** Goes on with what was left, now and whenever the network or the reader comes back. */
  start(): void {
    addEventListener('online', () => void this.go(true));
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.go(true);
    });
    void this.go(true);
  }

  /**
   * Makes the try that is due, and those after it.
   * @param sign whether the network may be back or the writer wants it
   */
  async go(sign: boolean): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#timer);
    try {
      const longest = this.#endpoint.timeoutSeconds * 1_000 + MARGIN;
      const saved = this.#store.load();
      if (saved && isOnItsWay(saved.delivery)) await exclusively(LOCK, longest, () => this.#try(sign));
    } finally {
      this.#running = false;
    }
    const delivery = this.#store.load()?.delivery;
    if (delivery?.kind === 'waiting')
      this.#timer = setTimeout(() => void this.go(false), Math.max(0, delivery.at - Date.now()));
  }

  /** Holds the lock. What another page has done meanwhile stands in the store. */
  async #try(sign: boolean): Promise<void> {
    const saved = this.#store.load();
    if (!saved || !mayStart(saved.delivery, Date.now(), sign)) return;
    if (!navigator.onLine) return this.#step(saved.key, { type: 'offline' });
    const known = await sentBefore(saved.key);
    if (known) return this.#yield(saved, known);
    this.#step(saved.key, { type: 'start' });
    const payload = payloadOf(saved.key, saved.draft, saved.context, this.#names);
    const outcome = await post(this.#endpoint, payload);
    if (outcome.kind === 'accepted') {
      const receipt: Receipt = {
        key: saved.key,
        ...(outcome.number && { number: outcome.number }),
        at: new Date().toISOString(),
        host: new URL(this.#endpoint.url).host,
        draft: saved.draft,
        context: saved.context,
      };
      await noteSent(receipt);
      this.#store.addReceipt(receipt);
      this.#step(saved.key, { type: 'accepted', receipt });
    } else this.#step(saved.key, this.#eventOf(outcome));
  }

  /** Another page has sent this key before word of it came here; a text that differs from what went out is kept. */
  #yield(saved: Saved, receipt: Receipt): void {
    if (!sameDraft(saved.draft, receipt.draft))
      this.#store.keepOther({ ...saved, key: randomKey(), delivery: DRAFTING });
    this.#store.addReceipt(receipt);
    this.#store.save({ ...saved, draft: receipt.draft, context: receipt.context });
    this.#step(saved.key, { type: 'accepted', receipt });
  }

  #eventOf(outcome: Exclude<Outcome, { kind: 'accepted' }>): DeliveryEvent {
    if (outcome.kind === 'refused') return { ...outcome, type: 'refused' };
    const delivery = this.#store.load()?.delivery;
    const attempt = delivery?.kind === 'sending' ? delivery.attempt : 1;
    return {
      type: 'failed',
      at: Date.now() + backoff(attempt, Math.random(), outcome.retryAfter),
      asked: outcome.retryAfter !== undefined,
      retries: this.#endpoint.retries,
    };
  }

  /** Another draft may have taken the place of the one that was sent: that one is left alone. */
  #step(key: string, event: DeliveryEvent): void {
    const saved = this.#store.load();
    if (saved?.key !== key) return;
    const next = { ...saved, delivery: step(saved.delivery, event) };
    this.#store.save(next);
    this.#changed(next);
  }
}
