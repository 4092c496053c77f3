import { expect, type Page, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

const results = (page: Page) => page.locator('ol[data-results]');

async function answer(page: Page, query: string) {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  await expect(results(page)).toHaveAttribute('data-state', /ready|empty/);
  return {
    total: await page.locator('search-page [data-total]').textContent(),
    keys: await results(page)
      .locator('> li')
      .evaluateAll((items) => items.map((item) => `${item.dataset['kind']}/${item.dataset['id']}`)),
  };
}

/** Waits until the service worker has the whole index. */
async function kept(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const name = (await caches.keys()).find((cache) => cache.startsWith('search-'));
          if (!name) return 0;
          return (await (await caches.open(name)).keys()).length;
        }),
      { timeout: 60_000 },
    )
    .toBe(2);
}

test('after a first visit the search gives the same results with the network cut', async ({
  page,
  context,
}) => {
  const queries = [
    '黑臭水体',
    '养猪场废水氨氮超标怎么处理',
    'hzz',
    'gb18918',
    '活性碳吸附',
    '江苏农村污水处理站出水执行哪个标准',
  ];
  const before = [];
  for (const query of queries) before.push(await answer(page, query));
  await kept(page);
  await context.setOffline(true);
  for (const [at, query] of queries.entries()) expect(await answer(page, query), query).toEqual(before[at]);
  await page.goto('search/?q=印染废水COD排放限值');
  await expect(page.locator('[data-answer="limits"]')).toContainText('GB 4287-2026');
});

test('pages that were read stay readable; others say that they are not there', async ({ page, context }) => {
  await page.goto('standards/gb-18918-2002/');
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await page.goto('standards/gb-3838-2002/');
  await context.setOffline(true);
  await page.goto('standards/gb-3838-2002/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('地表水环境质量标准');
  await page.goto('policies/sc-water-ten-2015/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有网络');
  await page.getByRole('link', { name: '去搜索' }).click();
  await expect(page.getByRole('combobox', { name: '描述问题或输入关键词' })).toBeVisible();
});
