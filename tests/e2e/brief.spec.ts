import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a problem in plain words on the home page ends in a brief to take along', async ({ page }) => {
  await page.goto('./');
  await page
    .getByRole('combobox', { name: '描述问题或输入关键词' })
    .fill('天津县城污水厂冬天总氮超标，一级A');
  await page.getByRole('button', { name: '找方案' }).click();
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-state', 'ready');
  const [first = ''] = await page.locator('ol[data-results] h3 a').allTextContents();
  await page.getByRole('link', { name: '生成方案建议书' }).click();
  const paper = page.locator('[data-paper]');
  await expect(paper.getByRole('heading', { name: /方案建议书：天津县城污水厂/ })).toBeVisible();
  await expect(paper.getByText(first).first()).toBeVisible();
  await expect(paper.getByText('GB 18918-2002').first()).toBeVisible();
  await expect(paper.getByText('DB12/599-2015').first()).toBeVisible();

  const markdown = await download(page, '下载 Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.bytes.toString('utf8')).toContain(first.replace(/（.*$/, ''));

  const word = await download(page, '下载 Word');
  expect(word.name).toMatch(/\.docx$/);
  const document = strFromU8(unzipSync(word.bytes)['word/document.xml'] ?? new Uint8Array());
  expect(document).toContain('GB 18918-2002');

  const before = await paper.textContent();
  await page.reload();
  await expect(paper.getByRole('heading', { name: /方案建议书：天津县城污水厂/ })).toBeVisible();
  expect(await paper.textContent()).toBe(before);
});

test('a brief that cannot be made says so, and a second try makes it', async ({ page }) => {
  let broken = true;
  await page.route('**/data/finder/**', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('finder/brief/?q=河道黑臭');
  await expect(page.locator('solution-brief').getByRole('status')).toContainText('没有取到资料');
  broken = false;
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('[data-paper] h1')).toContainText('河道黑臭');
});
