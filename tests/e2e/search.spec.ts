import { expect, type Page, test } from '@playwright/test';

const box = (page: Page) => page.getByRole('combobox', { name: '描述问题或输入关键词' });
const results = (page: Page) => page.locator('ol[data-results]');
const rows = (page: Page) => results(page).locator('> li');
const total = (page: Page) => page.locator('search-page [data-total]');
const status = (page: Page) => page.locator('search-page [data-status]');
const options = (page: Page) => page.getByRole('option');

async function search(page: Page, query: string, filters = ''): Promise<void> {
  await page.goto(`search/?q=${encodeURIComponent(query)}${filters}`);
  await expect(results(page)).toHaveAttribute('data-state', /ready|empty|error/);
}

async function keys(page: Page): Promise<string[]> {
  return rows(page).evaluateAll((items) =>
    items.map((item) => `${item.dataset['kind']}/${item.dataset['id']}`),
  );
}

test('a search from the home page lists entries with their kind and id', async ({ page }) => {
  await page.goto('./');
  await box(page).fill('黑臭水体');
  await box(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(box(page)).toHaveValue('黑臭水体');
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  expect(await rows(page).count()).toBe(10);
  expect(Number(await total(page).textContent())).toBeGreaterThan(10);
  const first = rows(page).first();
  const [kind, id] = [await first.getAttribute('data-kind'), await first.getAttribute('data-id')];
  await first.getByRole('link').first().click();
  await expect(page.locator('main')).toHaveAttribute('data-kind', kind ?? '');
  await expect(page.locator('main')).toHaveAttribute('data-id', id ?? '');
});

test('more results come on request until there are no more', async ({ page }) => {
  await search(page, '厌氧氨氧化');
  const all = Number(await total(page).textContent());
  const more = page.getByRole('button', { name: /^再看/ });
  for (let shown = await rows(page).count(); shown < all; shown = await rows(page).count()) {
    await more.click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(shown);
  }
  await expect(rows(page)).toHaveCount(all);
  await expect(more).toBeHidden();
});

test('what is typed is answered at once, and the address follows', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('总磷', { delay: 30 });
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  await expect(status(page)).toContainText('“总磷”');
  await expect(page).toHaveURL(/q=%E6%80%BB%E7%A3%B7/);
});

test('a colloquial name leads to the term of the trade, says so, and can be undone', async ({ page }) => {
  await search(page, '臭水沟');
  await expect(page.getByText('“臭水沟”也按“黑臭水体”搜索')).toBeVisible();
  expect(await keys(page)).toContain('glossary/黑臭水体');
  const before = Number(await total(page).textContent());
  await page.getByRole('link', { name: '仅搜“臭水沟”' }).click();
  await expect(page).toHaveURL(/only=/);
  await expect(page.getByText('“臭水沟”只按原词搜索')).toBeVisible();
  expect(Number(await total(page).textContent())).toBeLessThan(before);
  await page.goBack();
  await expect(total(page)).toHaveText(String(before));
});

test('pinyin, a wrong character and traditional characters are understood', async ({ page }) => {
  await search(page, 'heichou shuiti');
  await expect(page.getByText('已按“黑臭水体”搜索（拼音')).toBeVisible();
  expect((await keys(page)).slice(0, 3)).toContain('glossary/黑臭水体');
  await search(page, '厌氧安氧化');
  await expect(page.getByText('已按“厌氧氨氧化”搜索')).toBeVisible();
  expect((await keys(page)).slice(0, 3)).toContain('glossary/厌氧氨氧化');
  await search(page, '環境影響評價');
  expect((await keys(page)).slice(0, 3)).toContain('glossary/环境影响评价');
});

test('a standard number in any spelling leads to the standard', async ({ page }) => {
  for (const query of ['gb18918', 'GB/T18918-2002', '18918-2002', 'ＧＢ １８９１８']) {
    await search(page, query);
    expect((await keys(page))[0], query).toBe('standards/gb-18918-2002');
  }
});

test('a question about a limit is answered on top, with the clause', async ({ page }) => {
  await search(page, '印染废水COD排放限值');
  const answer = page.locator('[data-answer="limits"]');
  await expect(answer).toContainText('GB 4287-2026');
  await expect(answer).toContainText(/\d+ mg\/L/);
  await expect(answer).toContainText('表1');
  await answer.getByRole('link', { name: /mg\/L/ }).first().click();
  await expect(page).toHaveURL(/\/standards\/gb-4287-2026\/#limit-\d+/);
});

test('a symptom shows its possible causes and how to tell them apart', async ({ page }) => {
  await search(page, '沟里一下雨就翻黑水');
  const answer = page.locator('[data-answer="symptom"]');
  await expect(answer).toContainText('可能的原因');
  expect(await answer.getByRole('listitem').count()).toBeGreaterThanOrEqual(2);
  await expect(answer.getByRole('link').first()).toHaveAttribute(
    'href',
    /\/(technologies|glossary|standards)\//,
  );
});

test('excerpts are readable, marked where the words stand, and open at their section', async ({ page }) => {
  await search(page, '环境风险分级');
  await expect(results(page)).not.toHaveText(/&[a-z]+;|<\/?mark/);
  const marks = await results(page).locator('mark').allTextContents();
  expect(marks.length).toBeGreaterThan(5);
  expect(marks.every((mark) => /[环境风险分级]/.test(mark))).toBe(true);
  const passage = results(page).locator('.passage a').first();
  const anchor = decodeURIComponent(
    new URL((await passage.getAttribute('href')) ?? '', page.url()).hash.slice(1),
  );
  await passage.click();
  await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
});

test('every result says why it is there; what was replaced sinks and says so', async ({ page }) => {
  await search(page, '纺织染整工业水污染物排放标准');
  for (const row of await rows(page).all()) await expect(row.locator('.why')).toContainText('为什么在这里');
  await search(page, '环境保护法');
  const sunk = results(page).locator('li:has(.sunk)').first();
  await expect(sunk.locator('.sunk')).toContainText(/废止|代替|替代|接替/);
});

test('filters combine, live in the address, and work without a query', async ({ page }) => {
  await search(page, '总磷');
  const all = Number(await total(page).textContent());
  const kind = page.getByRole('checkbox', { name: /^标准/ });
  await kind.check();
  await expect(page).toHaveURL(/kind=standards/);
  await expect.poll(async () => Number(await total(page).textContent())).toBeLessThan(all);
  expect(new Set((await keys(page)).map((key) => key.split('/')[0]))).toEqual(new Set(['standards']));
  const standards = Number(await total(page).textContent());
  await page.locator('[data-facet="status"] input[value="current"]').check();
  await expect(page).toHaveURL(/status=current/);
  await expect.poll(async () => Number(await total(page).textContent())).toBeLessThanOrEqual(standards);
  await page.goBack();
  await expect(total(page)).toHaveText(String(standards));

  await page.goto('search/?kind=technologies&maturity=pilot');
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  expect(new Set((await keys(page)).map((key) => key.split('/')[0]))).toEqual(new Set(['technologies']));
  await expect(results(page).locator('.badge', { hasText: '中试' })).toHaveCount(await rows(page).count());
});

test('the count beside a filter is what choosing it leaves', async ({ page }) => {
  await search(page, '氨氮');
  const options = page.locator('[data-facet="field"] label');
  await expect(options.first()).toBeVisible();
  const expected = await options.first().locator('small').textContent();
  await options.first().click();
  await expect(total(page)).toHaveText(expected ?? '');
});

test('results sort by date and by maturity', async ({ page }) => {
  await search(page, '总氮', '&kind=standards');
  await page.getByRole('combobox', { name: '排序' }).selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  const years = (await rows(page).locator('.row-number').allTextContents()).map((text) =>
    Number(text.slice(-4)),
  );
  expect(years.length).toBe(10);
  expect(years[0]).toBeGreaterThanOrEqual(years.at(-1) ?? 0);
});

test('the search opens on every page with / and Ctrl-K and is worked by the keyboard', async ({ page }) => {
  await page.goto('technologies/rto/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: '搜索' });
  await expect(dialog).toBeVisible();
  await page.keyboard.type('臭水沟');
  await expect(options(page).filter({ hasText: '全部' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const active = await dialog.getByRole('combobox').getAttribute('aria-activedescendant');
  await expect(page.locator(`#${active}`)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/black-and-malodorous-water-body\//);
  await page.waitForLoadState();
  await page.keyboard.press('Control+k');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('typing a slash into a field is only a slash', async ({ page }) => {
  await page.goto('demands/new/');
  const field = page.locator('textarea').first();
  await field.fill('');
  await field.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(field).toHaveValue('/');
});

test('suggestions offer names and numbers of standards', async ({ page }) => {
  await page.goto('search/');
  await box(page).pressSequentially('gb 189', { delay: 20 });
  await expect(options(page).filter({ hasText: 'GB 18918-2002' })).toBeVisible();
  await box(page).fill('');
  await box(page).pressSequentially('挥发性', { delay: 20 });
  await expect(options(page).filter({ hasText: '挥发性有机物' }).first()).toBeVisible();
});

test('earlier queries stay on the device and can be erased', async ({ page }) => {
  await page.goto('search/');
  await box(page).fill('活性炭');
  await box(page).press('Enter');
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
  await page.goto('search/');
  const history = page.locator('[data-history]');
  await expect(history.getByRole('link', { name: '活性炭' })).toBeVisible();
  await history.getByRole('button', { name: '删除搜索记录“活性炭”' }).click();
  await expect(history).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('luqiao:searches'))).toBeNull();
});

test('nothing found leads to near names, reviews and a demand with the question in it', async ({ page }) => {
  const query = '鑿齒饕餮&"<';
  await search(page, query);
  await expect(results(page)).toHaveAttribute('data-state', 'empty');
  await expect(rows(page)).toHaveCount(0);
  await expect(total(page)).toHaveText('0');
  await expect(status(page)).toContainText(`没有找到“${query}”`);
  await expect(page.getByRole('navigation', { name: '栏目', exact: true })).toBeVisible();
  await page.locator('[data-nothing] [data-ask-link]').click();
  await expect(page).toHaveURL(/\/demands\/new\//);
  await expect(page.locator('[data-context]')).toContainText(query);
});

test('without a question the box waits for one, and nothing of the index is fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('search/');
  await expect(results(page)).toHaveAttribute('data-state', 'idle');
  await expect(status(page)).toBeHidden();
  expect(fetched.filter((url) => url.includes('search-index'))).toEqual([]);
});

test('an index that does not arrive is reported, with ways on and a way to try again', async ({ page }) => {
  await page.route('**/search-index/**', (route) => route.abort());
  await search(page, '黑臭水体');
  await expect(results(page)).toHaveAttribute('data-state', 'error');
  await expect(status(page)).toContainText('搜索没有载入');
  await expect(box(page)).toHaveValue('黑臭水体');
  await expect(page.getByRole('navigation', { name: '栏目', exact: true })).toBeVisible();
  await page.unroute('**/search-index/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(results(page)).toHaveAttribute('data-state', 'ready');
});

for (const [fault, answer] of [
  ['missing', { status: 404, body: '' }],
  ['damaged', { status: 200, body: Buffer.from([0x1f, 0x8b, 1, 2, 3]) }],
] as const)
  test(`a ${fault} part of the index is told, the rest keeps working, and trying again completes it`, async ({
    page,
  }) => {
    let broken = '';
    await page.route('**/search-index/*/t*.bin', async (route) => {
      // The first file of terms that is asked for stays broken.
      const url = new URL(route.request().url()).pathname;
      if (/\/titles\.bin$/.test(url)) return route.continue();
      broken ||= url;
      return url === broken ? route.fulfill(answer) : route.continue();
    });
    await search(page, '养猪场废水氨氮超标怎么处理');
    await expect(results(page)).toHaveAttribute('data-state', 'ready');
    await expect(page.getByText('结果可能不全')).toBeVisible();
    expect(await rows(page).count()).toBeGreaterThan(0);
    await page.unroute('**/search-index/*/t*.bin');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByText('结果可能不全')).toBeHidden();
    await expect(results(page)).toHaveAttribute('data-state', 'ready');
  });

const HOSTILE: Readonly<Record<string, string>> = {
  'ten thousand characters': '水'.repeat(10_000),
  'ten thousand different characters': Array.from({ length: 10_000 }, (_, i) =>
    String.fromCodePoint(0x4e00 + i),
  ).join(''),
  controls: '\u0000\u0007总\u001b磷\u200b\u202e',
  markup: '<img src=x onerror="window.hit=1"><script>window.hit=1</script>"><svg onload=window.hit=1>',
  expressions: '(a+)+$[[[(?<!*)\\',
  quotes: `"'“”‘’\`"'((\\\\""`,
  'lone halves': '\ud800总磷\udc00\ud83d',
  'direction marks': '\u202e磷总\u2066\u2069\u200f',
  'address salad': '%E0%A4%A%00&only=&kind=<>,,&sort=__proto__#',
  blanks: ' \t\n\u3000 ',
};
for (const [name, query] of Object.entries(HOSTILE))
  test(`a hostile query (${name}) neither breaks nor injects`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto('search/');
    await box(page).evaluate((input: HTMLInputElement, text) => {
      // Set as a script would: past the length that can be typed.
      input.removeAttribute('maxlength');
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await expect(results(page)).toHaveAttribute('data-state', /ready|empty|idle/);
    await box(page).press('Enter');
    await expect(results(page)).toHaveAttribute('data-state', /ready|empty|idle/);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
    expect(await page.locator('search-page :is(img, script:not([type]))').count()).toBe(0);
    // And it still answers.
    await box(page).fill('总磷');
    await expect(status(page)).toContainText('“总磷”');
    await expect(results(page)).toHaveAttribute('data-state', 'ready');
  });

test('what the answer says is announced, not only shown', async ({ page }) => {
  await search(page, '总磷');
  await expect(status(page)).toHaveAttribute('role', 'status');
  await expect(status(page)).toContainText(/“总磷”：\d+ 条结果/);
});
