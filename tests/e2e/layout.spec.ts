import { expect, type Page, test } from '@playwright/test';
import { choose, open, unfold } from '../support/journeys.ts';
import { PAGE_NAMES, type PageName } from '../support/pages.ts';

/** 320 is where WCAG 1.4.10 asks for no scrolling in two directions. */
const WIDTHS = [320, 390, 768, 1366];
/** The content of an A4 page with its margins. */
const PAPER = 680;

/** Elements that stick out of the window and are not in a part that scrolls by itself. */
async function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const contained = (element: Element): boolean => {
      for (let box = element.parentElement; box; box = box.parentElement)
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && !contained(element),
    );
    return [
      `${document.documentElement.scrollWidth} px`,
      ...wide.map(
        (element) => `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent}`,
      ),
    ].map((line) => line.slice(0, 100));
  });
}

for (const name of PAGE_NAMES) {
  test(`${name}: nothing sticks out of a phone, a tablet, a laptop or a sheet of paper`, async ({ page }) => {
    await open(page, name);
    await unfold(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 768 });
      expect.soft(await stickingOut(page), `${width} px`).toEqual([]);
    }
    await page.setViewportSize({ width: PAPER, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    expect.soft(await stickingOut(page), 'paper').toEqual([]);
  });
}

const LARGE = [
  'home',
  'standard with 340 limits',
  'technology',
  'list of standards',
  'search with results',
  'demand form',
  'assistance',
] as const satisfies PageName[];

for (const name of LARGE) {
  test(`${name}: nothing sticks out in large type`, async ({ page }) => {
    await choose(page, { size: 'large' });
    await open(page, name);
    await unfold(page);
    for (const width of [360, 768, 1024, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      expect.soft(await stickingOut(page), `${width} px`).toEqual([]);
    }
  });
}

test('what one presses on a phone is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of [
    'home',
    'standard',
    'list of standards',
    'search with results',
    'demand form',
  ] as const) {
    await open(page, name);
    const small = await page.locator('.btn:visible, button:visible').evaluateAll((controls) =>
      controls
        .map((control) => ({ text: control.textContent?.trim(), box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
    );
    expect(small, name).toEqual([]);
  }
});
