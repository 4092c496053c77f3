import {
  addressOf,
  countOptions,
  PAGE_SIZE,
  readState,
  selectItems,
  stateAt,
  writeState,
} from '../../lib/list/state.ts';
import type { Facet, ListItem, ListState } from '../../lib/list/types.ts';
import { rowElement } from '../ui/row-element.ts';

/**
 * Filters and sorts a list in place. The page arrives complete; all items are fetched once, when the reader chooses
 * something or the address already carries a choice.
 */
class EntryList extends HTMLElement {
  #items: Promise<readonly ListItem[]> | undefined;
  #facets: readonly Facet[] = [];

  connectedCallback() {
    this.#facets = JSON.parse(this.querySelector('[data-facets]')?.textContent ?? '[]');
    this.addEventListener('change', () => this.#go({ ...this.#chosen(), page: 1 }));
    this.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('[data-clear]')?.addEventListener('click', async () => {
      await this.#go({ chosen: {}, sort: 'default', page: 1 });
      this.#toFirstRow();
    });
    this.querySelector('[data-retry]')?.addEventListener('click', () => void this.#show(this.#here()));
    this.#wireToggle();
    addEventListener('popstate', () => void this.#show(this.#here()));
    if (writeState(readState(location.search, this.#facets))) void this.#show(this.#here());
  }

  #here(): ListState {
    return stateAt(location, this.#facets);
  }

  #address(state: ListState): string {
    return addressOf(this.dataset['base'] ?? location.pathname, state);
  }

  #wireToggle() {
    const toggle = this.querySelector<HTMLButtonElement>('.filters-toggle');
    toggle?.addEventListener('click', () => {
      const form = this.querySelector<HTMLElement>('.facets');
      const open = form?.toggleAttribute('data-open') ?? false;
      toggle.setAttribute('aria-expanded', String(open));
      if (open) form?.querySelector<HTMLElement>('summary')?.focus();
    });
  }

  #chosen(): Pick<ListState, 'chosen' | 'sort'> {
    const chosen: Record<string, string[]> = {};
    for (const input of this.querySelectorAll<HTMLInputElement>('.facets input:checked'))
      chosen[input.name] = [...(chosen[input.name] ?? []), input.value];
    const sort = this.querySelector<HTMLSelectElement>('select[name="sort"]')?.value;
    return { chosen, sort: (sort as ListState['sort']) ?? 'default' };
  }

  async #go(state: ListState) {
    history.pushState(null, '', this.#address(state));
    await this.#show(state);
  }

  /** The control that was pressed is gone: the keyboard goes on from the rows it has brought. */
  #toFirstRow() {
    this.querySelector<HTMLElement>('[data-results] a')?.focus();
  }

  async #show(state: ListState) {
    const list = this.querySelector<HTMLElement>('[data-results]');
    if (!list) return;
    list.dataset['state'] = 'loading';
    this.#mark(state);
    try {
      this.#items ??= fetch(this.dataset['src'] ?? '').then((answer) =>
        answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))),
      );
      const items = await this.#items;
      this.#render(list, items, state);
    } catch {
      this.#items = undefined;
      list.dataset['state'] = 'error';
      this.#failed(true);
    }
  }

  #failed(failed: boolean) {
    this.#set('[data-failed]', (element) => (element.hidden = !failed));
    this.#set('[data-counted]', (element) => (element.hidden = failed));
  }

  #mark(state: ListState) {
    for (const input of this.querySelectorAll<HTMLInputElement>('.facets input'))
      input.checked = state.chosen[input.name]?.includes(input.value) ?? false;
    this.#set('select[name="sort"]', (element) => ((element as HTMLSelectElement).value = state.sort));
  }

  #render(list: HTMLElement, items: readonly ListItem[], state: ListState) {
    const found = selectItems(items, state);
    const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
    const page = Math.min(state.page, pages);
    list.replaceChildren(
      ...found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((item) => rowElement(item.row)),
    );
    list.setAttribute('start', String((page - 1) * PAGE_SIZE + 1));
    list.dataset['state'] = found.length ? 'ready' : 'empty';
    this.#set('[data-total]', (element) => (element.textContent = String(found.length)));
    this.#set('[data-empty]', (element) => (element.hidden = found.length > 0));
    const filtered = Object.keys(state.chosen).length > 0;
    this.#set('[data-filtered]', (element) => (element.hidden = !filtered));
    this.#set('[data-clear]', (element) => (element.hidden = !filtered));
    this.#failed(false);
    this.#count(items, state);
    this.#pager(state, page, pages);
  }

  #count(items: readonly ListItem[], state: ListState) {
    const counts = countOptions(items, this.#facets, state.chosen);
    for (const input of this.querySelectorAll<HTMLInputElement>('.facets input')) {
      const count = counts.get(input.name)?.get(input.value) ?? 0;
      const row = input.closest('li');
      row?.toggleAttribute('data-none', count === 0 && !input.checked);
      const number = row?.querySelector('[data-count]');
      if (number) number.textContent = String(count);
    }
  }

  #pager(state: ListState, page: number, pages: number) {
    const old = this.querySelector('.pager');
    const pager = document.createElement('nav');
    pager.className = 'pager';
    pager.setAttribute('aria-label', '分页');
    const link = (to: number, text: string) => {
      const anchor = document.createElement('a');
      anchor.className = 'btn';
      anchor.href = this.#address({ ...state, page: to });
      anchor.textContent = text;
      anchor.addEventListener('click', async (event) => {
        event.preventDefault();
        await this.#go({ ...state, page: to });
        this.scrollIntoView();
        this.#toFirstRow();
      });
      return anchor;
    };
    if (page > 1) pager.append(link(page - 1, '上一页'));
    const place = document.createElement('span');
    place.textContent = `第 ${page} / ${pages} 页`;
    pager.append(place);
    if (page < pages) pager.append(link(page + 1, '下一页'));
    pager.hidden = pages === 1;
    if (old) old.replaceWith(pager);
    else this.querySelector('[data-empty]')?.after(pager);
  }

  #set(selector: string, change: (element: HTMLElement) => void) {
    const element = this.querySelector<HTMLElement>(selector);
    if (element) change(element);
  }
}
customElements.define('entry-list', EntryList);
