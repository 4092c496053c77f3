import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { fromRoot } from '../../scripts/lib/paths.ts';

/** The working copy that the editor is given: a few entries are enough. */
const FILES = [
  'src/content/policies/cbirc-green-guideline-2022.md',
  'src/content/policies/law-water-pollution-2017.md',
  'src/content/glossary/acid-rain.md',
];

/** What the page did that it should not have. */
interface Offences {
  readonly policy: string[];
  readonly elsewhere: string[];
  readonly errors: string[];
}

async function watch(page: Page): Promise<Offences> {
  const offences: Offences = { policy: [], elsewhere: [], errors: [] };
  await page.exposeFunction('reportViolation', (what: string) => offences.policy.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { reportViolation(what: string): void }).reportViolation(
        `${event.effectiveDirective}: ${event.blockedURI}`,
      ),
    );
  });
  page.on('pageerror', (error) => offences.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && !['data:', 'blob:'].includes(url.protocol))
      offences.elsewhere.push(request.url());
  });
  return offences;
}

/** Lets the choice of a folder end in the browser's own private folder, filled with a working copy. */
async function giveWorkingCopy(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const storage = navigator.storage;
    Object.assign(window, { showDirectoryPicker: () => storage.getDirectory() });
  });
  await page.goto('admin/');
  const files = FILES.map((path) => [path, readFileSync(fromRoot(path), 'utf8')] as const);
  await page.evaluate(async (entries) => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, text] of entries) {
      let folder = root;
      const names = path.split('/');
      const name = names.pop() ?? '';
      for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  }, files);
}

/** A file of the working copy as the editor left it. */
async function readBack(page: Page, path: string): Promise<string | undefined> {
  return page.evaluate(async (wanted) => {
    try {
      let folder = await navigator.storage.getDirectory();
      const names = wanted.split('/');
      const name = names.pop() ?? '';
      for (const part of names) folder = await folder.getDirectoryHandle(part);
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return undefined;
    }
  }, path);
}

async function openEditor(page: Page): Promise<void> {
  await page.getByRole('button', { name: '打开编辑器' }).click();
  await page.getByRole('button', { name: '使用本地仓库' }).click({ timeout: 45_000 });
  await expect(page.getByText('政策法规').first()).toBeVisible({ timeout: 45_000 });
}

test('debug', async ({ page }) => {
  const offences = await watch(page);
  page.on('console', (m) => {
    if (m.type() !== 'debug') console.log('CONSOLE', m.type(), m.text().slice(0, 300));
  });
  await giveWorkingCopy(page);
  await page.getByRole('button', { name: '打开编辑器' }).click();
  await page.getByRole('button', { name: '使用本地仓库' }).waitFor();
  await page.screenshot({ path: '/tmp/shot-1.png' });
  console.log(await page.locator('.buttons').first().innerHTML());
  await page.getByRole('button', { name: '使用本地仓库' }).click();
  await page.getByText('政策法规').first().waitFor();
  await page.goto('admin/#/collections/policies/entries/cbirc-green-guideline-2022');
  await page.waitForTimeout(2500);
  await page.getByRole('textbox', { name: '标题' }).fill('银行业保险业绿色金融指引（试）');
  for (let i = 0; i < 9; i++) {
    await page.mouse.move(600, 400);
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/shot-5${i}.png` });
  }
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/shot-6.png' });
  console.log(await readBack(page, FILES[0] ?? ''));
  await page.goto('admin/#/collections/glossary/new');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: '/tmp/shot-7.png', fullPage: true });
  console.log(page.url(), JSON.stringify(offences));
});
