/** The search inside a handout: the site's engine over an index that is part of the file. */
import { unpackFiles } from '../../lib/pack/unpack.ts';
import { SearchEngine } from '../../lib/search/engine.ts';
import type { Manifest } from '../../lib/search/format.ts';
import type { Shown } from '../../lib/search/present.ts';
import { readRequest, writeRequest } from '../../lib/search/state.ts';
import { link, make, marked } from '../search/dom.ts';

/** Results that are shown at once. */
const SHOWN = 10;
/** Pause in typing after which the answer is looked for, ms. */
const PAUSE = 150;

class HandoutSearch extends HTMLElement {
  #engine: Promise<SearchEngine> | undefined;
  #input: HTMLInputElement | null = null;
  #list: HTMLOListElement | null = null;
  #status: HTMLElement | null = null;
  #more: HTMLButtonElement | null = null;
  #kinds: Readonly<Record<string, string>> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #limit = SHOWN;

  connectedCallback() {
    this.#kinds = JSON.parse(this.dataset['kinds'] ?? '{}') as Record<string, string>;
    this.#input = this.querySelector('input');
    this.#list = this.querySelector('ol');
    this.#status = this.querySelector('[role="status"]');
    this.#more = this.querySelector('[data-more]');
    this.hidden = false;
    this.#input?.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#ask(), PAUSE);
    });
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#timer);
      this.#ask();
    });
    this.#more?.addEventListener('click', () => {
      this.#limit += SHOWN;
      void this.#answer();
    });
    const { query } = readRequest(location.search);
    if (this.#input && query) {
      this.#input.value = query;
      this.#ask();
    }
  }

  #ask() {
    this.#limit = SHOWN;
    const request = { ...readRequest(''), query: this.#input?.value.trim() ?? '' };
    history.replaceState(null, '', `${location.pathname}${writeRequest(request)}${location.hash}`);
    void this.#answer();
  }

  async #answer() {
    const turn = ++this.#turn;
    const query = this.#input?.value.trim() ?? '';
    if (!query) {
      this.#tell('');
      return;
    }
    this.#list?.setAttribute('data-state', 'loading');
    try {
      this.#engine ??= open();
      const engine = await this.#engine;
      const answer = await engine.search({ ...readRequest(''), query });
      const { shown } = await engine.show(answer, answer.order.slice(0, this.#limit));
      // Typed on meanwhile.
      if (turn !== this.#turn) return;
      const all = answer.order.length;
      this.#tell(all > 0 ? `找到 ${all} 条` : '没有找到，换个说法试试', shown, all > shown.length);
    } catch {
      this.#engine = undefined;
      this.#tell('这个浏览器太旧，打不开手册里的索引；请用目录，或按 Ctrl+F 在页内查找');
    }
  }

  #tell(text: string, shown: readonly Shown[] = [], more = false) {
    if (this.#status) this.#status.textContent = text;
    this.#list?.replaceChildren(...shown.map((result) => this.#row(result)));
    this.#list?.setAttribute('data-state', 'ready');
    if (this.#more) this.#more.hidden = !more;
  }

  #row({ id, kind, number, url, titlePieces, summaryPieces, excerpt, sunk }: Shown): HTMLLIElement {
    const title = make('h3', 'row-title');
    if (number) title.append(make('span', 'row-number', number), ' ');
    title.append(link(url, ...marked(titlePieces)));
    const row = make('div', 'row', title);
    if (sunk) row.append(make('p', 'sunk', sunk));
    const passage = make('p', 'passage');
    if (excerpt && !summaryPieces.some(({ hit }) => hit)) {
      if (excerpt.heading && excerpt.anchor)
        passage.append(link(`${url}--${excerpt.anchor}`, excerpt.heading), ' › ');
      passage.append(...marked(excerpt.pieces));
    } else passage.append(...marked(summaryPieces));
    row.append(passage, make('span', 'badge', this.#kinds[kind] ?? kind));
    const item = make('li', '', row);
    item.dataset['kind'] = kind;
    item.dataset['id'] = id;
    return item;
  }
}

/** @throws where the browser cannot unpack what stands in the file */
async function open(): Promise<SearchEngine> {
  const text = document.getElementById('index')?.textContent ?? '';
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const unpacked = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'));
  const files = unpackFiles(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  const fileOf = (name: string) => {
    const file = files.get(name);
    if (!file) throw new Error(`no file ${name} in the index`);
    return file;
  };
  const manifest = JSON.parse(new TextDecoder().decode(fileOf('manifest'))) as Manifest;
  return new SearchEngine(manifest, async (name) => fileOf(name));
}

customElements.define('handout-search', HandoutSearch);
