import { expect, type Page, test } from '@playwright/test';

const columns = (page: Page) => page.locator('.compare thead th a');
const tray = (page: Page) => page.locator('compare-tray');

test('technologies are put in from a list, from an entry and from search, and compared', async ({ page }) => {
  await page.goto('technologies/');
  const rows = page.locator('li[data-kind="technologies"]');
  await rows.nth(0).getByRole('button', { name: '加入比选' }).click();
  await rows.nth(1).getByRole('button', { name: '加入比选' }).click();
  await expect(rows.nth(0).getByRole('button', { name: '已加入比选' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goto('technologies/mbr/');
  await page.locator('entry-actions').getByRole('button', { name: '加入比选' }).click();
  await page.goto('search/?q=厌氧氨氧化');
  await page.locator('li[data-id="anammox"]').getByRole('button', { name: '加入比选' }).click();
  await tray(page).getByRole('link', { name: '比选（4）' }).click();
  await expect(columns(page)).toHaveCount(4);
  await expect(page.getByRole('rowheader', { name: /成熟度/ })).toBeVisible();
  await page.goto('technologies/uasb/');
  await page.locator('entry-actions').getByRole('button', { name: '加入比选' }).click();
  await expect(tray(page)).toContainText('最多比选 4 项');
});

test('the address holds the comparison: order, removal, only what differs', async ({ page }) => {
  await page.goto('compare/?ids=a2o,mbr,sbr-cass');
  await expect(columns(page)).toHaveCount(3);
  await page.getByRole('button', { name: /把“序批式.*左移/ }).click();
  await expect(page).toHaveURL(/ids=a2o,sbr-cass,mbr/);
  const all = await page.locator('.compare tbody tr').count();
  await page.getByLabel('只看不同').check();
  await expect(page).toHaveURL(/diff=1/);
  await expect(
    page.locator('.compare tbody tr').filter({ hasNot: page.getByText('不同', { exact: true }) }),
  ).toHaveCount(0);
  expect(await page.locator('.compare tbody tr').count()).toBeLessThan(all);
  await page.getByRole('button', { name: /去掉“膜生物/ }).click();
  await expect(columns(page)).toHaveCount(2);
  await page.reload();
  await expect(columns(page)).toHaveCount(2);
  await page.goBack();
  await expect(columns(page)).toHaveCount(3);
});

test('one more is added by its name, from the keyboard', async ({ page }) => {
  await page.goto('compare/?ids=a2o');
  await page.getByLabel('加一项技术').fill('氧化沟活性污泥法');
  await page.keyboard.press('Enter');
  await expect(columns(page)).toHaveCount(2);
  await page.getByLabel('加一项技术').fill('没有这种东西');
  await page.keyboard.press('Enter');
  await expect(page.locator('compare-table').getByRole('status')).toContainText('没有叫“没有这种东西”的技术');
});

test('what is wrong in an address is said, and the rest is shown', async ({ page }) => {
  await page.goto('compare/?ids=a2o,no-such-thing,mbr,uasb,baf');
  await expect(columns(page)).toHaveCount(3);
  const status = page.locator('compare-table').getByRole('status');
  await expect(status).toContainText('没有编号为 no-such-thing 的技术');
  await expect(status).toContainText('另外 1 项没有列出');
});

test('an empty comparison leads somewhere', async ({ page }) => {
  await page.goto('compare/');
  await expect(page.getByRole('link', { name: '技术库' }).last()).toBeVisible();
  await page.locator('[data-empty]').getByRole('link', { name: '对症找方案' }).click();
  await expect(page).toHaveURL(/finder/);
});
