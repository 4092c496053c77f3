import { expect, type Page, test } from '@playwright/test';
import { applyDisplay, readDisplay } from '../../src/lib/display/settings.ts';
import { choose, DISPLAY_KEY } from '../support/journeys.ts';

const root = (page: Page) => page.locator('html');
const openSettings = (page: Page) => page.getByText('显示', { exact: true }).click();
const pick = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check();

test('choices hold on every page and after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./');
  await openSettings(page);
  await pick(page, '明暗', '深色');
  await pick(page, '字号', '大字（关怀版）');
  await pick(page, '对比度', '高对比');
  const chosen = async () => {
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    await expect(root(page)).toHaveAttribute('data-size', 'large');
    await expect(root(page)).toHaveAttribute('data-contrast', 'high');
  };
  await chosen();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '标准' }).click();
  await chosen();
  await page.reload();
  await chosen();
  await openSettings(page);
  await expect(page.getByRole('radio', { name: '深色' })).toBeChecked();
  await pick(page, '明暗', '跟随设备');
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
});

test('large type enlarges the text, high contrast blackens it', async ({ page }) => {
  const look = () =>
    page.locator('body').evaluate((body) => {
      const style = getComputedStyle(body);
      return { size: Number.parseFloat(style.fontSize), ink: style.color };
    });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  const normal = await look();
  await openSettings(page);
  await pick(page, '字号', '大字（关怀版）');
  await pick(page, '对比度', '高对比');
  const care = await look();
  expect(care.size / normal.size).toBeGreaterThan(1.15);
  expect(care.ink).toBe('rgb(0, 0, 0)');
});

test('the theme follows the device until something is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('about/');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
});

test('a page never flashes in the wrong theme', async ({ page }) => {
  await choose(page, { theme: 'dark', size: 'large', contrast: 'high' });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { theme, size, contrast } = document.documentElement.dataset;
      Object.assign(window, { whenBodyCame: { theme, size, contrast } });
    }).observe(document, { childList: true, subtree: true });
  });
  for (const path of ['./', 'standards/gb-36600-2018/', 'search/', 'no-such-page/']) {
    await page.goto(path);
    const atBody = await page.evaluate(() => (window as unknown as { whenBodyCame: object }).whenBodyCame);
    expect(atBody, path).toEqual({ theme: 'dark', size: 'large', contrast: 'high' });
    const script = page.locator('head script[src$="/display.js"]');
    await expect(script, 'a blocking script of the head').toHaveJSProperty('async', false);
    await expect(script).toHaveJSProperty('defer', false);
    await expect(script).not.toHaveAttribute('type');
  }
});

const STORED = [
  null,
  '',
  '{}',
  '[]',
  'null',
  '0',
  'true',
  '"dark"',
  'dark',
  '{"theme":"dark"}',
  '{"theme":"light","size":"large"}',
  '{"theme":"auto","size":"normal","contrast":"high"}',
  '{"theme":"neon","size":"huge","contrast":"low"}',
  '{"theme":["dark"],"size":{"large":1},"contrast":true}',
  '{"theme":null,"size":null,"contrast":null}',
  '{"THEME":"dark"}',
  '{"__proto__":{"theme":"dark"}}',
  '{"theme":"dark"',
  '{"theme":"dark","theme":"light"}',
  '\u0000',
] as const;

for (const device of ['light', 'dark'] as const) {
  test(`display.js reads any stored value as the settings do, on a ${device} device`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: device });
    await page.goto('about/');
    const script = await page.locator('script[src$="/display.js"]').getAttribute('src');
    for (const stored of STORED) {
      await page.evaluate(
        ([key, value]) => (value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value)),
        [DISPLAY_KEY, stored] as const,
      );
      await page.addScriptTag({ url: script ?? '' });
      const shown = await root(page).evaluate((element) => {
        const { theme, size, contrast } = (element as HTMLElement).dataset;
        return { theme, size, contrast };
      });
      const expected = { dataset: {} };
      applyDisplay(expected, readDisplay({ getItem: () => stored }), device === 'dark');
      expect(shown, `stored: ${stored}`).toEqual(expected.dataset);
    }
  });
}

test('where the device refuses storage, choices hold for the page', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto('about/');
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await openSettings(page);
  await expect(page.getByRole('radio', { name: '跟随设备' })).toBeChecked();
  await pick(page, '明暗', '深色');
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  expect(errors).toEqual([]);
});

test('the settings open and close by keyboard, and close when one turns to the page', async ({ page }) => {
  await page.goto('about/');
  const summary = page.locator('display-settings summary');
  const theme = page.getByRole('group', { name: '明暗' });
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(theme).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: '跟随设备' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Escape');
  await expect(theme).toBeHidden();
  await expect(summary).toBeFocused();
  await summary.click();
  await expect(theme).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(theme).toBeHidden();
});
