import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readFolders } from '../../scripts/lib/content-check/read.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { today } from '../../scripts/lib/today.ts';

const POLICY = 'policies/cbirc-green-guideline-2022';
/** The working copy that the editor is given: a few entries are enough. */
const FILES = [`${POLICY}.md`, 'policies/law-water-pollution-2017.md', 'glossary/acid-rain.md'];
/** It loads megabytes and reads a folder, perhaps on a machine that has much else to do. */
const PATIENCE = { timeout: 40_000 };

const textOf = (file: string) => readFileSync(fromRoot(`src/content/${file}`), 'utf8');

/** What the page did that it should not have. */
interface Offences {
  readonly policy: string[];
  readonly elsewhere: string[];
  readonly errors: string[];
}
const NOTHING: Offences = { policy: [], elsewhere: [], errors: [] };

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
  page.on('console', (message) => {
    if (message.type() === 'error') offences.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && !['data:', 'blob:'].includes(url.protocol))
      offences.elsewhere.push(request.url());
  });
  return offences;
}

/** Opens the editor on a working copy: the choice of a folder ends in the browser's own private one. */
async function openEditor(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto('admin/');
  await page.evaluate(
    async (files) => {
      const root = await navigator.storage.getDirectory();
      await root.getDirectoryHandle('.git', { create: true });
      for (const [path, text] of files) {
        const names = path.split('/');
        const name = names.pop() ?? '';
        let folder = root;
        for (const part of names) folder = await folder.getDirectoryHandle(part, { create: true });
        const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await file.write(text);
        await file.close();
      }
    },
    FILES.map((file) => [`src/content/${file}`, textOf(file)] as const),
  );
  await page.getByRole('button', { name: '打开编辑器' }).click();
  await page.getByRole('button', { name: '使用本地仓库' }).click(PATIENCE);
  await expect(page.getByText('政策法规').first()).toBeVisible(PATIENCE);
}

/** A file of the working copy as the editor left it. */
async function readBack(page: Page, file: string): Promise<string | undefined> {
  return page.evaluate(async (path) => {
    try {
      const names = path.split('/');
      const name = names.pop() ?? '';
      let folder = await navigator.storage.getDirectory();
      for (const part of names) folder = await folder.getDirectoryHandle(part);
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return undefined;
    }
  }, `src/content/${file}`);
}

/** Goes to an address inside the editor. */
async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/collections/${route}`);
}

/** The box of a field by its label. */
function field(page: Page, label: string) {
  return page.locator('.field', { has: page.getByText(label, { exact: true }) }).last();
}

/** What the check says about a file put in place of another, or beside all others. */
function check(file: string, content: string): string[] {
  const input = readFolders(fromRoot('src/content'), fromRoot('public/media'));
  const files = [...input.files.filter(({ path }) => path !== file), { path: file, content }];
  return checkContent({ ...input, files, today: today() })
    .filter((problem) => problem.file === file)
    .map(({ line, rule, what }) => `${line} ${rule}: ${what}`);
}

test('a title and a key point are changed, and nothing else in the file', async ({ page }) => {
  const offences = await watch(page);
  await openEditor(page);
  await goTo(page, `policies/entries/${POLICY.split('/')[1]}`);
  const title = page.getByRole('textbox', { name: '标题' });
  await expect(title).toHaveValue('银行业保险业绿色金融指引', PATIENCE);
  await title.fill('银行业保险业绿色金融工作指引');
  const rows = field(page, '要点').getByRole('textbox');
  await expect(async () => {
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 700);
    await expect(rows.nth(1)).toHaveValue('董事会或理事会承担绿色金融主体责任', { timeout: 500 });
  }).toPass(PATIENCE);
  await rows.nth(1).fill('董事会承担绿色金融主体责任');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect.poll(() => readBack(page, `${POLICY}.md`), PATIENCE).toContain('绿色金融工作指引');
  const written = (await readBack(page, `${POLICY}.md`)) ?? '';
  expect(written).toBe(
    textOf(`${POLICY}.md`)
      .replace('title: 银行业保险业绿色金融指引\n', 'title: 银行业保险业绿色金融工作指引\n')
      .replace('  - 董事会或理事会承担绿色金融主体责任', '  - 董事会承担绿色金融主体责任'),
  );
  expect(check(`${POLICY}.md`, written)).toEqual([]);
  expect(offences).toEqual(NOTHING);
});

test('debug new', async ({ page }) => {
  const offences = await watch(page);
  await openEditor(page);
  await goTo(page, 'glossary/new');
  await page.waitForTimeout(2000);
  console.log(await page.locator('main, [role=main], body').first().ariaSnapshot());
  for (let i = 0; i < 9; i++) { await page.mouse.move(600, 400); await page.mouse.wheel(0, 600); await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shot-5${i}.png` }); }
  console.log(await page.locator('main, [role=main], body').first().ariaSnapshot());
  await page.screenshot({ path: '/tmp/shot-7.png', fullPage: true });
  console.log(page.url(), JSON.stringify(offences));
});
