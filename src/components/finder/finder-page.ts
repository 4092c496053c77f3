import { aroundOf, fieldOf } from '../../lib/match/around.ts';
import type { TechnologyDetail } from '../../lib/match/detail.ts';
import { Finder } from '../../lib/match/find.ts';
import { readProblem } from '../../lib/match/read-problem.ts';
import {
  asksForSolution,
  type FinderState,
  readFinderState,
  writeFinderState,
} from '../../lib/match/state.ts';
import type { Answer } from '../../lib/match/types.ts';
import { CONDITIONS } from '../../vocab/fit.ts';
import { button, link, make } from '../search/dom.ts';
import { aroundLists } from './around-lists.ts';
import { FinderData } from './data.ts';
import { fillForm, readForm, showState } from './form-fields.ts';
import { resultCard } from './result-card.ts';
import { routeCard } from './route-card.ts';
import { type Part, partsOf, understanding } from './understanding.ts';
import { WhenNear } from './when-near.ts';

/**
 * From a problem in plain words to technologies, routes and what stands around them. What is asked stands in the
 * address; every part of the answer is printed with its reasons.
 */
class FinderPage extends HTMLElement {
  #data = new FinderData(this.dataset['data'] ?? '');
  #finder: Promise<Finder> | undefined;
  #state: FinderState = { query: '' };
  /** counts the answers begun: only the last one is shown */
  #turn = 0;
  #around: WhenNear | undefined;
  #limits: WhenNear | undefined;

  connectedCallback() {
    const form = this.#form;
    fillForm(form);
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#go(readForm(form, this.#state));
    });
    form
      .querySelector('[data-more]')
      ?.addEventListener('change', () => this.#go(readForm(form, this.#state)));
    form.querySelector('textarea')?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    this.#find('[data-retry]').addEventListener('click', () => void this.#answer());
    this.#around = new WhenNear(this.#find('[data-around]'));
    this.#limits = new WhenNear(this.#find('[data-bearing]'));
    window.addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  #restore() {
    this.#state = readFinderState(location.search);
    showState(this.#form, this.#state);
    const { query: _, need: __, not: ___, standard: ____, class: _____, ...chosen } = this.#state;
    const more = this.querySelector<HTMLDetailsElement>('details[data-more]');
    if (more && Object.keys(chosen).length > 0) more.open = true;
    void this.#answer();
  }

  #go(state: FinderState) {
    const before = writeFinderState(this.#state);
    this.#state = state;
    const after = writeFinderState(state);
    if (after !== before) history.pushState(null, '', after || location.pathname);
    showState(this.#form, state);
    void this.#answer();
  }

  async #answer() {
    const turn = ++this.#turn;
    const answered = this.#find('[data-answer]');
    const failed = this.#find('[data-failed]');
    failed.hidden = true;
    this.#find('[data-start]').hidden = asksForSolution(this.#state);
    if (!asksForSolution(this.#state)) {
      answered.hidden = true;
      this.#say('', 'idle');
      return;
    }
    this.#say('正在找……', 'loading');
    try {
      this.#finder ??= this.#data.index().then((index) => new Finder(index));
      const finder = await this.#finder;
      const answer = finder.find(readProblem(this.#state.query, this.#state));
      const [details, routes] = await Promise.all([
        Promise.all(
          [...answer.matches, ...answer.excluded].map(
            async ({ candidate }) => [candidate.id, await this.#data.technology(candidate.id)] as const,
          ),
        ),
        Promise.all(answer.routes.map(({ route }) => this.#data.route(route.id))),
      ]);
      if (turn !== this.#turn) return;
      this.#show(answer, new Map(details), routes);
      answered.hidden = false;
      this.#say(
        answer.matches.length
          ? `找到 ${answer.matches.length} 项可考虑的技术${answer.routes.length ? `、${answer.routes.length} 条组合路线` : ''}。`
          : '本库未收录合适的技术。',
        answer.matches.length ? 'ready' : 'empty',
      );
      this.#around?.arm(() => void this.#showAround(answer, finder, turn));
      this.#limits?.arm(() => void this.#showLimits(answer, turn));
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#finder = undefined;
      failed.hidden = false;
      this.#say('', 'error');
      console.error(error);
    }
  }

  #show(
    answer: Answer,
    details: ReadonlyMap<string, TechnologyDetail>,
    routes: readonly Parameters<typeof routeCard>[0][],
  ) {
    const titles = new Map(answer.routes.map(({ route }, index) => [route.id, routes[index]?.title ?? '']));
    const parts = partsOf(answer.problem);
    this.#find('[data-understood]').replaceChildren(
      ...(parts.length ? [understanding(parts, (part) => this.#takeOut(part))] : []),
    );
    this.#find('[data-results]').replaceChildren(
      ...answer.matches.flatMap((match) => {
        const detail = details.get(match.candidate.id);
        return detail ? [resultCard(match, detail, titles)] : [];
      }),
    );
    this.#find('[data-none]').hidden = answer.matches.length > 0;
    this.#find('[data-found]').hidden = answer.matches.length === 0;
    const routeBox = this.#find('[data-routes]');
    routeBox.hidden = routes.length === 0;
    routeBox.querySelector('div')?.replaceChildren(...routes.map(routeCard));
    const excludedBox = this.#find('[data-excluded]');
    excludedBox.hidden = answer.excluded.length === 0;
    excludedBox.querySelector('ul')?.replaceChildren(
      ...answer.excluded.flatMap(({ candidate, condition }) => {
        const detail = details.get(candidate.id);
        if (!detail) return [];
        const stated = detail.conditions.find(
          ({ when, effect }) => when === condition && effect === 'excludes',
        );
        return [
          make(
            'li',
            '',
            link(detail.url, detail.title),
            `：${CONDITIONS[condition]}，不适用。${stated?.because ?? ''}`,
            make('small', '', `（${stated?.source ?? '经验判断'}）`),
          ),
        ];
      }),
    );
    this.#showStandards(answer, details);
    this.#showWaysOn(answer);
  }

  /** Specifications that the technologies shown are designed by, those named most first. */
  #showStandards(answer: Answer, details: ReadonlyMap<string, TechnologyDetail>) {
    const linked = answer.matches.flatMap(({ candidate }) => details.get(candidate.id)?.standards ?? []);
    const counted = [...Map.groupBy(linked, ({ number }) => number).values()].sort(
      (a, b) => b.length - a.length,
    );
    const box = this.#find('[data-standards]');
    box.hidden = counted.length === 0;
    box
      .querySelector('ul')
      ?.replaceChildren(
        ...counted
          .slice(0, 6)
          .flatMap(([standard]) =>
            standard
              ? [
                  make(
                    'li',
                    '',
                    link(standard.url, `${standard.number} ${standard.title}`),
                    make('small', '', standard.state),
                  ),
                ]
              : [],
          ),
      );
  }

  #showWaysOn({ problem, matches }: Answer) {
    const state = writeFinderState(this.#state);
    const to = (name: string, href: string) => {
      for (const anchor of this.querySelectorAll<HTMLAnchorElement>(`a[data-to="${name}"]`))
        anchor.href = href;
    };
    const address = (name: string) => this.dataset[name] ?? '';
    to('brief', `${address('brief')}${state}`);
    const ids = matches.slice(0, 4).map(({ candidate }) => candidate.id);
    to('compare', `${address('compare')}?ids=${ids.join(',')}`);
    const [industry] = problem.industries;
    const ask = new URLSearchParams({
      ...(this.#state.query && { problem: this.#state.query }),
      ...(problem.region && { region: problem.region }),
      ...(industry && { industry }),
      ...(problem.pollutants.length && { pollutants: problem.pollutants.join(',') }),
      ...(ids.length && { technologies: ids.join(',') }),
    });
    to('ask', `${address('ask')}?${ask}`);
    to('search', `${address('search')}?q=${encodeURIComponent(this.#state.query)}`);
  }

  async #showAround(answer: Answer, finder: Finder, turn: number) {
    const box = this.#find('[data-around]');
    const field = fieldOf(answer);
    if (!field || answer.matches.length === 0) {
      box.replaceChildren();
      return;
    }
    try {
      const items = await this.#data.around(field);
      if (turn === this.#turn) box.replaceChildren(...aroundLists(aroundOf(items, answer, finder.relevance)));
    } catch {
      box.replaceChildren(
        retry(
          '案例、政策和资金没有取到，可能网络断开了。',
          () => void this.#showAround(answer, finder, turn),
        ),
      );
    }
  }

  async #showLimits(answer: Answer, turn: number) {
    const { problem } = answer;
    const box = this.#find('[data-bearing]');
    try {
      const [records, { limitsSection }] = await Promise.all([
        this.#data.limits(),
        import('./limits-section.ts'),
      ]);
      if (turn !== this.#turn) return;
      const asked = [
        this.#state.query && `q=${encodeURIComponent(this.#state.query)}`,
        problem.region && `region=${problem.region}`,
      ].filter(Boolean);
      const all = `${this.dataset['limits']}?${asked.join('&')}`;
      box.replaceChildren(...limitsSection(problem, this.#state, records, this.dataset['today'] ?? '', all));
    } catch {
      box.replaceChildren(retry('限值没有取到，可能网络断开了。', () => void this.#showLimits(answer, turn)));
    }
  }

  /** A part of the problem that the reader does not mean: a choice is unmade, an understanding is overruled. */
  #takeOut({ facet, code }: Part) {
    const { subjects, pollutants, conditions, industry, region, scale, ...rest } = this.#state;
    const without = <T extends string>(list: readonly T[] | undefined) => list?.filter((one) => one !== code);
    const kept = {
      subjects: facet === 'subject' ? without(subjects) : subjects,
      pollutants: facet === 'pollutant' ? without(pollutants) : pollutants,
      conditions: facet === 'condition' ? without(conditions) : conditions,
    };
    this.#go({
      ...rest,
      ...(kept.subjects?.length && { subjects: kept.subjects }),
      ...(kept.pollutants?.length && { pollutants: kept.pollutants }),
      ...(kept.conditions?.length && { conditions: kept.conditions }),
      ...(industry && facet !== 'industry' && { industry }),
      ...(region && facet !== 'region' && { region }),
      ...(scale && facet !== 'scale' && { scale }),
      not: new Set([...(rest.not ?? []), `${facet}:${code}`]),
    });
  }

  #say(text: string, state: 'idle' | 'loading' | 'ready' | 'empty' | 'error') {
    this.#find('[role="status"]').textContent = text;
    this.#find('[data-results]').dataset['state'] = state;
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('finder-page: no form');
    return form;
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`finder-page: no ${selector}`);
    return element;
  }
}

/** What was not fetched, with a way to try again. */
function retry(text: string, again: () => void): HTMLElement {
  return make('p', 'meta', text, ' ', button('btn', '再试一次', again));
}

customElements.define('finder-page', FinderPage);
