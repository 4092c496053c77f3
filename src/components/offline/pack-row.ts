import { type Catalogue, type Offer, type PackState, stateOf, weigh } from '../../lib/offline/catalogue.ts';
import { FAILURES, type Occupant, quotaText, sizeText, stateText } from '../../lib/offline/messages.ts';
import { button } from '../search/dom.ts';
import { fetchPack, PackFailure } from './fetch-pack.ts';
import type { PackStore } from './pack-store.ts';

/** Only one open page of the site fetches or deletes at a time. */
const LOCK = 'offline-packs';

/** What rows share: the page around them. */
export interface Desk {
  readonly base: string;
  readonly ids: readonly string[];
  readonly store: PackStore;
  readonly catalogue: Catalogue | undefined;
  /** hashes of the sound parts that are here */
  readonly here: ReadonlySet<string>;
  /** asks the site again */
  reload(): Promise<void>;
  /** makes sure that the service worker runs and asks the browser to keep what is stored */
  ready(): Promise<void>;
  /** what takes room, but for one pack and, where asked, for those that are not whole */
  occupants(but: string, whole?: boolean): Promise<Occupant[]>;
  /** shows all rows anew */
  refresh(): Promise<void>;
}

const LABELS: Readonly<Record<PackState['name'], string | undefined>> = {
  none: '保存',
  begun: '继续',
  kept: undefined,
  old: '更新',
  damaged: '补齐',
};

/** One pack: what it is, how it stands, and what can be done with it. */
export class PackRow {
  readonly id: string;
  readonly title: string;
  readonly #desk: Desk;
  readonly #facts: HTMLElement;
  readonly #state: HTMLElement;
  readonly #progress: HTMLProgressElement;
  readonly #actions: HTMLElement;
  #running: AbortController | undefined;

  /** @throws where the item lacks a place to write to */
  constructor(item: HTMLElement, desk: Desk) {
    const place = <T extends HTMLElement>(selector: string) => {
      const found = item.querySelector<T>(selector);
      if (!found) throw new Error(`offline-packs: ${selector} is missing`);
      return found;
    };
    this.id = item.dataset['pack'] ?? '';
    this.title = item.dataset['title'] ?? '';
    this.#desk = desk;
    this.#facts = place('[data-facts]');
    this.#state = place('[data-state]');
    this.#progress = place<HTMLProgressElement>('progress');
    this.#actions = place('[data-actions]');
  }

  get #offer(): Offer | undefined {
    return this.#desk.catalogue?.packs.find(({ id }) => id === this.id);
  }

  /**
   * Shows the pack as it stands.
   * @param word said instead of the state, after something went wrong
   */
  async show(word?: string): Promise<void> {
    if (this.#running) return;
    const kept = await this.#desk.store.kept(this.id);
    const offer = this.#offer;
    const state = stateOf(offer, kept, this.#desk.here);
    this.#facts.textContent = [
      offer ? `${offer.pages} 页，共 ${sizeText(weigh(offer))}` : '',
      kept
        ? `内容截至 ${kept.built}，存于 ${new Date(kept.stored).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' })}`
        : '',
    ]
      .filter((text) => text !== '')
      .join('；');
    this.#state.textContent = word ?? (offer || kept ? stateText(state) : '现在连不上网站，不知道有多大。');
    this.#state.dataset['name'] = state.name;
    this.#progress.hidden = true;
    const label = offer && LABELS[state.name];
    const named = (text: string, run: () => void, kind?: string) => {
      const made = button('btn', text, run);
      made.setAttribute('aria-label', `${text}“${this.title}”`);
      if (kind) made.dataset['kind'] = kind;
      return made;
    };
    this.#actions.replaceChildren(
      ...(label ? [named(label, () => void this.#fetch(), 'primary')] : []),
      ...(kept || state.name === 'begun' ? [named('删除', () => void this.#remove())] : []),
    );
  }

  async #fetch(again = true): Promise<void> {
    const offer = this.#offer;
    const built = this.#desk.catalogue?.built;
    if (!offer || !built || this.#running) return;
    const running = new AbortController();
    this.#running = running;
    const pause = button('btn', '暂停', () => running.abort());
    pause.setAttribute('aria-label', `暂停“${this.title}”`);
    this.#actions.replaceChildren(pause);
    pause.focus();
    let word: string | undefined;
    let retry = false;
    try {
      await this.#desk.ready();
      await this.#alone(() =>
        fetchPack(this.#desk.store, offer, {
          base: this.#desk.base,
          ids: this.#desk.ids,
          built,
          signal: running.signal,
          progress: (bytes) => this.#count(bytes, weigh(offer)),
        }),
      );
    } catch (error) {
      if (!running.signal.aborted) {
        word = await this.#explain(error, offer);
        retry = word === FAILURES.changed && again;
      }
    }
    this.#running = undefined;
    if (retry) return this.#fetch(false);
    await this.#desk.refresh();
    if (word !== undefined) await this.show(word);
    this.#refocus();
  }

  async #remove(): Promise<void> {
    let word: string | undefined;
    await this.#alone(() => this.#desk.store.remove(this.id, this.#desk.ids)).catch((error: unknown) => {
      word = String(error instanceof Error ? error.message : error);
    });
    await this.#desk.refresh();
    if (word !== undefined) await this.show(word);
    this.#refocus();
  }

  /** Where the button that had the focus is gone, the next one has it; a reader who went elsewhere stays there. */
  #refocus(): void {
    if (document.activeElement === document.body) this.#actions.querySelector('button')?.focus();
  }

  #count(bytes: number, total: number): void {
    this.#progress.hidden = false;
    this.#progress.max = total;
    this.#progress.value = bytes;
    this.#state.textContent = `正在存：${sizeText(bytes)}，共 ${sizeText(total)}。离开这一页会暂停，回来可以接着存。`;
    this.#state.dataset['name'] = 'running';
  }

  async #explain(error: unknown, offer: Offer): Promise<string> {
    if (!(error instanceof PackFailure)) return error instanceof Error ? error.message : String(error);
    if (error.kind === 'quota') {
      const state = stateOf(offer, undefined, await this.#desk.store.soundParts());
      return quotaText(state.missing, await this.#desk.occupants(this.id));
    }
    if (error.kind === 'offline') return FAILURES.offline;
    await this.#desk.reload();
    // Bytes that do not fit: the site has become another, or something on the way changed them.
    const now = this.#offer;
    const same = now && JSON.stringify(now.parts) === JSON.stringify(offer.parts);
    return same ? FAILURES.damaged : FAILURES.changed;
  }

  async #alone(work: () => Promise<void>): Promise<void> {
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) throw new Error('另一个标签页正在存或删，等它完成再试。');
      await work();
    });
  }
}
