import { expect, type Page, test } from '@playwright/test';

const results = (page: Page) => page.locator('ol[data-results]');
const total = (page: Page) => page.locator('search-panel [data-total]');
const status = (page: Page) => page.getByRole('status');
const panel = (page: Page) => page.locator('search-panel');

async function search(page: Page, query: string): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
}

test('a search from the home page lists entries with their kind and id', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('searchbox').fill('黑臭水体');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.getByRole('searchbox')).toHaveValue('黑臭水体');
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  const rows = results(page).locator('> li[data-kind][data-id]');
  expect(await rows.count()).toBeGreaterThanOrEqual(10);
  expect(await results(page).locator('> li').count()).toBe(await rows.count());
  expect(Number(await total(page).textContent())).toBeGreaterThanOrEqual(await rows.count());
  await expect(rows.filter({ has: page.locator('[href*="/reviews/black-odorous-water/"]') })).toHaveCount(1);

  const first = rows.first();
  const [kind, id] = [await first.getAttribute('data-kind'), await first.getAttribute('data-id')];
  await first.getByRole('link').first().click();
  await expect(page.locator('main')).toHaveAttribute('data-kind', kind ?? '');
  await expect(page.locator('main')).toHaveAttribute('data-id', id ?? '');
});

test('more results come on request until there are no more', async ({ page }) => {
  await search(page, '总氮');
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  const all = Number(await total(page).textContent());
  const rows = results(page).locator('> li');
  const more = page.getByRole('button', { name: /^再看/ });
  for (let shown = await rows.count(); shown < all; shown = await rows.count()) {
    await more.click();
    await expect.poll(() => rows.count()).toBeGreaterThan(shown);
  }
  await expect(rows).toHaveCount(all);
  await expect(more).toBeHidden();
});

test('excerpts are readable text', async ({ page }) => {
  await search(page, '环境风险分级');
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  await expect(results(page)).not.toHaveText(/&[a-z]+;|<\/?mark/);
});

test('a search without results says so and leads to a demand with the question in it', async ({ page }) => {
  const query = '鑿齒饕餮&"<';
  await search(page, query);
  await expect(results(page)).toHaveAttribute('data-state', 'empty');
  await expect(results(page).locator('> li')).toHaveCount(0);
  await expect(total(page)).toHaveText('0');
  await expect(status(page)).toContainText(`没有找到“${query}”`);
  await expect(page.getByRole('navigation', { name: '栏目', exact: true })).toBeVisible();
  await page
    .getByRole('link', { name: /提交需求$/ })
    .and(panel(page).getByRole('link'))
    .click();
  await expect(page).toHaveURL(/\/demands\/new\//);
  await expect(page.locator('[data-context-text]')).toContainText(query);
});

test('without a question the box waits for one, and nothing is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('search/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(status(page)).toBeHidden();
  expect(fetched.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test('an engine that does not arrive is reported, with ways on', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await search(page, '黑臭水体');
  await expect(results(page)).toHaveAttribute('data-state', 'error');
  await expect(status(page)).toContainText('搜索没有载入');
  await expect(page.getByRole('searchbox')).toHaveValue('黑臭水体');
  await expect(page.getByRole('navigation', { name: '栏目', exact: true })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.reload();
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
});

test('a network that breaks in the middle of a search is not taken for nothing found', async ({
  page,
  context,
}) => {
  await page.route('**/pagefind/index/**', async (route) => {
    await context.setOffline(true);
    await route.abort();
  });
  await search(page, '黑臭水体');
  await expect(results(page)).toHaveAttribute('data-state', 'error');
  await expect(status(page)).toContainText('搜索没有载入');
});
