import { COMPARE_MAX, leftOut, moved, readChoice, toggled } from '../../lib/compare/choice.ts';
import { type Compared, compareRows, HEADINGS, type Line } from '../../lib/compare/rows.ts';
import { button, link, make } from '../search/dom.ts';
import { choose } from './choice-store.ts';

type Titles = readonly (readonly [id: string, title: string])[];

/** Up to four technologies side by side; which ones stands in the address, in their order. */
class CompareTable extends HTMLElement {
  #titles: Promise<Titles> | undefined;
  #known = new Map<string, Promise<Compared>>();
  #turn = 0;

  connectedCallback() {
    this.#find<HTMLInputElement>('[data-different]').addEventListener('change', (event) => {
      this.#go(this.#ids, (event.target as HTMLInputElement).checked);
    });
    this.#find('form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#add();
    });
    this.#find('[data-copy]').addEventListener('click', () => void this.#copy());
    this.#find('[data-print]').addEventListener('click', () => print());
    this.#find('[data-retry]').addEventListener('click', () => void this.#show());
    window.addEventListener('popstate', () => void this.#show());
    this.#find('[data-tools]').hidden = false;
    this.#find('[data-table]').tabIndex = 0;
    void this.#show();
    void this.#offer();
  }

  get #ids(): string[] {
    return readChoice(new URLSearchParams(location.search).get('ids'));
  }

  #go(ids: readonly string[], different = this.#find<HTMLInputElement>('[data-different]').checked) {
    const params = [...(ids.length ? [`ids=${ids.join(',')}`] : []), ...(different ? ['diff=1'] : [])];
    history.pushState(null, '', params.length ? `?${params.join('&')}` : location.pathname);
    choose(ids);
    void this.#show();
  }

  async #show() {
    const turn = ++this.#turn;
    const params = new URLSearchParams(location.search);
    const ids = this.#ids;
    this.#find<HTMLInputElement>('[data-different]').checked = params.get('diff') === '1';
    this.#find('[data-failed]').hidden = true;
    this.#find('[data-empty]').hidden = ids.length > 0;
    const found = await Promise.allSettled(ids.map((id) => this.#get(id)));
    if (turn !== this.#turn) return;
    const technologies = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const unknown = ids.filter((_, at) => {
      const one = found[at];
      return one?.status === 'rejected' && one.reason instanceof Unknown;
    });
    this.#find('[data-failed]').hidden = technologies.length + unknown.length === ids.length;
    const more = leftOut(params.get('ids'));
    this.#say(
      [
        technologies.length > 1 ? `正在比较 ${technologies.length} 项技术。` : '',
        technologies.length === 1 ? '只有一项，再加一项才能比较。' : '',
        unknown.length ? `没有编号为 ${unknown.join('、')} 的技术。` : '',
        more > 0 ? `最多比较 ${COMPARE_MAX} 项，另外 ${more} 项没有列出。` : '',
      ].join(''),
    );
    this.#find('[data-table]').replaceChildren(...(technologies.length ? [this.#table(technologies)] : []));
    this.#find<HTMLButtonElement>('form button').disabled = ids.length >= COMPARE_MAX;
  }

  #table(technologies: readonly Compared[]): HTMLElement {
    const different = this.#find<HTMLInputElement>('[data-different]').checked && technologies.length > 1;
    const head = make('tr', '', th('col', '项目'));
    technologies.forEach(({ id, title, url }, at) => {
      const cell = th('col', link(url, title));
      const tools = make('span', 'column-tools');
      if (at > 0) tools.append(this.#tool('←', `把“${title}”左移`, () => this.#go(moved(this.#ids, id, -1))));
      if (at < technologies.length - 1)
        tools.append(this.#tool('→', `把“${title}”右移`, () => this.#go(moved(this.#ids, id, 1))));
      tools.append(this.#tool('×', `去掉“${title}”`, () => this.#go(toggled(this.#ids, id))));
      cell.append(tools);
      head.append(cell);
    });
    const body = make('tbody');
    for (const { heading, cells, differs } of compareRows(technologies)) {
      if (different && !differs) continue;
      const name = th('row', HEADINGS[heading]);
      if (differs && technologies.length > 1) name.append(' ', make('span', 'badge', '不同'));
      body.append(make('tr', '', name, ...cells.map((lines) => make('td', '', ...linesOf(lines)))));
    }
    return make('table', 'compare', make('thead', '', head), body);
  }

  #tool(sign: string, label: string, run: () => void): HTMLButtonElement {
    const made = button('btn', sign, run);
    made.setAttribute('aria-label', label);
    return made;
  }

  async #add() {
    const field = this.#find<HTMLInputElement>('input[list]');
    const wanted = field.value.trim();
    const titles = await this.#list().catch(() => [] as Titles);
    const match =
      titles.find(([id, title]) => title === wanted || id === wanted) ??
      titles.find(([, title]) => wanted && title.includes(wanted));
    if (!match) {
      this.#say(wanted ? `没有叫“${wanted}”的技术，请从列表里选。` : '请先写技术的名称。');
      field.focus();
      return;
    }
    field.value = '';
    if (!this.#ids.includes(match[0])) this.#go(toggled(this.#ids, match[0]));
  }

  async #offer() {
    const titles = await this.#list().catch(() => [] as Titles);
    this.#find('datalist').replaceChildren(
      ...titles.map(([, title]) => {
        const made = make('option');
        made.value = title;
        return made;
      }),
    );
  }

  #list(): Promise<Titles> {
    this.#titles ??= read<Titles>(this.dataset['index'] ?? '');
    this.#titles.catch(() => {
      this.#titles = undefined;
    });
    return this.#titles;
  }

  #get(id: string): Promise<Compared> {
    const known = this.#known.get(id) ?? read<Compared>(`${this.dataset['data']}${id}.json`);
    this.#known.set(id, known);
    known.catch(() => this.#known.delete(id));
    return known;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('已复制链接。');
    } catch {
      this.#say('浏览器不允许复制，请从地址栏复制。');
    }
  }

  #say(text: string) {
    this.#find('[role="status"]').textContent = text;
  }

  #find<T extends HTMLElement = HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`compare-table: no ${selector}`);
    return element;
  }
}
customElements.define('compare-table', CompareTable);

/** There is no such technology. */
class Unknown extends Error {}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (response.status === 404) throw new Unknown(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json() as Promise<T>;
}

function th(scope: 'col' | 'row', ...children: (Node | string)[]): HTMLTableCellElement {
  const cell = make('th', '', ...children);
  cell.scope = scope;
  return cell;
}

function linesOf(lines: readonly Line[]): Node[] {
  if (lines.length === 0) return [make('span', 'meta', '没有收录')];
  const items = lines.map(({ text, source, url }) =>
    make('li', '', url ? link(url, text) : text, source ? make('small', '', ` ${source}`) : ''),
  );
  return [make('ul', 'cell-lines', ...items)];
}
