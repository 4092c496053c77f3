import type { Answer } from '../../lib/search/answer.ts';
import type { Shown } from '../../lib/search/present.ts';
import { hasChoice, type Request, type Sort } from '../../lib/search/request.ts';
import {
  asksForSomething,
  FACETS,
  type FacetKey,
  readRequest,
  wellFormed,
  writeRequest,
} from '../../lib/search/state.ts';
import { limitCard, symptomCard } from './answers.ts';
import { searchClient } from './client.ts';
import { button, link, make } from './dom.ts';
import { type FacetLabels, facetList } from './facet-list.ts';
import { resultRow } from './result-row.ts';
import type { SearchBox } from './search-box.ts';
import { forget, loadHistory, saveQuery } from './search-history.ts';

const BATCH = 10;
const MORE = 20;
/** The address follows the typing at this distance, so that the history of the browser is not filled. */
const ADDRESS_DELAY = 400;

/**
 * The search page: the query in the address, its ranked answer in the list. What is typed is answered at once; what
 * is chosen goes into the address, so that going back works.
 */
class SearchPage extends HTMLElement {
  /** the answer shown, for whoever measures it */
  answer: Answer | undefined;
  /** what is asked now; the address follows the typing a little later */
  #asked: Request = readRequest('');
  #shown = 0;
  /** counts up with every request: an answer that comes late is dropped */
  #turn = 0;
  #labels: Promise<FacetLabels> | undefined;
  #addressTimer = 0;

  connectedCallback() {
    this.addEventListener('query', (event) => {
      const { text, final } = (event as CustomEvent<{ text: string; final: boolean }>).detail;
      this.#typed(wellFormed(text), final);
    });
    this.#part<HTMLSelectElement>('select[name="sort"]').addEventListener('change', (event) => {
      this.#go({ ...this.#asked, sort: (event.target as HTMLSelectElement).value as Sort });
    });
    this.#part('[data-more]').addEventListener('click', () => void this.#more());
    this.#part('[data-retry]').addEventListener('click', () => void this.#again());
    this.#part('[data-browse]').addEventListener('click', () => void this.#browse());
    this.#part('[data-facets]').addEventListener('change', () => this.#choose());
    this.#part('[data-toggle]').addEventListener('click', () => this.#toggleFacets());
    this.#part('[data-clear]').addEventListener('click', () => this.#go({ ...this.#asked, choice: {} }));
    this.#part('[data-results]').addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) saveQuery(this.#asked.query);
    });
    const here = () => void this.#run(readRequest(location.search), true);
    addEventListener('popstate', here);
    here();
  }

  get #client() {
    return searchClient(this.dataset['index'] ?? '');
  }

  #typed(text: string, final: boolean) {
    const before = this.#asked;
    // Another query starts anew; its filters stay, because the reader sees them.
    const request = { ...before, query: text.trim(), only: text.trim() === before.query ? before.only : [] };
    clearTimeout(this.#addressTimer);
    if (final) {
      saveQuery(text);
      this.#go(request);
      return;
    }
    this.#addressTimer = setTimeout(
      () => history.replaceState(null, '', this.#address(request)),
      ADDRESS_DELAY,
    ) as unknown as number;
    void this.#run(request, false);
  }

  #address(request: Request): string {
    return location.pathname + writeRequest(request);
  }

  #go(request: Request) {
    clearTimeout(this.#addressTimer);
    history.pushState(null, '', this.#address(request));
    void this.#run(request, true);
  }

  async #again() {
    await this.#client.reopen();
    void this.#run(this.#asked, true);
  }

  /** Facets without a query: everything, the best first. */
  async #browse() {
    await this.#run({ query: '', only: [], choice: {}, sort: 'match' }, true, true);
    this.#part('[data-facets]').querySelector<HTMLElement>('summary')?.focus();
  }

  async #run(request: Request, fill: boolean, all = false) {
    const turn = ++this.#turn;
    this.#asked = request;
    const list = this.#part('[data-results]');
    const box = this.querySelector<SearchBox>('search-box');
    if (fill && box) box.value = request.query;
    this.#part<HTMLSelectElement>('select[name="sort"]').value = request.sort;
    this.#askLink(request.query);
    if (!all && !asksForSomething(request)) {
      this.#idle(list);
      return;
    }
    list.dataset['state'] = 'loading';
    const slow = setTimeout(() => this.#say(`正在搜索“${request.query}”…`), 250);
    try {
      const answer = await this.#client.search(request);
      const first = await this.#client.show(answer, answer.order.slice(0, BATCH));
      if (turn !== this.#turn) return;
      clearTimeout(slow);
      if (answer.order.length === 0 && answer.missing.length > 0) throw new Error('missing');
      this.#print(answer, first.shown, [...answer.missing, ...first.missing]);
    } catch {
      clearTimeout(slow);
      if (turn !== this.#turn) return;
      this.#fail(list);
    }
  }

  #idle(list: HTMLElement) {
    this.answer = undefined;
    list.replaceChildren();
    list.dataset['state'] = 'idle';
    this.#part('[data-answers]').replaceChildren();
    for (const part of [
      '[data-status]',
      '[data-rewrites]',
      '[data-suggested]',
      '[data-bar]',
      '[data-more]',
      '[data-incomplete]',
      '[data-nothing]',
    ])
      this.#part(part).hidden = true;
    this.#part('[data-facets]').hidden = true;
    this.#part('[data-start]').hidden = false;
    this.#printHistory();
  }

  #fail(list: HTMLElement) {
    this.answer = undefined;
    list.replaceChildren();
    list.dataset['state'] = 'error';
    this.#part('[data-answers]').replaceChildren();
    this.#part('[data-total]').textContent = '0';
    this.#say(
      navigator.onLine
        ? '搜索没有载入，可能网络断开了。请再试一次，或从下面的栏目进入。'
        : '现在没有网络，搜索索引还没有存到这台设备上。连上网络后再试一次，或从下面的栏目进入。',
    );
    for (const part of [
      '[data-rewrites]',
      '[data-suggested]',
      '[data-bar]',
      '[data-more]',
      '[data-nothing]',
      '[data-start]',
    ])
      this.#part(part).hidden = true;
    this.#part('[data-incomplete]').hidden = false;
    this.#part('[data-incomplete-text]').textContent = '';
    this.#part('[data-facets]').hidden = true;
  }

  #print(answer: Answer, shown: readonly Shown[], missing: readonly string[]) {
    this.answer = answer;
    const list = this.#part('[data-results]');
    const { query } = answer.request;
    const total = answer.order.length;
    this.#part('[data-start]').hidden = true;
    this.#part('[data-total]').textContent = String(total);
    this.#shown = BATCH;
    list.replaceChildren(
      ...shown.map((result, index) => resultRow(result, this.#kinds(), index + 1, query !== '')),
    );
    this.#say(
      total
        ? `${query ? `“${query}”：` : ''}${total} 条结果${answer.full > 0 && answer.full < total && query ? `，其中 ${answer.full} 条含全部词语，排在前面的更切题` : ''}`
        : `没有找到“${query}”。`,
    );
    this.#part('[data-bar]').hidden = total === 0 && Object.keys(answer.request.choice).length === 0;
    this.#part('[data-more]').hidden = total <= BATCH;
    // Where nothing was found the same way on stands among the others.
    this.#part('[data-ask-line]').hidden = total === 0;
    this.#part('[data-incomplete]').hidden = missing.length === 0;
    this.#part('[data-incomplete-text]').textContent =
      `索引有 ${missing.length} 个部分没有取到，结果可能不全。`;
    this.#printRewrites(answer);
    this.#printNothing(answer);
    void this.#printAnswers(answer);
    void this.#printFacets(answer);
    void this.#printSuggested(answer);
    list.dataset['state'] = total ? 'ready' : 'empty';
  }

  async #more() {
    const { answer } = this;
    if (!answer) return;
    const turn = this.#turn;
    const list = this.#part('[data-results]');
    const from = this.#shown;
    const { shown, missing } = await this.#client.show(answer, answer.order.slice(from, from + MORE));
    if (turn !== this.#turn) return;
    this.#shown = from + MORE;
    const rows = shown.map((result, index) =>
      resultRow(result, this.#kinds(), from + index + 1, answer.request.query !== ''),
    );
    list.append(...rows);
    this.#part('[data-more]').hidden = this.#shown >= answer.order.length;
    if (missing.length > 0) {
      this.#part('[data-incomplete]').hidden = false;
      this.#part('[data-incomplete-text]').textContent = `有 ${missing.length} 条结果没有取到。`;
    }
    rows[0]?.querySelector<HTMLElement>('a')?.focus();
  }

  /** Every change to what was typed, each with a way back. */
  #printRewrites({ request, rewrites }: Answer) {
    const line = this.#part('[data-rewrites]');
    line.replaceChildren();
    for (const { from, to, why } of rewrites) {
      const names = to.map((name) => `“${name}”`).join('、');
      const text =
        why === 'synonym'
          ? `“${from}”也按${names}搜索`
          : why === 'pinyin'
            ? `已按${names}搜索（拼音 ${from}）`
            : `已按${names}搜索`;
      const undo = link(this.#address({ ...request, only: [...request.only, from] }), `仅搜“${from}”`);
      undo.addEventListener('click', (event) => this.#follow(event, undo));
      line.append(make('span', '', `${text}；`, undo));
    }
    for (const text of request.only) {
      const back = link(
        this.#address({ ...request, only: request.only.filter((other) => other !== text) }),
        '恢复近义与纠错',
      );
      back.addEventListener('click', (event) => this.#follow(event, back));
      line.append(make('span', '', `“${text}”只按原词搜索；`, back));
    }
    line.hidden = line.childElementCount === 0;
  }

  #follow(event: MouseEvent, anchor: HTMLAnchorElement) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    this.#go(readRequest(new URL(anchor.href).search));
  }

  async #printSuggested({ request, suggested }: Answer) {
    const line = this.#part('[data-suggested]');
    line.replaceChildren();
    line.hidden = true;
    if (suggested.length === 0) return;
    const labels = await this.#facetLabels().catch(() => undefined);
    if (!labels || this.answer?.request !== request) return;
    for (const { tag, count } of suggested.slice(0, 6)) {
      const [facet = '', value = ''] = tag.split(':');
      if (!(facet in FACETS)) continue;
      const key = facet as FacetKey;
      const chip = button('chip', `${FACETS[key]}：${labels[key][value] ?? value}`, () =>
        this.#go({
          ...request,
          choice: { ...request.choice, [key]: [...(request.choice[key] ?? []), value] },
        }),
      );
      chip.append(make('small', '', String(count)));
      line.append(chip);
    }
    line.hidden = line.childElementCount === 0;
    if (!line.hidden) line.prepend(make('span', 'meta', '只看'));
  }

  #printNothing({ request, order, near }: Answer) {
    const part = this.#part('[data-nothing]');
    part.hidden = order.length > 0;
    const names = this.#part('[data-near]');
    names.replaceChildren(
      ...near.map((name) => {
        const chip = link(this.#address({ ...request, query: name, only: [], choice: {} }), name);
        chip.className = 'chip';
        chip.addEventListener('click', (event) => this.#follow(event, chip));
        return chip;
      }),
    );
    names.hidden = near.length === 0;
    this.#part('[data-near-label]').hidden = near.length === 0;
    this.#part('[data-filters-hint]').hidden = Object.keys(request.choice).length === 0;
  }

  /** Limit rows, causes of a symptom, the review that covers the question: above the list, as soon as they are there. */
  async #printAnswers(answer: Answer) {
    const place = this.#part('[data-answers]');
    const turn = this.#turn;
    const cards = await Promise.all([
      this.#limits(answer).catch(() => undefined),
      answer.symptom === undefined
        ? undefined
        : this.#client
            .symptom(answer.symptom)
            .then(symptomCard)
            .catch(() => undefined),
      answer.review === undefined ? undefined : this.#review(answer, answer.review).catch(() => undefined),
    ]);
    if (turn !== this.#turn) return;
    place.replaceChildren(...cards.filter((card) => card !== undefined));
  }

  async #limits(answer: Answer): Promise<HTMLElement | undefined> {
    const { limits = '', limitTable = '' } = this.dataset;
    const { answers } = await this.#client.limits(answer, new URL(limits, location.href).href);
    const all = `${limitTable}?q=${encodeURIComponent(answer.request.query)}`;
    return answers.length > 0 ? limitCard(answers, all) : undefined;
  }

  async #review(answer: Answer, doc: number): Promise<HTMLElement | undefined> {
    const { shown } = await this.#client.show(answer, [doc]);
    const [review] = shown;
    if (!review) return undefined;
    const line = make(
      'p',
      'answer answer-line',
      make('span', 'badge', '综述'),
      link(review.url, review.title),
    );
    line.dataset['answer'] = 'review';
    return line;
  }

  #kindLabels: Readonly<Record<string, string>> | undefined;

  #kinds(): Readonly<Record<string, string>> {
    this.#kindLabels ??= JSON.parse(this.#part('[data-kinds]').textContent ?? '{}') as Record<string, string>;
    return this.#kindLabels;
  }

  #facetLabels(): Promise<FacetLabels> {
    this.#labels ??= fetch(this.dataset['labels'] ?? '').then((answer) =>
      answer.ok ? (answer.json() as Promise<FacetLabels>) : Promise.reject(new Error(String(answer.status))),
    );
    this.#labels.catch(() => {
      this.#labels = undefined;
    });
    return this.#labels;
  }

  async #printFacets(answer: Answer) {
    const form = this.#part('[data-facets]');
    const { choice } = answer.request;
    this.#part('[data-clear]').hidden = !hasChoice(choice);
    let counts: ReadonlyMap<string, number>;
    let labels: FacetLabels;
    try {
      [counts, labels] = await Promise.all([
        this.#client.counts(answer, Object.keys(FACETS)),
        this.#facetLabels(),
      ]);
    } catch {
      form.hidden = true;
      return;
    }
    if (this.answer !== answer) return;
    const open = new Map(
      [...form.querySelectorAll('details')].map((details) => [details.dataset['facet'] ?? '', details.open]),
    );
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : '';
    form.replaceChildren(...facetList(counts, choice, labels, open));
    form.hidden = form.childElementCount === 0;
    if (focused) document.getElementById(focused)?.focus();
  }

  #choose() {
    const choice: Record<string, string[]> = {};
    for (const input of this.#part('[data-facets]').querySelectorAll<HTMLInputElement>('input:checked'))
      choice[input.name] = [...(choice[input.name] ?? []), input.value];
    this.#go({ ...this.#asked, choice });
  }

  #toggleFacets() {
    const open = this.#part('[data-facets]').toggleAttribute('data-open');
    const toggle = this.#part('[data-toggle]');
    toggle.setAttribute('aria-expanded', String(open));
    if (open) this.#part('[data-facets]').querySelector<HTMLElement>('summary')?.focus();
  }

  #printHistory() {
    const part = this.#part('[data-history]');
    const history = loadHistory();
    part.hidden = history.length === 0;
    this.#part('[data-history-list]').replaceChildren(
      ...history.map((query) => {
        const again = link(this.#address({ query, only: [], choice: {}, sort: 'match' }), query);
        again.className = 'chip';
        again.addEventListener('click', (event) => this.#follow(event, again));
        const drop = button('drop', '×', () => {
          forget(query);
          this.#printHistory();
        });
        drop.setAttribute('aria-label', `删除搜索记录“${query}”`);
        return make('li', '', again, drop);
      }),
    );
    const clear = this.#part('[data-history-clear]');
    clear.onclick = () => {
      forget();
      this.#printHistory();
      this.querySelector<SearchBox>('search-box')?.focus();
    };
  }

  #askLink(query: string) {
    for (const ask of this.querySelectorAll<HTMLAnchorElement>('[data-ask-link]'))
      ask.href = `${this.dataset['ask']}${query ? `?q=${encodeURIComponent(query)}` : ''}`;
    for (const find of this.querySelectorAll<HTMLAnchorElement>('[data-finder-link]'))
      find.href = `${this.dataset['finder']}${query ? `?q=${encodeURIComponent(query)}` : ''}`;
  }

  #say(text: string) {
    const status = this.#part('[data-status]');
    status.hidden = false;
    status.textContent = text;
  }

  #part<E extends HTMLElement = HTMLElement>(selector: string): E {
    const part = this.querySelector<E>(selector);
    if (!part) throw new Error(`search-page is missing ${selector}`);
    return part;
  }
}
customElements.define('search-page', SearchPage);
