import { type Receipt, readReceipt } from '../../lib/demand/receipt.ts';
import { readSaved, type Saved } from '../../lib/demand/saved.ts';
import { randomKey } from './key.ts';
import { forgetSent } from './ledger.ts';

const DRAFT = 'luqiao:demand';
/** A text of another open page that was written over before its writer had chosen. */
const OTHER = 'luqiao:demand-other';
const RECEIPTS = 'luqiao:demand-receipts';
const RECEIPTS_MAX = 20;

/** The draft and the receipts on this device; where it stores nothing, in memory, and `works` is false. */
export class DraftStore {
  /** names this open page among others */
  readonly writer = randomKey();
  works = true;
  #draft: Saved | undefined;
  #receipts: readonly Receipt[] = [];

  load(): Saved | undefined {
    if (!this.works) return this.#draft;
    this.#draft = readSaved(this.#get(DRAFT)) ?? (this.works ? undefined : this.#draft);
    return this.#draft;
  }

  save(saved: Saved): void {
    this.#draft = saved;
    this.works = this.#set(DRAFT, JSON.stringify(saved));
  }

  loadOther(): Saved | undefined {
    return readSaved(this.#get(OTHER));
  }

  keepOther(saved: Saved | undefined): void {
    this.#set(OTHER, saved && JSON.stringify(saved));
  }

  receipts(): readonly Receipt[] {
    try {
      const value: unknown = JSON.parse(this.#get(RECEIPTS) ?? 'null');
      if (Array.isArray(value)) this.#receipts = value.flatMap((one) => readReceipt(one) ?? []);
    } catch {
      // What was broken from outside is written anew with the next receipt.
    }
    return this.#receipts;
  }

  addReceipt(receipt: Receipt): void {
    this.#keepReceipts([receipt, ...this.receipts().filter(({ key }) => key !== receipt.key)]);
  }

  removeReceipt(key: string): void {
    this.#keepReceipts(this.receipts().filter((receipt) => receipt.key !== key));
  }

  /** Calls back when another open page has written the draft. */
  watch(changed: (saved: Saved) => void): void {
    addEventListener('storage', ({ key, newValue }) => {
      const saved = key === DRAFT ? readSaved(newValue) : undefined;
      if (saved) changed(saved);
    });
  }

  #keepReceipts(receipts: readonly Receipt[]) {
    const kept = receipts.slice(0, RECEIPTS_MAX);
    for (const gone of this.#receipts)
      if (!kept.some(({ key }) => key === gone.key)) void forgetSent(gone.key);
    this.#receipts = kept;
    this.#set(RECEIPTS, JSON.stringify(this.#receipts));
  }

  #get(name: string): string | null {
    try {
      return localStorage.getItem(name);
    } catch {
      this.works = false;
      return null;
    }
  }

  #set(name: string, value: string | undefined): boolean {
    try {
      if (value === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, value);
      return true;
    } catch {
      return false;
    }
  }
}
