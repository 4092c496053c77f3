import { expect, type Page } from '@playwright/test';
import { PAGES, type PageName } from './pages.ts';

const DISPLAY_KEY = 'luqiao:display';

/** Opens a page of a kind and waits for what it fetches by itself: filtered rows, search hits. */
export async function open(page: Page, name: PageName): Promise<void> {
  await page.goto(PAGES[name]);
  await settled(page);
}

/** Waits until no list or search on the page is still loading. */
export async function settled(page: Page): Promise<void> {
  const lists = page.locator('[data-results]');
  if (PAGES_FETCHING.test(page.url())) await expect(lists.first()).not.toHaveAttribute('data-state', 'loading');
}

/** Display settings as a reader has chosen them on an earlier visit. */
export async function choose(page: Page, display: Record<string, string>): Promise<void> {
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key, value),
    [DISPLAY_KEY, JSON.stringify(display)] as const,
  );
}
