import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readFolders } from '../../scripts/lib/content-check/read.ts';
import { checkContent } from '../../scripts/lib/content-check/run.ts';
import { fromRoot } from '../../scripts/lib/paths.ts';
import { today } from '../../scripts/lib/today.ts';

const POLICY = 'policies/cbirc-green-guideline-2022';
/** The working copy that the editor is given: a few entries are enough. */
const FILES = [
  `${POLICY}.md`,
  'glossary/acid-rain.md',
  'technologies/scr-denitrification.md',
  'cases/yangtze-fishing-ban.md',
  'standards/gb-18918-2002.md',
  'training/site-investigation.md',
  'reviews/black-odorous-water.md',
  'demands/sample-boiler-nox.md',
];
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

/** Prepares a working copy: the choice of a folder ends in the browser's own private one. */
async function giveWorkingCopy(page: Page): Promise<void> {
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
}

/** Chooses the working copy in the editor that is being opened. */
async function chooseFolder(page: Page): Promise<void> {
  await page.getByRole('button', { name: '使用本地仓库' }).click(PATIENCE);
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

/** The part of the form for a field; the editor puts its own quotes and marks of direction around the name. */
function field(page: Page, label: string) {
  return page.getByRole('group', {
    name: new RegExp(`「[^」\\p{Script=Han}]*${label}[^」\\p{Script=Han}]*」字段`, 'u'),
  });
}

/** Scrolls until a field is there: those below the fold are built when they come into view. */
async function bring(page: Page, label: string): Promise<void> {
  const boxes = field(page, label).locator('input, textarea, [role="combobox"]');
  const box = boxes.filter({ visible: true }).first();
  await page.mouse.move(560, 400);
  await expect(async () => {
    if (await box.isVisible()) return;
    await page.mouse.wheel(0, 300);
    await expect(box).toBeVisible({ timeout: 400 });
  }).toPass(PATIENCE);
  await box.scrollIntoViewIfNeeded();
}

/** What the check says about a file put in place of another, or beside all others. */
function check(file: string, content: string): string[] {
  const input = readFolders(fromRoot('src/content'), fromRoot('public/media'));
  const files = [...input.files.filter(({ path }) => path !== file), { path: file, content }];
  return checkContent({ ...input, files, today: today() })
    .filter((problem) => problem.file === file)
    .map(({ line, rule, what }) => `${line} ${rule}: ${what}`);
}

test.describe.configure({ timeout: 180_000 });

test('a title and a key point are changed, and nothing else in the file', async ({ page }) => {
  const offences = await watch(page);
  await giveWorkingCopy(page);
  await page.goto(`contribute/?file=src/content/${POLICY}.md`);
  await page.getByRole('link', { name: '在网页编辑器里打开它' }).click();
  await chooseFolder(page);
  const title = page.getByRole('textbox', { name: '标题' });
  await expect(title).toHaveValue('银行业保险业绿色金融指引', PATIENCE);
  await title.fill('银行业保险业绿色金融工作指引');
  await bring(page, '要点');
  const rows = field(page, '要点').getByRole('textbox');
  await expect(rows.nth(1)).toHaveValue('董事会或理事会承担绿色金融主体责任');
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

test('a term is written from nothing with what has to be there alone, and passes the check', async ({
  page,
}) => {
  const offences = await watch(page);
  await giveWorkingCopy(page);
  await page.getByRole('button', { name: '打开编辑器' }).click();
  await chooseFolder(page);
  await page.getByRole('treeitem', { name: '术语' }).click(PATIENCE);
  await page.getByRole('button', { name: '创建新条目' }).click(PATIENCE);
  await field(page, '规范术语').getByRole('textbox').fill('试写池', PATIENCE);
  await field(page, '摘要').getByRole('textbox').fill('只为试写一个条目而造的词，不是真的术语。');
  await field(page, '核对状态').getByRole('radio', { name: '待核对原文' }).click();
  await bring(page, '下次核对日期');
  await field(page, '核对日期').getByRole('textbox').fill(today());
  await field(page, '下次核对日期').getByRole('textbox').fill('2099-01-01');
  await bring(page, '术语类别');
  await field(page, '术语类别').getByRole('combobox').click();
  await page.getByRole('option').first().click();
  await bring(page, '正文');
  await field(page, '正文').locator('textarea').fill('第一段，写成一行。\n\n第二段**也**是一行。');
  await page.getByRole('textbox', { name: '编号' }).fill('trial-pond');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect.poll(() => readBack(page, 'glossary/trial-pond.md'), PATIENCE).toBeDefined();
  const written = (await readBack(page, 'glossary/trial-pond.md')) ?? '';
  expect(written).toBe(`---
title: 试写池
summary: 只为试写一个条目而造的词，不是真的术语。
confidence: known
review:
  reviewedOn: '${today()}'
  dueOn: '2099-01-01'
sources: []
kind: ${/kind: (\S+)/.exec(written)?.[1]}
abbr: []
synonyms: []
colloquial: []
narrower: []
---

第一段，写成一行。

第二段**也**是一行。
`);
  expect(check('glossary/trial-pond.md', written)).toEqual([]);
  expect(offences).toEqual(NOTHING);
});

test('forms of every shape give back what they were given: only the title changes', async ({ page }) => {
  const offences = await watch(page);
  await giveWorkingCopy(page);
  await page.getByRole('button', { name: '打开编辑器' }).click();
  await chooseFolder(page);
  await expect(page.getByRole('treeitem', { name: '术语' })).toBeVisible(PATIENCE);
  for (const file of FILES) {
    const before = textOf(file);
    const [, title = ''] = /^title: (.*)$/m.exec(before) ?? [];
    const first = page.getByRole('group', { name: '字段' }).first().getByRole('textbox');
    // The editor hears no address while it is still on its way to its first one.
    await expect(async () => {
      await page.evaluate(
        (route) => {
          location.hash = '#/collections';
          location.hash = route;
        },
        `#/collections/${file.replace('/', '/entries/').replace('.md', '')}`,
      );
      await expect(first).toHaveValue(title, { timeout: 10_000 });
    }).toPass(PATIENCE);
    await first.fill(`${title}（试）`);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect
      .poll(() => readBack(page, file), PATIENCE)
      .toBe(before.replace(`title: ${title}\n`, `title: ${title}（试）\n`));
  }
  expect(offences).toEqual(NOTHING);
});
