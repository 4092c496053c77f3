import { expect, test } from '@playwright/test';
import { ROOT } from '../../scripts/lib/paths.ts';
import { readHistory } from '../../src/data/git.ts';
import { PAGES } from '../support/pages.ts';

const { extent } = readHistory(ROOT);
const heading = 'h1';

test('a reader asks how old a page is, and follows the changes from there', async ({ page }) => {
  await page.goto(PAGES.technology);
  const versions = page.locator('[data-versions]');
  await versions.locator('summary').click();
  if (extent === 'complete') {
    await expect(page.locator('.entry-foot')).toContainText(
      /\d{4}-\d\d-\d\d 首次发布；\d{4}-\d\d-\d\d 最近修改/,
    );
    await expect(versions.getByRole('listitem').last()).toContainText('新增');
  }
  if (extent === 'none') await expect(versions).toContainText('本副本不带修改历史');

  await versions.getByRole('link', { name: '技术的更新记录' }).click();
  await expect(page.locator(heading)).toHaveText('更新记录：技术');
  const collections = page.getByRole('navigation', { name: '按栏目' });
  await expect(collections.locator('[aria-current]')).toHaveText('技术');
  await collections.getByRole('link', { name: '全部' }).click();
  await expect(page.locator(heading)).toHaveText('更新记录');
  if (extent !== 'complete') return;

  await page.getByRole('navigation', { name: '按月份' }).getByRole('link').first().click();
  await expect(page.locator(heading)).toHaveText(/^更新记录：\d{4} 年 \d+ 月$/);
  const line = page.locator('.record .lines').getByRole('link').first();
  await expect(line).toHaveText(/\p{sc=Han}/u);
  await line.click();
  await expect(page.locator(heading)).not.toContainText('更新记录');
});

test('the record is one step from the foot of any page, without scripts too', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(PAGES.home);
  await page.getByRole('navigation', { name: '关于' }).getByRole('link', { name: '更新记录' }).click();
  await expect(page.locator(heading)).toHaveText('更新记录');
  await page.getByRole('navigation', { name: '按栏目' }).getByRole('link', { name: '标准' }).click();
  await expect(page.locator(heading)).toHaveText('更新记录：标准');
  await context.close();
});

test('the feed is XML to a strict reader', async ({ page }) => {
  await page.goto(PAGES['record of changes']);
  const root = await page.evaluate(async () => {
    const address = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]')?.href ?? '';
    const text = await (await fetch(address)).text();
    const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
    return `${documentElement.namespaceURI} ${documentElement.localName}`;
  });
  expect(root).toBe('http://www.w3.org/2005/Atom feed');
});

test('versions are not printed, their dates are', async ({ page }) => {
  await page.goto(PAGES.term);
  await page.locator('[data-versions] summary').click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-versions]')).toBeHidden();
  await expect(page.locator('.entry-foot')).toContainText(extent === 'complete' ? '首次发布' : '修改历史');
});
