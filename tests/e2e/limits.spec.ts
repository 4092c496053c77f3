import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';

const rows = (page: Page) => page.locator('tr[data-limit]');
const ready = (page: Page) =>
  expect(page.locator('tbody[data-results]')).toHaveAttribute('data-state', 'ready');
const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
const box = (page: Page) => page.getByRole('searchbox', { name: '问一句' });

async function open(page: Page, query = '') {
  await page.goto(`limits/${query}`);
  await ready(page);
}

async function save(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^限值-\d{4}-\d{2}-\d{2}\.(csv|xlsx)$/);
  return readFileSync(await download.path());
}

test('a question in plain words is answered by the first row, with its way to the standard', async ({
  page,
}) => {
  await open(page);
  await box(page).fill('一级A的总氮是多少');
  const first = rows(page).first();
  await expect(first).toContainText('GB 18918-2002');
  await expect(first).toContainText('一级A');
  await expect(first).toContainText('15 mg/L');
  await expect(page).toHaveURL(/\?q=/);
  await first.getByRole('link', { name: '≤ 15 mg/L' }).click();
  await expect(page).toHaveURL(/\/standards\/gb-18918-2002\/#limit-\d+$/);
  await page.goBack();
  await expect(rows(page).first()).toContainText('15 mg/L');
});

test('filters narrow, are kept over a reload, and are cleared without losing the province', async ({
  page,
}) => {
  await open(page);
  await choice(page, '污染物').selectOption('pm');
  await choice(page, '标准').selectOption('gb-13271-2014');
  await page.getByLabel('级别或条件里有').fill('燃煤 特别');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('≤ 30 mg/m³');
  await expect(page).toHaveURL(/pollutant=pm.*standard=gb-13271-2014.*class=/);
  await page.reload();
  await ready(page);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByLabel('级别或条件里有')).toHaveValue('燃煤 特别');
  await page.getByLabel('省份').selectOption('hebei');
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(page).toHaveURL(/\/limits\/\?region=hebei$/);
  await expect(rows(page)).toHaveCount(100);
});

test('a province shows what it executes beside the nation, and is remembered', async ({ page }) => {
  await open(page, '?q=新建燃气锅炉氮氧化物国标');
  await page.getByLabel('省份').selectOption('guangdong');
  const first = rows(page).first();
  await expect(first).toContainText('GB 13271-2014');
  await expect(first).toContainText('广东执行');
  await expect(first).toContainText('DB44/765-2019（2019-04-01 起）：新建燃气锅炉 150 mg/m³，严于国标');
  await page.getByLabel('省份').selectOption('xizang');
  await expect(rows(page).first()).toContainText('本库未收录西藏的对应地方标准，不等于没有');
  // Another page, and back without a province in the address.
  await page.goto('standards/gb-13271-2014/');
  await open(page, '?q=燃气锅炉氮氧化物');
  await expect(page.getByLabel('省份')).toHaveValue('xizang');
  await expect(page).toHaveURL(/region=xizang/);
  // The address goes before what is remembered.
  await open(page, '?q=燃气锅炉氮氧化物&region=beijing');
  await expect(page.getByLabel('省份')).toHaveValue('beijing');
});

test('a standard in change-over tells both dates', async ({ page }) => {
  await open(page, '?q=老印染厂纳管总氮');
  await expect(rows(page).first()).toContainText(/新建单位自 2026-09-01 起、现有单位自 2028-01-01 起/);
});

test('everything that is found is downloaded, as CSV and as a workbook', async ({ page }) => {
  await open(page, '?pollutant=cod&region=jiangsu');
  const total = Number((await page.getByRole('status').textContent())?.replace(/\D/g, ''));
  expect(total).toBeGreaterThan(100);

  const text = (await save(page, '下载 CSV')).toString('utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [header = [], ...lines] = parse(text, { bom: true }) as string[][];
  const at = (name: string) => header.indexOf(name);
  const limits = lines.filter((line) => line[at('网址')]?.startsWith('http'));
  expect(limits).toHaveLength(total);
  expect(limits[0]?.[at('标准编号')]).toMatch(/^DB32/);
  expect(limits.some((line) => line[at('所选地区的地方标准')]?.includes('DB32/4440-2022'))).toBe(true);
  expect(text).toContain('以标准原文为准');
  expect(text).toContain('/limits/?pollutant=cod&region=jiangsu');

  const parts = unzipSync(await save(page, '下载 Excel'));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row /g)).toHaveLength(total + 1);
  expect(sheet).toContain('DB32/4440-2022');
  expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).toContain('以标准原文为准');
});

test('more rows come with the button and by scrolling', async ({ page }) => {
  await open(page);
  await expect(rows(page)).toHaveCount(100);
  const more = page.getByRole('button', { name: '再显示 100 条' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page).count()).toBeGreaterThanOrEqual(200);
  await page.mouse.wheel(0, 100_000);
  await expect.poll(() => rows(page).count()).toBeGreaterThan(200);
});

test('the keyboard reaches question, filters and rows in this order', async ({ page }) => {
  await open(page);
  await box(page).focus();
  const passed: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    passed.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('name') ?? (element?.closest('tr[data-limit]') ? 'row' : '');
      }),
    );
  }
  const order = passed.filter(Boolean);
  expect(order.slice(0, 7)).toEqual([
    'region',
    'pollutant',
    'industry',
    'medium',
    'standard',
    'state',
    'class',
  ]);
  expect(order[7]).toBe('row');
});

test('typing is answered at once', async ({ page }) => {
  await open(page);
  // Time from the key to the frame that shows its rows, over some questions.
  const times = await box(page).evaluate(async (element) => {
    const input = element as HTMLInputElement;
    const painted = () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done();
          channel.port2.postMessage(0);
        });
      });
    const spent: number[] = [];
    for (const text of [
      '江苏燃气锅炉氮氧化物',
      '城镇污水厂一级A的总氮',
      '第二类用地砷筛选值',
      '2类区夜间噪声',
    ])
      for (let length = 1; length <= text.length; length += 1) {
        const start = performance.now();
        input.value = text.slice(0, length);
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await painted();
        spent.push(performance.now() - start);
        await new Promise((done) => setTimeout(done, 120));
      }
    return spent.sort((a, b) => a - b);
  });
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.POSITIVE_INFINITY;
  console.log(`limits: key to rows p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms`);
  // p95 is below 50 ms on a machine that does nothing else; here others work beside.
  expect(at(0.5)).toBeLessThan(100);
});

test('on a phone rows are blocks and the page does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?q=一级A总氮&region=jiangsu');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const first = rows(page).first();
  await expect(first).toBeVisible();
  expect((await first.boundingBox())?.width ?? 0).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: '筛选与省份' }).click();
  await expect(page.getByLabel('省份')).toBeVisible();
});

test('prints on the long side with where and when it is from', async ({ page }) => {
  await open(page, '?q=一级A总氮');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width = '', height = ''] = /MediaBox *\[ *0 0 ([\d.]+) ([\d.]+)/.exec(pdf) ?? [];
  expect(Number(width)).toBeGreaterThan(Number(height));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/“一级A总氮” · .*日期：\d{4}-\d{2}-\d{2} · 以标准原文为准/)).toBeVisible();
});

test('says so when the limits do not come, and tries again', async ({ page }) => {
  await page.route('**/data/limits.json', (route) => route.abort());
  await page.goto('limits/?q=总氮');
  await expect(page.getByText('没有取到限值数据')).toBeVisible();
  await page.unroute('**/data/limits.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await ready(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('every limit is reached by links', async ({ page }) => {
    await page.goto('limits/');
    await expect(page.locator('noscript p')).toContainText('从下面的污染物或标准进入');
    await expect(box(page)).toBeHidden();
    await page.getByText(/^\d+ 项标准$/).click();
    await page.getByRole('link', { name: /^GB 18918-2002/ }).click();
    await expect(page.locator('tr[data-limit]').first()).toBeAttached();
  });
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });
  test('the table answers with the network cut after a first visit', async ({ page, context }) => {
    await open(page);
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
    await expect
      .poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), { timeout: 60_000 })
      .toBe(true);
    await context.setOffline(true);
    await open(page, '?q=一级A的氨氮');
    await expect(rows(page).first()).toContainText('GB 18918-2002');
    expect(unzipSync(await save(page, '下载 Excel'))).toHaveProperty(['xl/workbook.xml']);
  });
});
