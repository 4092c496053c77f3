import { expect, test } from '@playwright/test';
import { PAGES } from '../support/pages.ts';

test.use({ javaScriptEnabled: false });

test('a list is read from its first to its last page by links', async ({ page }) => {
  await page.goto('technologies/');
  const total = Number(await page.locator('[data-total]').textContent());
  const seen = new Set<string | null>();
  const next = page.getByRole('link', { name: '下一页' });
  for (;;) {
    const links = page.locator('ol[data-results] .row-title a');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
      seen.add(href);
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(seen.size).toBe(total);
  await page.getByRole('link', { name: '第 1 页' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('技术库');
});

test('a list offers no control that would not answer', async ({ page }) => {
  await page.goto('standards/');
  await expect(page.locator('ol[data-results] > li')).toHaveCount(30);
  await expect(page.getByRole('form', { name: '筛选标准' })).toBeHidden();
  await expect(page.getByRole('combobox')).toBeHidden();
  for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
});

test('a standard shows every limit', async ({ page }) => {
  await page.goto(PAGES['standard with 340 limits']);
  const limits = page.locator('tr[data-limit]');
  await expect(limits).toHaveCount(340);
  await page.getByText(/^逐条明细/).click();
  await expect(limits.last()).toBeVisible();
});

test('the answers of a self-test unfold', async ({ page }) => {
  await page.goto(PAGES.course);
  const question = page.locator('.quiz > li').first();
  await expect(question.getByText(/^答案 [A-F]/)).toBeHidden();
  await question.getByText('看答案和讲解').click();
  await expect(question.getByText(/^答案 [A-F]/)).toBeVisible();
});

test('the citation of an entry unfolds, its buttons are not there', async ({ page }) => {
  await page.goto(PAGES.technology);
  await page.getByText('引用', { exact: true }).click();
  await expect(page.getByText(/\[EB\/OL\]/)).toBeVisible();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.getByRole('button', { name: '复制链接' })).toBeHidden();
});

test('the search page explains itself and offers every way in', async ({ page }) => {
  await page.goto('search/?q=黑臭水体');
  const note = page.locator('noscript p');
  await expect(note).toBeVisible();
  await expect(note).toContainText('搜索需要浏览器脚本');
  const ways = page.getByRole('navigation', { name: '栏目', exact: true }).getByRole('link');
  expect(await ways.count()).toBeGreaterThanOrEqual(16);
  await ways.filter({ hasText: '按污染物' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('按污染物');
});

test('display settings are hidden, and the device decides', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about/');
  await expect(page.getByText('显示', { exact: true })).toBeHidden();
  const paper = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});

test('the demand form can be written, and nothing in it pretends to copy', async ({ page }) => {
  await page.goto('demands/new/');
  await page.getByLabel('现在是什么情况').fill('河道旱天有排水');
  await expect(page.getByRole('button', { name: '复制全文' })).toBeHidden();
});

test('the menu opens on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('about/');
  await page.getByText('菜单', { exact: true }).click();
  await page.getByRole('navigation', { name: '全部栏目' }).getByRole('link', { name: '标准' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('标准规范');
});
