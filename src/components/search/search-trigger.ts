import type { DialogOptions } from './search-dialog.ts';

/**
 * The search link in the page head: with scripts it opens the search over the page, as do `/` and Ctrl-K. The search
 * itself is only fetched when somebody turns to it.
 */
class SearchTrigger extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      void this.#open();
    });
    // Warm up for a pointer or the keyboard that is on its way.
    for (const sign of ['pointerenter', 'focusin'] as const)
      this.addEventListener(sign, () => void import('./search-dialog.ts'), { once: true });
    document.addEventListener('keydown', (event) => {
      const slash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event);
      const command = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !command) return;
      event.preventDefault();
      void this.#open();
    });
  }

  async #open() {
    // The search page has its box already.
    const box = document.querySelector<HTMLInputElement>('search-page input[name="q"]');
    if (box) {
      box.focus();
      box.select();
      return;
    }
    const { action = '', index = '', kinds = '{}' } = this.dataset;
    try {
      const { openSearch } = await import('./search-dialog.ts');
      openSearch({ action, index, kinds } satisfies DialogOptions);
    } catch {
      location.assign(action);
    }
  }
}
customElements.define('search-trigger', SearchTrigger);

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
