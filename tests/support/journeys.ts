import { expect, type Page } from '@playwright/test';
import { PAGES, type PageName } from './pages.ts';

/** Where src/lib/display/settings.ts keeps what the reader chose. */
export const DISPLAY_KEY = 'luqiao:display';

/** Opens a page of a kind and waits for what it fetches by itself: filtered rows, search hits. */
export async function open(page: Page, name: PageName): Promise<void> {
  await page.goto(PAGES[name]);
  await settled(page);
}

/** Scripts have run when `load` fires, so what is going to load says so by then; waits until nothing does. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-results][data-state="loading"]')).toHaveCount(0);
}

/** Display settings as chosen on an earlier visit; holds for every page opened from now on. */
export async function choose(page: Page, display: Readonly<Record<string, string>>): Promise<void> {
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [
    DISPLAY_KEY,
    JSON.stringify(display),
  ] as const);
}

/**
 * Unfolds what folds in the content, not the menus of the page's head, which would cover it.
 * @returns how many were folded
 */
export async function unfold(page: Page, selector = 'details'): Promise<number> {
  return page.locator(`main ${selector}:not([open])`).evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
    return all.length;
  });
}
