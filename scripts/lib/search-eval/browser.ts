import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from '../browser.ts';
import { SITE_BASE } from '../site-base.ts';
import type { Run } from './measures.ts';
import type { StaticServer } from './static-server.ts';

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: launchArgs() });
}

const results = 'ol[data-results]';
const QUIET = 150;

/**
 * The bytes a query costs with nothing in the cache, interface included, and those of another query after it:
 * everything that came over the wire until the answer stood in the list and what belongs to it had followed.
 */
export async function coldBytes(
  browser: Browser,
  server: StaticServer,
  q: string,
  next: string,
): Promise<{ readonly first: number; readonly later: number }> {
  // The service worker fetches for later visits; it would be counted for this one.
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const before = server.sent();
    await page.goto(`${server.origin}${SITE_BASE}search/?q=${encodeURIComponent(q)}`);
    await settled(page, server);
    const first = server.sent() - before;
    await new WarmPage(page).type(next, []);
    await settled(page, server);
    return { first, later: server.sent() - before - first };
  } finally {
    await context.close();
  }
}

/** Waits until the answer is there; what belongs to it (limits, causes, facets) follows at once, then the line is quiet. */
async function settled(page: Page, server: StaticServer): Promise<void> {
  await page.waitForFunction(
    (selector) =>
      /ready|empty|error/.test(document.querySelector<HTMLElement>(selector)?.dataset['state'] ?? ''),
    results,
  );
  for (let last = -1; last !== server.sent(); await page.waitForTimeout(QUIET)) last = server.sent();
}

interface SearchPageElement extends HTMLElement {
  readonly answer?: { readonly order: readonly number[]; readonly request: { readonly query: string } };
}

/** A page of the search in which queries are typed one after the other. */
export class WarmPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: Browser, server: StaticServer): Promise<WarmPage> {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(`${server.origin}${SITE_BASE}search/`);
    return new WarmPage(page);
  }

  /** Types a query at once and waits for its answer; `keys` by the numbers of the index. */
  async type(q: string, keys: readonly string[]): Promise<Run> {
    const { order, first, ms } = await this.#page.evaluate(
      ({ q, selector }) =>
        new Promise<{ order: readonly number[]; first: readonly string[]; ms: number }>((resolve) => {
          const element = document.querySelector('search-page') as SearchPageElement;
          const list = document.querySelector<HTMLElement>(selector) as HTMLElement;
          const input = element.querySelector<HTMLInputElement>('input[name="q"]') as HTMLInputElement;
          const started = performance.now();
          const done = () => {
            if (!/ready|empty|error/.test(list.dataset['state'] ?? '')) return;
            if (list.dataset['state'] !== 'error' && element.answer?.request.query !== q.trim()) return;
            watch.disconnect();
            resolve({
              order: element.answer?.order ?? [],
              first: [...list.querySelectorAll<HTMLElement>(':scope > li')].map(
                (item) => `${item.dataset['kind']}/${item.dataset['id']}`,
              ),
              ms: performance.now() - started,
            });
          };
          const watch = new MutationObserver(done);
          watch.observe(list, { attributes: true, attributeFilter: ['data-state'] });
          input.value = q;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      { q, selector: results },
    );
    // The first results as they stand in the page, the rest by number.
    return { keys: [...first, ...order.slice(first.length).map((doc) => keys[doc] ?? '')], ms };
  }

  async close(): Promise<void> {
    await this.#page.context().close();
  }
}
