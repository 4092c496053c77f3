import { type Catalogue, weigh } from '../../lib/offline/catalogue.ts';
import { type Occupant, sizeText, standInText } from '../../lib/offline/messages.ts';
import { packOf } from '../../lib/offline/packs.ts';
import { catalogueAddress, type PageWord } from '../../lib/offline/store.ts';
import { button } from '../search/dom.ts';
import { type Desk, PackRow } from './pack-row.ts';
import { PackStore } from './pack-store.ts';

/** How often, and how many times, to look whether the search has come (ms). */
const LOOK = 500;
const LOOKS = 600;

/** What is kept for use without a network, and the choice of it. Stands also where a page is not kept. */
class OfflinePacks extends HTMLElement {
  connectedCallback() {
    const { base = '/', page = '' } = this.dataset;
    const instead = location.pathname !== page;
    if (instead) this.#standIn();
    if (location.protocol === 'file:') {
      this.#standInFolder();
      return;
    }
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#place('[data-unsupported]').hidden = false;
      return;
    }
    const work = new OfflineDesk(this, base);
    void work.open().then(() => (instead ? work.tellInstead() : undefined));
    addEventListener('online', () => void work.open());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void work.refresh();
    });
  }

  /** The worker answered with this page, because the one that was asked for is not here. */
  #standIn() {
    const heading = document.querySelector('h1');
    const title = '没有网络，这一页还没有存到这台设备上';
    document.title = title;
    if (heading) heading.textContent = title;
    for (const hidden of document.querySelectorAll<HTMLElement>('[data-stand-in]')) hidden.hidden = false;
    document.querySelector('[data-retry]')?.addEventListener('click', () => location.reload());
  }

  /** In an edition opened from a folder, links to pages that are not in it lead here; nothing can be kept there. */
  #standInFolder() {
    this.#place('[data-choice]').hidden = true;
    const retry = document.querySelector<HTMLElement>('[data-retry]');
    if (retry) retry.hidden = true;
    const lead = document.querySelector('h1 + .lead');
    if (lead) lead.textContent = '链接指向的页面不在这份离线版里，要联网到网站上看。';
  }

  #place(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`offline-packs: ${selector} is missing`);
    return found;
  }
}

class OfflineDesk implements Desk {
  readonly base: string;
  readonly ids: readonly string[];
  readonly store: PackStore;
  catalogue: Catalogue | undefined;
  here: ReadonlySet<string> = new Set();
  readonly #root: HTMLElement;
  readonly #rows: readonly PackRow[];
  #refreshing: Promise<void> = Promise.resolve();

  constructor(root: HTMLElement, base: string) {
    this.base = base;
    this.store = new PackStore(base);
    this.#root = root;
    const items = [...root.querySelectorAll<HTMLElement>('[data-pack]')];
    this.ids = items.map((item) => item.dataset['pack'] ?? '');
    this.#rows = items.map((item) => new PackRow(item, this));
  }

  async open(): Promise<void> {
    await this.reload();
    await this.refresh();
  }

  /** Above the packs: what was asked for, and what is there. */
  async tellInstead(): Promise<void> {
    const lead = document.querySelector('h1 + .lead');
    const path = decodeURI(location.pathname);
    const owner = packOf(`${path.slice(this.base.length)}index.html`);
    const usable = {
      packs: (await this.occupants('', true)).map(({ title }) => title),
      search: (await this.store.searchBytes()) > 0,
      read: await this.store.readCount(),
    };
    if (lead) lead.textContent = standInText(path, owner?.title, usable);
  }

  async reload(): Promise<void> {
    const answer = await fetch(catalogueAddress(this.base), { cache: 'no-cache' }).catch(() => undefined);
    if (answer?.ok) this.catalogue = (await answer.json()) as Catalogue;
  }

  async ready(): Promise<void> {
    const script = document.documentElement.dataset['serviceWorker'];
    if (script) await navigator.serviceWorker.register(script).catch(() => undefined);
    await navigator.storage?.persist?.().catch(() => false);
  }

  async occupants(but: string, whole = false): Promise<Occupant[]> {
    const found: Occupant[] = [];
    for (const { id, title } of this.#rows) {
      const pack = (await this.store.kept(id)) ?? (whole ? undefined : await this.store.begun(id));
      if (whole && pack?.parts.some(({ hash }) => !this.here.has(hash))) continue;
      if (pack && id !== but) found.push({ title, bytes: weigh(pack) });
    }
    return found;
  }

  refresh(): Promise<void> {
    // One after the other: what began before a pack was whole would show it unfinished.
    this.#refreshing = this.#refreshing.catch(() => undefined).then(() => this.#show());
    return this.#refreshing;
  }

  async #show(): Promise<void> {
    this.here = await this.store.soundParts();
    for (const row of this.#rows) await row.show();
    await this.#showSearch();
    await this.#showRead();
    await this.#showSpace();
  }

  async #showSearch(): Promise<void> {
    const bytes = await this.store.searchBytes();
    this.#say('[data-search]', bytes > 0 ? `已存 ${sizeText(bytes)}，断网能搜。` : '没有存，断网时不能搜。');
    this.#offer('[data-search]', bytes > 0 ? [] : [button('btn', '保存搜索', () => void this.#keepSearch())]);
  }

  async #keepSearch(): Promise<void> {
    this.#offer('[data-search]', []);
    this.#say('[data-search]', '正在存……');
    await this.ready();
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage('keep-search' satisfies PageWord);
    for (let look = 0; look < LOOKS && (await this.store.searchBytes()) === 0; look++)
      await new Promise((resolve) => setTimeout(resolve, LOOK));
    await this.#showSearch();
    await this.#showSpace();
  }

  async #showRead(): Promise<void> {
    const keeps = await this.store.keepsRead();
    const count = await this.store.readCount();
    this.#say('[data-read]', `${keeps ? '随看随存' : '已关，不再存新看的页面'}；现在存着 ${count} 页。`);
    const toggle = button('btn', keeps ? '不再随看随存' : '随看随存', async () => {
      await this.store.setKeepsRead(!keeps);
      await this.#showRead();
    });
    const clear = button('btn', '清空看过的页面', async () => {
      await this.store.clearRead();
      await this.#showRead();
      await this.#showSpace();
    });
    this.#offer('[data-read]', count > 0 ? [toggle, clear] : [toggle]);
  }

  async #showSpace(): Promise<void> {
    const space = this.#root.querySelector('[data-space]');
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    if (!space || usage === undefined || quota === undefined) return;
    const held = await navigator.storage.persisted();
    space.textContent = `本站已用约 ${sizeText(usage)}，浏览器最多还给约 ${sizeText(Math.max(0, quota - usage))}。${
      held
        ? '浏览器答应不自动清理存下的内容。'
        : '设备空间紧张时，浏览器可能自动清理；缺了什么，这一页会说明并补齐。'
    }`;
  }

  #say(item: string, text: string): void {
    const state = this.#root.querySelector(`${item} [data-state]`);
    if (state) state.textContent = text;
  }

  #offer(item: string, buttons: readonly HTMLElement[]): void {
    this.#root.querySelector(`${item} [data-actions]`)?.replaceChildren(...buttons);
  }
}

customElements.define('offline-packs', OfflinePacks);
