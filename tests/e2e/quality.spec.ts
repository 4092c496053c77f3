import { expect, test } from '@playwright/test';

test('a volunteer finds something to check and the way to put it right', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('contentinfo').getByRole('link', { name: '内容质量' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '内容质量' })).toBeVisible();
  const [first] = await page.locator('#worth li').all();
  if (!first) throw new Error('there is nothing to check');
  const title = (await first.getByRole('link').first().textContent()) ?? '';
  // It leads to the repository's editor where there is one, to the guide where there is none.
  const edit = first.getByRole('link', { name: `改进此页 ${title}` });
  await expect(edit).toHaveAttribute('href', /src(%2F|\/)content/);
  await first.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.locator('.entry-foot')).toContainText('待核对原文');
});

test('the whole list comes as a file', async ({ page }) => {
  await page.goto('quality/');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载完整清单（CSV）' }).click();
  expect((await waiting).suggestedFilename()).toBe('quality.csv');
});

test('on a phone nothing sticks out and every task can be tapped', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('quality/');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const box = await page.locator('#worth li .btn').first().boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
});
