import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { withPrinter } from '../../scripts/lib/pack/booklet.ts';
import { makeHandout } from '../../scripts/lib/pack/handout-page.ts';
import { type Handout, handoutOf } from '../../scripts/lib/pack/handouts.ts';
import { DIST } from '../../scripts/lib/paths.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';

/** Largest file that messengers and village mailboxes take without ado, bytes. */
const HANDOUT_MAX = 5e6;

let folder: string;

function named(name: string): Handout {
  const handout = handoutOf(name);
  if (!handout) throw new Error(`There is no handout ${name}.`);
  return handout;
}
const addressOf = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

/** Everything that must not happen: console errors, faults, requests for anything but the file. */
function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(folder).href)) trouble.push(request.url());
  });
  return trouble;
}

test.describe.configure({ mode: 'serial' });
test.use({ offline: true });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'luqiao-handout-'));
  // The largest, and a small one.
  for (const name of ['water', 'nuclear'])
    writeFileSync(join(folder, `${name}.html`), (await makeHandout(DIST, named(name), SITE_BASE)).html);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a handout finds an entry by what people call it and jumps there', async ({ page }) => {
  const trouble = watch(page);
  await page.goto(addressOf('water'));
  await page.getByLabel('在本手册里找').fill('城镇污水厂一级A');
  const results = page.locator('handout-search ol > li');
  await expect(results.first()).toHaveAttribute('data-id', 'gb-18918-2002');
  await expect(page.getByRole('status')).toContainText(/找到 \d+ 条/);
  await results.first().getByRole('link').first().click();
  const article = page.locator('article[data-key="standards/gb-18918-2002"]');
  await expect(article.getByRole('heading', { level: 3 })).toBeInViewport();
  await expect(article.getByRole('row', { name: /总氮/ }).first()).toContainText('15');
  // The question stands in the address, so that going back or sending it on keeps it.
  await page.reload();
  await expect(results.first()).toHaveAttribute('data-id', 'gb-18918-2002');
  await page.getByLabel('在本手册里找').fill('鑿齒饕餮');
  await expect(page.getByRole('status')).toContainText('没有找到');
  expect(trouble).toEqual([]);
});

test('a handout leads nowhere that is not in it, and fits a phone and a mailbox', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(statSync(join(folder, 'water.html')).size).toBeLessThanOrEqual(HANDOUT_MAX);
  await page.goto(addressOf('water'));
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    return {
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      lost: hrefs.filter((href) => !/^https?:/.test(href) && !document.getElementById(href.slice(1))),
      entries: document.querySelectorAll('article.piece').length,
      listed: document.querySelectorAll('.contents-list a').length,
      width: document.documentElement.scrollWidth,
    };
  });
  expect(found).toMatchObject({ twice: [], lost: [], width: 390 });
  expect(found.entries).toBeGreaterThan(200);
  expect(found.listed).toBe(found.entries);
});

test('a handout can be read without scripts and by assistive technology', async ({ browser, page }) => {
  await page.goto(addressOf('nuclear'));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const plain = await context.newPage();
  await plain.goto(addressOf('nuclear'));
  await expect(plain.locator('noscript .notice')).toBeVisible();
  await expect(plain.locator('handout-search')).toBeHidden();
  await plain.getByRole('link', { name: '中华人民共和国核安全法' }).first().click();
  await expect(plain.getByRole('heading', { name: '中华人民共和国核安全法', level: 3 })).toBeInViewport();
  await context.close();
});

test('the contents of a booklet name the pages that its entries are on', async () => {
  test.setTimeout(240_000);
  const { pages, told } = await withPrinter(DIST, SITE_BASE, (print) => print(named('nuclear')));
  expect(told.size).toBeGreaterThan(20);
  // The outline is made of the headings where they came to lie, the contents of the places of the links.
  const starts = pages.outline.map(({ title, page }) => `${title.replaceAll(/\s+/g, '')} ${page}`);
  const html = readFileSync(join(folder, 'nuclear.html'), 'utf8');
  const lines = [...html.matchAll(/<article class="piece" id="([^"]+)".*?<h3>([^<]*)<\/h3>/gs)].map(
    ([, id = '', title = '']) => `${title.replaceAll(/\s+/g, '')} ${told.get(id)}`,
  );
  expect(lines.length).toBe(told.size - 2);
  expect(lines.filter((line) => !starts.includes(line))).toEqual([]);
  expect(Math.max(...told.values())).toBeLessThanOrEqual(pages.count);
});
