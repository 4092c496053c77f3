import { COMPARE_MAX, toggled } from '../../lib/compare/choice.ts';
import { button, link, make } from '../search/dom.ts';
import { choose, chosen, onChoice } from './choice-store.ts';

const ROWS = 'li[data-kind="technologies"][data-id]';

/** Puts 加入比选 on every technology of the page, and shows what was chosen at its foot. */
class CompareTray extends HTMLElement {
  #watched = new MutationObserver(() => this.#offer());

  connectedCallback() {
    this.#offer();
    this.#show();
    onChoice(() => this.#show());
    for (const list of document.querySelectorAll('ol[data-results]'))
      this.#watched.observe(list, { childList: true });
  }

  #offer() {
    for (const row of document.querySelectorAll<HTMLElement>(ROWS))
      if (!row.querySelector(':scope [data-compare]'))
        (row.querySelector(':scope > .row') ?? row).append(this.#button(row.dataset['id'] ?? ''));
    const main = document.querySelector<HTMLElement>('main[data-kind="technologies"]');
    const actions = main?.querySelector('entry-actions');
    if (main && actions && !actions.querySelector('[data-compare]'))
      actions.prepend(this.#button(main.dataset['id'] ?? ''));
    this.#mark();
  }

  #button(id: string): HTMLButtonElement {
    const made = button('btn compare-toggle', '加入比选', () => {
      const before = chosen();
      const after = toggled(before, id);
      if (after.length === before.length) this.#say(`最多比选 ${COMPARE_MAX} 项，请先去掉一项。`);
      else choose(after);
    });
    made.dataset['compare'] = id;
    return made;
  }

  #show() {
    this.#mark();
    const ids = chosen();
    this.hidden = ids.length === 0;
    document.body.classList.toggle('has-tray', ids.length > 0);
    const go = link(`${this.dataset['page']}?ids=${ids.join(',')}`, `比选（${ids.length}）`);
    go.className = 'btn';
    go.dataset['kind'] = 'primary';
    const status = make('span', 'meta');
    status.setAttribute('role', 'status');
    status.textContent = ids.length < 2 ? '再选一项就能比' : ids.length === COMPARE_MAX ? '已选满四项' : '';
    this.replaceChildren(
      status,
      go,
      button('btn', '清空', () => choose([])),
    );
  }

  /** Says on every button whether its technology is in. */
  #mark() {
    const ids = chosen();
    for (const made of document.querySelectorAll<HTMLButtonElement>('button[data-compare]')) {
      const inside = ids.includes(made.dataset['compare'] ?? '');
      made.setAttribute('aria-pressed', String(inside));
      made.textContent = inside ? '已加入比选' : '加入比选';
    }
  }

  #say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }
}
customElements.define('compare-tray', CompareTray);
