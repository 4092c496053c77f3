/** The parts of Pagefind's browser interface used here. */
interface Engine {
  init(): Promise<void>;
  search(query: string): Promise<{ results: Hit[] }>;
}

interface Hit {
  readonly id: string;
  data(): Promise<{ url: string; meta: Record<string, string>; plain_excerpt?: string; excerpt: string }>;
}

const BATCH = 20;

/** Runs the query in the address and prints the hits; phrase matches stand before loose ones. */
class SearchPanel extends HTMLElement {
  #engine: Promise<Engine> | undefined;
  #hits: Hit[] = [];
  #shown = 0;

  connectedCallback() {
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
    const input = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (input) {
      input.value = query;
      if (!query) input.focus();
    }
    this.#part('[data-more]').addEventListener('click', () => void this.#more());
    if (query) void this.#search(query);
  }

  async #search(query: string) {
    const list = this.#part('[data-results]');
    list.dataset['state'] = 'loading';
    this.#say(`正在搜索“${query}”…`);
    const ask = this.#part('[data-ask-link]') as HTMLAnchorElement;
    ask.href = `${this.dataset['ask']}?q=${encodeURIComponent(query)}`;
    ask.hidden = false;
    try {
      const engine = await this.#load();
      const phrase = query.includes('"') ? [] : (await engine.search(`"${query}"`)).results;
      const loose = (await engine.search(query)).results;
      const seen = new Set(phrase.map((hit) => hit.id));
      this.#hits = [...phrase, ...loose.filter((hit) => !seen.has(hit.id))];
      if (this.#hits.length === 0) await this.#reach();
      this.#part('[data-total]').textContent = String(this.#hits.length);
      this.#say(
        this.#hits.length
          ? `“${query}”：${this.#hits.length} 条结果${phrase.length && loose.length > phrase.length ? `，其中 ${phrase.length} 条含完整词语，排在前面` : ''}`
          : `没有找到“${query}”。换个说法，或从下面的栏目进入。`,
      );
      await this.#more();
      list.dataset['state'] = this.#hits.length ? 'ready' : 'empty';
    } catch {
      list.dataset['state'] = 'error';
      this.#say('搜索没有载入，可能网络断开了。请稍后刷新再试，或从下面的栏目进入。');
    }
  }

  async #load(): Promise<Engine> {
    this.#engine ??= import(/* @vite-ignore */ this.dataset['engine'] ?? '').then(async (engine: Engine) => {
      await engine.init();
      return engine;
    });
    return this.#engine;
  }

  /** Pagefind takes a part of the index that did not arrive for an empty one: nothing found may be no network. */
  async #reach() {
    const answer = await fetch(this.dataset['engine'] ?? '', { method: 'HEAD', cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
  }

  async #more() {
    const batch = await Promise.all(
      this.#hits.slice(this.#shown, this.#shown + BATCH).map((hit) => hit.data()),
    );
    this.#shown += batch.length;
    const kinds = JSON.parse(this.#part('[data-kinds]').textContent ?? '{}') as Record<string, string>;
    this.#part('[data-results]').append(...batch.map((page) => row(page, kinds)));
    this.#part('[data-more]').hidden = this.#shown >= this.#hits.length;
  }

  #say(text: string) {
    const status = this.#part('[data-status]');
    status.hidden = false;
    status.textContent = text;
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`search-panel is missing ${selector}`);
    return part;
  }
}
customElements.define('search-panel', SearchPanel);

function row(page: Awaited<ReturnType<Hit['data']>>, kinds: Record<string, string>): HTMLElement {
  const li = document.createElement('li');
  const kind = page.meta['kind'] ?? '';
  li.dataset['kind'] = kind;
  li.dataset['id'] = page.meta['id'] ?? '';
  const title = document.createElement('h2');
  title.className = 'row-title';
  const link = document.createElement('a');
  link.href = page.url;
  link.textContent = page.meta['title'] ?? '';
  title.append(link);
  const excerpt = document.createElement('p');
  excerpt.textContent = plain(page.plain_excerpt ?? page.excerpt.replaceAll(/<\/?mark>/g, ''));
  const badge = document.createElement('span');
  badge.className = 'badge';
  badge.dataset['tone'] = 'info';
  badge.textContent = kinds[kind] ?? '';
  li.append(title, excerpt, badge);
  return li;
}

/** Pagefind keeps the text of a page escaped, the three characters only that HTML needs. */
function plain(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
