import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { BriefSource } from '../../src/components/brief/source.ts';
import { BRIEF } from '../fixtures/brief.ts';

const ADDRESS = 'finder/brief/?subject=sewage&pollutants=tn';

/** The page with a source that answers with the example, the first times with a failure. */
async function openBrief(page: Page, failures = 0) {
  await page.goto(ADDRESS);
  await page.evaluate(
    ([brief, failures]) => {
      let left = failures;
      const source: BriefSource = () =>
        left-- > 0 ? Promise.reject(new Error('no network')) : Promise.resolve(brief);
      Object.assign(document.querySelector('solution-brief') ?? {}, { source });
    },
    [BRIEF, failures] as const,
  );
}

const status = (page: Page) => page.locator('solution-brief').getByRole('status');

test('a brief is a document with one title, and names the print', async ({ page }) => {
  await openBrief(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText([`方案建议书：${BRIEF.title}`]);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('要点');
  await expect(page).toHaveTitle(`方案建议书：${BRIEF.title}`);
  await expect(page.getByRole('link', { name: '去选条件' })).toBeHidden();
});

test('without conditions there is a way to choose them', async ({ page }) => {
  await page.goto('finder/brief/');
  await expect(page.getByRole('link', { name: '去选条件' })).toBeVisible();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
});

test('a failure says so and another try helps', async ({ page }) => {
  await openBrief(page, 1);
  await expect(status(page)).toContainText('没有做出来');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`方案建议书：${BRIEF.title}`);
});

test('a Word file is made on the device, by a writer fetched only then', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openBrief(page);
  await expect(page.getByRole('button', { name: '下载 Word' })).toBeVisible();
  expect(asked.filter((url) => /\/docx\b/.test(url))).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`方案建议书：${BRIEF.title}-${BRIEF.made}.docx`);
  const files = unzipSync(await readFile(await download.path()));
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('反硝化深床滤池');
  await expect(status(page)).toContainText('已经交给浏览器下载');
  expect(
    asked.filter((url) => !url.startsWith(new URL('/', page.url()).href) && !/^(blob|data):/.test(url)),
  ).toEqual([]);
});

test('the writer of Word files that does not arrive is said to be missing, and asked for again', async ({
  page,
}) => {
  await page.route('**/docx.*.js', (route) => route.abort(), { times: 1 });
  await openBrief(page);
  await page.getByRole('button', { name: '下载 Word' }).click();
  await expect(status(page)).toContainText('没有做出来');
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word' }).click()]);
});

test('a Markdown file says the same', async ({ page }) => {
  await openBrief(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 Markdown' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith(`# 方案建议书：${BRIEF.title}\n`)).toBe(true);
  for (const heading of await page.locator('.brief-paper h2').allTextContents())
    expect(text).toContain(`## ${heading}`);
});

test('the printed pages carry title, day and page number, and nothing of the site around it', async ({
  page,
}) => {
  await openBrief(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-head')).toBeHidden();
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  const rules = await page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join(''),
  );
  expect(rules).toContain(`方案建议书：${BRIEF.title}`);
  expect(rules).toContain(BRIEF.made);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
});

for (const width of [1366, 390])
  test(`a brief is accessible at ${width} px and does not run over`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openBrief(page);
    await expect(page.locator('.brief-paper')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
