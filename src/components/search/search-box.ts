import type { Shown } from '../../lib/search/present.ts';
import { wellFormed } from '../../lib/search/state.ts';
import { searchClient } from './client.ts';
import { make, marked } from './dom.ts';
import { loadHistory } from './search-history.ts';

/** A line of the list under the box. */
interface Option {
  readonly text: string;
  readonly note: string;
  readonly element: HTMLElement;
  /** where it leads; without, it becomes the query */
  readonly url?: string;
}

const NAMES = 5;
const ENTRIES = 5;

/**
 * A search box with suggestions while typing: names and numbers, and entries where the page does not list them anyway
 * (`data-entries`). Tells what is typed with `query` events; without anybody listening the form goes to the search page.
 * Follows the ARIA pattern of an editable combobox with a list.
 */
export class SearchBox extends HTMLElement {
  #options: readonly Option[] = [];
  #active = -1;
  #turn = 0;
  #composing = false;
  #started = false;

  connectedCallback() {
    const { input } = this;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', '搜索建议');
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('focus', () => this.#start());
    input.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      this.#typed();
    });
    input.addEventListener('input', () => {
      if (!this.#composing) this.#typed();
    });
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => setTimeout(() => this.#close(), 150));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      this.#close();
      if (this.#tell(true)) event.preventDefault();
    });
  }

  get input(): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!input) throw new Error('search-box is missing its input');
    return input;
  }

  get value(): string {
    return this.input.value;
  }

  set value(text: string) {
    // Never under the fingers of somebody who is typing.
    if (this.input.value.trim() !== text) this.input.value = text;
  }

  override focus() {
    this.input.focus();
  }

  get #list(): HTMLElement {
    const list = this.querySelector<HTMLElement>('.options-list');
    if (!list) throw new Error('search-box is missing its list');
    return list;
  }

  get #client() {
    return searchClient(this.dataset['index'] ?? '');
  }

  /** The engine comes when somebody turns to the box, not with the page. */
  #start() {
    if (this.#started) return;
    this.#started = true;
    void this.#client.prepare().catch(() => {
      this.#started = false;
    });
    if (this.value === '') void this.#suggest();
  }

  #typed() {
    this.#tell(false);
    void this.#suggest();
  }

  /** True when somebody listens and takes the query. */
  #tell(final: boolean): boolean {
    const event = new CustomEvent('query', {
      bubbles: true,
      cancelable: true,
      detail: { text: this.value, final },
    });
    this.dispatchEvent(event);
    return this.hasAttribute('data-live');
  }

  async #suggest() {
    const turn = ++this.#turn;
    const text = wellFormed(this.value).trim();
    let options: Option[];
    try {
      options = text ? await this.#optionsFor(text) : historyOptions();
    } catch {
      options = [];
    }
    if (turn !== this.#turn || document.activeElement !== this.input) return;
    this.#open(options);
  }

  async #optionsFor(text: string): Promise<Option[]> {
    const names = (await this.#client.suggest(text, NAMES)).filter((name) => name !== text);
    const options = names.map((name): Option => ({ text: name, note: '', element: make('span', '', name) }));
    if (!this.hasAttribute('data-entries')) return options;
    const answer = await this.#client.search({ query: text, only: [], choice: {}, sort: 'match' });
    const { shown } = await this.#client.show(answer, answer.order.slice(0, ENTRIES));
    const kinds = JSON.parse(this.querySelector('[data-kinds]')?.textContent ?? '{}') as Record<
      string,
      string
    >;
    return [
      ...options,
      ...shown.map((entry) => entryOption(entry, kinds)),
      {
        text,
        note: '',
        element: make('strong', '', `查看“${text}”的全部 ${answer.order.length} 条结果`),
        url: `${this.dataset['action']}?q=${encodeURIComponent(text)}`,
      },
    ];
  }

  #open(options: readonly Option[]) {
    this.#options = options;
    this.#active = -1;
    const list = this.#list;
    list.replaceChildren(
      ...options.map((option, index) => {
        const item = make('div', 'option', option.element);
        if (option.note) item.append(make('small', '', option.note));
        item.setAttribute('role', 'option');
        item.id = `${list.id}-${index}`;
        item.setAttribute('aria-selected', 'false');
        // Before the box loses the focus.
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#take(option);
        });
        return item;
      }),
    );
    list.hidden = options.length === 0;
    this.input.setAttribute('aria-expanded', String(options.length > 0));
    this.input.removeAttribute('aria-activedescendant');
  }

  #close() {
    this.#turn += 1;
    this.#open([]);
  }

  #key(event: KeyboardEvent) {
    if (event.isComposing) return;
    const last = this.#options.length - 1;
    if (event.key === 'ArrowDown' && last >= 0) this.#move(this.#active >= last ? 0 : this.#active + 1);
    else if (event.key === 'ArrowDown') void this.#suggest();
    else if (event.key === 'ArrowUp' && last >= 0) this.#move(this.#active <= 0 ? last : this.#active - 1);
    else if (event.key === 'Escape' && last >= 0) this.#close();
    else if (event.key === 'Enter' && this.#options[this.#active])
      this.#take(this.#options[this.#active] as Option);
    else return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
  }

  #move(to: number) {
    this.#active = to;
    [...this.#list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === to));
      if (index === to) {
        this.input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  #take(option: Option) {
    if (option.url) {
      location.assign(option.url);
      return;
    }
    this.input.value = option.text.replace(/（.*）$/, '');
    this.#close();
    this.querySelector('form')?.requestSubmit();
  }
}
customElements.define('search-box', SearchBox);

function historyOptions(): Option[] {
  return loadHistory().map((text) => ({ text, note: '搜过', element: make('span', '', text) }));
}

function entryOption(entry: Shown, kinds: Readonly<Record<string, string>>): Option {
  const title = make('span', '', ...(entry.number ? [`${entry.number} `] : []), ...marked(entry.titlePieces));
  const kind = kinds[entry.kind] ?? '';
  return {
    text: entry.title,
    note: entry.ask ? `${kind} · 有人这样问：${entry.ask}` : [kind, entry.sunk].filter(Boolean).join(' · '),
    element: title,
    url: entry.url,
  };
}
