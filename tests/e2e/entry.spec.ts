import { expect, type Page, test } from '@playwright/test';
import { open } from '../support/journeys.ts';
import { PAGES, type PageName } from '../support/pages.ts';

const PHONE = { width: 390, height: 844 };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const contents = (page: Page) => page.getByRole('navigation', { name: '本页目录', exact: true });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test.describe('a county official on a phone', () => {
  test.use({ viewport: PHONE, permissions: ['clipboard-read', 'clipboard-write'] });

  test('goes from a black river to the limits that bind, and asks', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('navigation', { name: '常见难题' }).getByRole('link', { name: '河道黑臭' }).click();
    await expect(page.locator('main')).toHaveAttribute('data-kind', 'reviews');
    await expect(heading(page)).toContainText('黑臭水体');

    await page.getByRole('link', { name: '人工湿地水质净化' }).first().click();
    await expect(page.locator('main')).toHaveAttribute('data-kind', 'technologies');

    await page
      .locator('#related-standards')
      .getByRole('link', { name: '城镇污水处理厂污染物排放标准' })
      .click();
    await expect(heading(page)).toHaveText('城镇污水处理厂污染物排放标准');
    await page.getByText('本页目录', { exact: true }).click();
    await page
      .getByRole('navigation', { name: '本页目录（折叠）' })
      .getByRole('link', { name: /^限值/ })
      .click();
    const limits = page.locator('#limits');
    await expect(limits).toBeInViewport();
    const cod = limits.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '化学需氧量' }) });
    await expect(cod.first().getByRole('cell')).toHaveText(['50', '60', '100', '120']);

    await page.locator('#locals').getByRole('link').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-id', /^db/);
    const title = (await heading(page).textContent()) ?? '';

    await page.getByRole('link', { name: '提交需求或咨询' }).click();
    await expect(heading(page)).toHaveText('提交需求');
    await expect(page.locator('[data-context]')).toContainText(title);

    await page.getByLabel('现在是什么情况').fill('旱天排口有水');
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(page.getByRole('status')).toContainText('已复制');
    const copied = (await clipboard(page)).replaceAll('\r\n', '\n');
    expect(copied).toMatch(/【背景】\n/);
    expect(copied).toContain(title);
    expect(copied).toContain('【现在是什么情况】\n旱天排口有水');
    for (const question of ['监测过哪些数', '要达到什么，什么时候', '有什么限制'])
      expect(copied).toContain(`【${question}】`);
  });

  test('opens the menu and goes to the cases', async ({ page }) => {
    await page.goto('./');
    const menu = page.getByRole('navigation', { name: '全部栏目' });
    await expect(menu).toBeHidden();
    await page.getByText('菜单', { exact: true }).click();
    await menu.getByRole('link', { name: '案例' }).click();
    await expect(heading(page)).toHaveText('典型案例');
  });
});

test.describe('copying', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the link of an entry is copied with one press', async ({ page }) => {
    await open(page, 'technology');
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.getByRole('status').getByText('已复制链接')).toBeAttached();
    expect(await clipboard(page)).toBe(page.url());
  });

  test('a browser that refuses says what to do instead', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
      document.execCommand = () => false;
    });
    await open(page, 'technology');
    await page.getByRole('button', { name: '复制链接' }).click();
    await expect(page.getByRole('status').getByText('请从地址栏复制')).toBeAttached();
    await open(page, 'demand form');
    await page.getByRole('button', { name: '复制全文' }).click();
    await expect(page.getByRole('status').filter({ hasText: '手工选中' })).toBeVisible();
  });
});

const CITED = {
  standard: /^[^.]+\. 城镇污水处理厂污染物排放标准：GB 18918-2002\[S\]\. 2002\.$/,
  technology: undefined,
  policy: undefined,
  case: undefined,
  review: undefined,
  term: undefined,
} as const satisfies Partial<Record<PageName, RegExp | undefined>>;

test('an entry can be cited as GB/T 7714 asks', async ({ page }) => {
  for (const [name, original] of Object.entries(CITED) as [keyof typeof CITED, RegExp | undefined][]) {
    await open(page, name);
    await page.getByText('引用', { exact: true }).click();
    const citations = page.locator('entry-actions .cite p');
    const title = ((await heading(page).textContent()) ?? '').replaceAll(/[()[\]{}.*+?^$|\\]/g, '\\$&');
    const path = PAGES[name].replaceAll('/', '\\/');
    await expect(citations.filter({ hasText: '[EB/OL]' })).toHaveText(
      new RegExp(
        `^[^.]+\\. .*${title}.*\\[EB/OL\\]\\. \\(\\d{4}-\\d\\d-\\d\\d\\)\\[\\d{4}-\\d\\d-\\d\\d\\]\\. https?://\\S+${path}\\.$`,
      ),
    );
    if (original) await expect(citations.filter({ hasText: '[S]' })).toHaveText(original);
  }
});

test('the table of contents marks the section being read', async ({ page }) => {
  await open(page, 'standard');
  const current = contents(page).locator('[aria-current]');
  for (const id of ['limits', 'points', 'locals']) {
    await page.locator(`#${id}`).evaluate((section) => section.scrollIntoView());
    await expect(current).toHaveAttribute('href', `#${id}`);
  }
  await contents(page).getByRole('link', { name: /^限值/ }).click();
  await expect(page.locator('#limits')).toBeInViewport();
  await expect(current).toHaveAttribute('href', '#limits');
  await page.evaluate(() => scrollTo(0, 0));
  await expect(current).toHaveAttribute('href', '#overview');
});

test('every line of a table of contents leads somewhere', async ({ page }) => {
  for (const name of ['standard', 'technology', 'review', 'course', 'case', 'policy'] as const) {
    await open(page, name);
    const targets = await contents(page)
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => decodeURIComponent((link as HTMLAnchorElement).hash.slice(1))),
      );
    expect(targets.length).toBeGreaterThan(0);
    for (const id of targets) await expect(page.locator(`[id="${id}"]`), `${name} #${id}`).toHaveCount(1);
  }
});

test('a link to one limit unfolds the table it stands in', async ({ page }) => {
  await page.goto(`${PAGES.standard}#limit-3`);
  await expect(page.locator('#limit-3')).toBeInViewport();
  await open(page, 'standard');
  await expect(page.locator('#limit-3')).toBeHidden();
  await page.evaluate(() => {
    location.hash = '#limit-3';
  });
  await expect(page.locator('#limit-3')).toBeInViewport();
});

test('a self-test marks each answer, explains it and keeps the score', async ({ page }) => {
  await open(page, 'course');
  const questions = page.locator('self-test fieldset');
  const all = await questions.count();
  const status = page.locator('self-test').getByRole('status');
  const answer = async (number: number, right: boolean) => {
    const question = questions.nth(number);
    const key = await question.getAttribute('data-answer');
    const options = question.getByRole('radio');
    for (const option of await options.all())
      if (((await option.getAttribute('value')) === key) === right) return option;
    throw new Error('no such option');
  };

  const wrong = await answer(0, false);
  await wrong.check();
  const verdict = (number: number, name: string) =>
    expect(questions.nth(number).locator(`label[data-verdict="${name}"]`)).toHaveCount(1);
  await verdict(0, 'wrong');
  await expect(status).toHaveText(`这题不对，看讲解。已答 1/${all} 题，对 0 题。`);
  await expect(questions.nth(0).getByText(/^答案 [A-F]/)).toBeVisible();

  await (await answer(0, true)).check();
  await verdict(0, 'right');
  await expect(questions.nth(0).locator('[data-verdict="wrong"]')).toHaveCount(0);
  await expect(status).toHaveText(`答对了。已答 1/${all} 题，对 1 题。`);

  for (let number = 1; number < all; number += 1) await (await answer(number, true)).check();
  await expect(status).toHaveText(`答对了。已答 ${all}/${all} 题，对 ${all} 题。`);
});

test.describe('on paper', () => {
  test.use({ colorScheme: 'dark' });

  test('a standard prints its content black on white, and nothing to press', async ({ page }) => {
    await open(page, 'standard');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const part of ['.site-head', '.crumbs', 'page-toc', '.toc-phone', '.ask', '.actions', '.skip'])
      await expect(page.locator(part).first(), part).toBeHidden();
    for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
    await expect(page.getByText(/^逐条明细/)).toBeHidden();
    await expect(heading(page)).toBeVisible();
    await expect(page.locator('#limits').getByRole('table').first()).toBeVisible();
    await expect(page.getByRole('rowheader', { name: '化学需氧量' }).first()).toBeVisible();
    await expect(page.locator('#sources')).toBeVisible();
    const inks = await page.locator('main').evaluate((main) => {
      const texts = [...main.querySelectorAll('*')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      );
      return texts.map((element) => getComputedStyle(element).color);
    });
    const bright = inks.filter(
      (ink) => Math.max(...(ink.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)) > 0x50,
    );
    expect(bright, 'ink that would be lost on paper').toEqual([]);
  });

  test('what is unfolded is printed, and a self-test keeps its answers to itself', async ({ page }) => {
    await open(page, 'standard');
    await page.getByText(/^逐条明细/).click();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('#limit-1')).toBeVisible();
    await open(page, 'course');
    await expect(page.getByText('看答案和讲解').first()).toBeHidden();
    await expect(page.getByText(/^答案 [A-F]/).first()).toBeHidden();
  });

  test('the print button prints', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => Object.assign(window, { printed: true });
    });
    await open(page, 'standard');
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.evaluate(() => (window as unknown as { printed?: boolean }).printed)).toBe(true);
  });
});

test('a moved address leads to where the entry is now', async ({ page }) => {
  await page.goto('policies/cat-advanced-tech-2024/');
  await page.waitForURL('**/catalogues/advanced-tech-2024/');
  await expect(page.locator('main')).toHaveAttribute('data-id', 'advanced-tech-2024');
});

test('an address that is not there answers 404 and offers a search', async ({ page }) => {
  const answer = await page.goto('standards/gb-0000-0000/');
  expect(answer?.status()).toBe(404);
  await expect(heading(page)).toHaveText('没有这个页面');
  await page.getByRole('combobox', { name: '描述问题或输入关键词' }).fill('黑臭水体');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=/);
});

test('the guide names the file to edit, and only a file of the content', async ({ page }) => {
  await page.goto('contribute/?file=src/content/standards/gb-3838-2002.md');
  await expect(page.locator('edit-hint')).toContainText('src/content/standards/gb-3838-2002.md');
  for (const bad of ['https://elsewhere.example/a', '<b>x</b>', 'src/content/%20javascript:1']) {
    await page.goto(`contribute/?file=${bad}`);
    await expect(page.locator('edit-hint')).toBeHidden();
  }
});

test('the skip link leads past the navigation', async ({ page }) => {
  await open(page, 'standard');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳到正文' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});
