import { expect, type Page, test } from '@playwright/test';

const river = '老县城河道又黑又臭，雨天溢流';

const results = (page: Page) => page.locator('ol[data-results] > li[data-kind="technologies"]');
const idsOf = (page: Page) => results(page).evaluateAll((items) => items.map((item) => item.dataset['id']));

async function ask(page: Page, question: string) {
  await page.goto(`finder/?q=${encodeURIComponent(question)}`);
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-state', /ready|empty/);
}

test('a problem in plain words leads to technologies with reasons, routes and what stands around them', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('combobox', { name: '描述问题或输入关键词' }).fill(river);
  await page.getByRole('button', { name: '找方案' }).click();
  await expect(page).toHaveURL(/\/finder\/\?q=/);
  await expect(results(page).first()).toBeVisible();
  const ids = await idsOf(page);
  expect(ids.slice(0, 5)).toContain('cso-storage');
  for (const absurd of ['bag-filter', 'scr-denitrification', 'rto', 'farmland-passivation', 'sound-barrier'])
    expect(ids).not.toContain(absurd);
  const first = results(page).first();
  await expect(first.getByText('为什么合适')).toBeVisible();
  await expect(first.getByText('要留意')).toBeVisible();
  await first.getByText('怎么排的').click();
  await expect(first.getByText(/总分 \d\.\d\d：/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '成熟的组合路线' })).toBeVisible();
  await page.getByRole('heading', { name: '设计和运行依据的标准' }).scrollIntoViewIfNeeded();
  await expect(page.locator('[data-around="cases"] li').first()).toBeVisible();
  await expect(page.locator('[data-around="finance"] li').first()).toBeVisible();
  await expect(page.locator('[data-around="institutions"] li').first()).toBeVisible();
});

test('the same address gives the same answer', async ({ page }) => {
  await ask(page, '印染废水色度去不掉');
  const before = await idsOf(page);
  await page.reload();
  await expect(results(page).first()).toBeVisible();
  expect(await idsOf(page)).toEqual(before);
});

test('what was understood can be taken out, and the way back leads to the answer before', async ({
  page,
}) => {
  await ask(page, '北方县城污水厂冬天氨氮超标');
  const before = await idsOf(page);
  await page.getByRole('button', { name: '去掉“气温或水温低”' }).click();
  await expect(page).toHaveURL(/not=condition/);
  await expect(page.getByRole('button', { name: '去掉“气温或水温低”' })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('button', { name: '去掉“气温或水温低”' })).toBeVisible();
  expect(await idsOf(page)).toEqual(before);
});

test('a condition that rules a technology out says so, with the reason', async ({ page }) => {
  await page.goto('finder/?q=沼液氨氮太高&conditions=low-concentration');
  const excluded = page.locator('[data-excluded] li');
  await expect(excluded.first()).toContainText('不适用');
});

test('choices answer without a word', async ({ page }) => {
  await page.goto('finder/');
  await page.locator('summary', { hasText: '补充条件' }).click();
  await page.getByLabel('治理对象').selectOption('flue-gas');
  await page.getByLabel('污染物').selectOption('nox');
  await expect(results(page).first()).toBeVisible();
  await expect(page).toHaveURL(/subject=flue-gas/);
  expect(await idsOf(page)).toEqual(expect.arrayContaining(['scr-denitrification']));
});

test('a check of measured values brings what it needs', async ({ page }) => {
  await page.goto('finder/?pollutants=nox&medium=air&industry=industrial-boilers&need=nox:60');
  await expect(results(page).filter({ hasText: '需要 60%' }).first()).toBeVisible();
});

test('nothing is offered where the library has nothing', async ({ page }) => {
  await ask(page, '感冒怎么治');
  await expect(page.locator('[data-none]').getByText('本库未收录合适的技术。')).toBeVisible();
  await expect(results(page)).toHaveCount(0);
  const demand = page.locator('[data-none] a[data-to="ask"]');
  await expect(demand).toHaveAttribute('href', /problem=/);
});

test('works from the keyboard alone', async ({ page }) => {
  await page.goto('finder/');
  await page.getByLabel('您遇到了什么问题').focus();
  await page.keyboard.type('燃气锅炉氮氧化物要降到30');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toBeVisible();
  expect(await idsOf(page)).toContain('low-nox-combustion');
});

test('a broken line loses nothing: the words stay, and a second try answers', async ({ page }) => {
  let broken = true;
  await page.route('**/data/finder/**', (route) => (broken ? route.abort() : route.continue()));
  await page.goto(`finder/?q=${encodeURIComponent(river)}`);
  await expect(page.getByText('没有取到匹配数据')).toBeVisible();
  await expect(page.getByLabel('您遇到了什么问题')).toHaveValue(river);
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(results(page).first()).toBeVisible();
});

test('what is typed is never read as markup', async ({ page }) => {
  await ask(page, '河道<img src=x onerror=alert(1)>黑臭');
  expect(await page.locator('finder-page img').count()).toBe(0);
});
