import { expect, type Locator, type Page, test } from '@playwright/test';
import { settled } from '../support/journeys.ts';

const PAGE_SIZE = 30;

interface Item {
  readonly row: { readonly dataId: string; readonly title: string };
  readonly facets: Readonly<Record<string, readonly string[]>>;
  readonly date: string;
}

/** All items of a list, as the site publishes them. */
async function itemsOf(page: Page, collection: string): Promise<Item[]> {
  const answer = await page.request.get(`data/lists/${collection}.json`);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

const has =
  (key: string, ...codes: string[]) =>
  (item: Item) =>
    codes.some((code) => item.facets[key]?.includes(code));
const ids = (items: readonly Item[]) => items.map((item) => item.row.dataId);

const list = (page: Page) => page.locator('ol[data-results]');
const rows = (page: Page) => list(page).locator('> li');
const total = (page: Page) => page.locator('[data-total]');
const box = (page: Page, key: string, code: string) => page.locator(`input[name="${key}"][value="${code}"]`);
const count = (page: Page, key: string, code: string) =>
  page.locator('.facets li', { has: box(page, key, code) }).locator('[data-count]');
const shownIds = (page: Page) => rows(page).evaluateAll((all) => all.map((row) => row.dataset['id']));
const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** Ticks a box of a facet, unfolding the facet first where it is folded. */
async function tick(page: Page, key: string, code: string): Promise<void> {
  const input = box(page, key, code);
  const facet = page.locator('details.facet', { has: input });
  if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click();
  await input.click();
  await settled(page);
}

async function expectRows(page: Page, expected: readonly Item[], from = 0): Promise<void> {
  await expect(list(page)).toHaveAttribute('data-state', expected.length ? 'ready' : 'empty');
  await expect(total(page)).toHaveText(String(expected.length));
  await expect.poll(() => shownIds(page)).toEqual(ids(expected.slice(from, from + PAGE_SIZE)));
}

test('every list shows its first rows, each with its kind and id', async ({ page }) => {
  const collections = [
    'technologies cases policies standards training institutions glossary reviews catalogues events demands finance',
  ].flatMap((names) => names.split(' '));
  for (const collection of collections) {
    await page.goto(`${collection}/`);
    await expectRows(page, await itemsOf(page, collection));
    const kinds = await rows(page).evaluateAll((all) => all.map((row) => row.dataset['kind']));
    expect(new Set(kinds)).toEqual(new Set([collection]));
  }
});

test('a filter narrows the rows, the counts and the address', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/');
  await tick(page, 'field', 'water');
  const water = items.filter(has('field', 'water'));
  await expectRows(page, water);
  expect(query(page)).toBe('?field=water');
  await expect(page.getByText('符合条件', { exact: true })).toBeVisible();
  await expect(count(page, 'level', 'national')).toHaveText(
    String(water.filter(has('level', 'national')).length),
  );
  // Other options of the facet that was used would add to what is chosen: their counts stay.
  await expect(count(page, 'field', 'air')).toHaveText(String(items.filter(has('field', 'air')).length));
});

test('choices add up within a facet and narrow down across facets', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/');
  await tick(page, 'field', 'soil');
  await tick(page, 'field', 'marine');
  const two = items.filter(has('field', 'soil', 'marine'));
  await expectRows(page, two);
  await tick(page, 'status', 'limits');
  await expectRows(page, two.filter(has('status', 'limits')));
  const params = new URL(page.url()).searchParams;
  expect(params.get('field')?.split(',').toSorted()).toEqual(['marine', 'soil']);
  expect(params.get('status')).toBe('limits');
});

test('a filtered address can be reloaded and shared', async ({ page, context }) => {
  await page.goto('standards/');
  await tick(page, 'region', 'beijing');
  await page.getByRole('combobox', { name: '排序' }).selectOption('date');
  await settled(page);
  const before = await shownIds(page);
  expect(before.length).toBeGreaterThan(3);
  for (const again of [page, await context.newPage()]) {
    await again.goto(page.url());
    await settled(again);
    expect(await shownIds(again)).toEqual(before);
    await expect(box(again, 'region', 'beijing')).toBeChecked();
    await expect(again.getByRole('combobox', { name: '排序' })).toHaveValue('date');
  }
});

test('what an address carries and the list does not know is passed over', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/?field=fire,water&sort=random&page=-2&utm=x');
  await settled(page);
  await expectRows(page, items.filter(has('field', 'water')));
});

test('back and forward go through the choices, to the pages of the plain list too', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  const water = items.filter(has('field', 'water'));
  const local = water.filter(has('level', 'local'));
  await page.goto('standards/page/2/');
  await tick(page, 'field', 'water');
  await tick(page, 'level', 'local');
  await expectRows(page, local);
  await page.goBack();
  await expectRows(page, water);
  await expect(box(page, 'level', 'local')).not.toBeChecked();
  await page.goBack();
  expect(new URL(page.url()).pathname).toMatch(/\/standards\/page\/2\/$/);
  await expectRows(page, items, PAGE_SIZE);
  await expect(box(page, 'field', 'water')).not.toBeChecked();
  await page.goForward();
  await page.goForward();
  await expectRows(page, local);
  await expect(box(page, 'level', 'local')).toBeChecked();
});

test('back from an entry finds the filtered list again', async ({ page }) => {
  const items = await itemsOf(page, 'technologies');
  await page.goto('technologies/');
  await tick(page, 'field', 'soil');
  await rows(page).first().getByRole('link').click();
  await expect(page.locator('main[data-kind="technologies"]')).toBeVisible();
  await page.goBack();
  await settled(page);
  await expectRows(page, items.filter(has('field', 'soil')));
  await expect(box(page, 'field', 'soil')).toBeChecked();
});

test('sorting by date puts the newest first, by name the alphabet', async ({ page }) => {
  const items = await itemsOf(page, 'policies');
  const dates = new Map(items.map((item) => [item.row.dataId, item.date]));
  await page.goto('policies/');
  const sort = page.getByRole('combobox', { name: '排序' });
  await sort.selectOption('date');
  await expect.poll(() => query(page)).toBe('?sort=date');
  await settled(page);
  const shown = (await shownIds(page)).map((id) => dates.get(id ?? ''));
  expect(shown).toEqual([...dates.values()].toSorted().toReversed().slice(0, PAGE_SIZE));
  await sort.selectOption('title');
  await settled(page);
  const titles = await rows(page).locator('.row-title a').allTextContents();
  expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'zh-Hans-CN')));
});

test('the pager turns the pages of a filtered list', async ({ page }) => {
  const water = (await itemsOf(page, 'standards')).filter(has('field', 'water'));
  await page.goto('standards/?field=water');
  await settled(page);
  await page.getByRole('link', { name: '下一页' }).click();
  await expectRows(page, water, PAGE_SIZE);
  expect(query(page)).toBe('?field=water&page=2');
  await expect(list(page)).toHaveAttribute('start', String(PAGE_SIZE + 1));
  await expect(page.getByRole('navigation', { name: '分页' })).toContainText(
    `第 2 / ${Math.ceil(water.length / PAGE_SIZE)} 页`,
  );
  await page.reload();
  await settled(page);
  await expectRows(page, water, PAGE_SIZE);
  await page.getByRole('link', { name: '上一页' }).click();
  await expectRows(page, water);
});

test('clearing brings the whole list back', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/?field=water&level=local&sort=date');
  await settled(page);
  const clear = page.getByRole('button', { name: '清除筛选' });
  await clear.click();
  await expectRows(page, items);
  expect(query(page)).toBe('');
  await expect(clear).toBeHidden();
  await expect(page.locator('.facets input:checked')).toHaveCount(0);
  await expect(page.getByText('符合条件', { exact: true })).toBeHidden();
});

test('nothing found says so and leads back', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/?field=noise&region=beijing&kind=quality');
  await settled(page);
  await expectRows(page, []);
  await expect(page.getByText('没有符合全部条件的条目')).toBeVisible();
  await page.getByRole('link', { name: '回到全部' }).click();
  await expectRows(page, items);
});

test('a list that cannot be fetched says so and recovers', async ({ page, context }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/');
  await context.setOffline(true);
  await box(page, 'field', 'water').click();
  await expect(list(page)).toHaveAttribute('data-state', 'error');
  const failure = page.getByRole('status').getByText('没有取到列表数据');
  await expect(failure).toBeVisible();
  await expect(total(page)).toBeHidden();
  await expect(rows(page)).toHaveCount(PAGE_SIZE);
  await expect(box(page, 'field', 'water')).toBeChecked();
  await context.setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expectRows(page, items.filter(has('field', 'water')));
  await expect(failure).toBeHidden();
});

test('choosing again recovers as well', async ({ page, context }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/');
  await context.setOffline(true);
  await box(page, 'field', 'water').click();
  await expect(list(page)).toHaveAttribute('data-state', 'error');
  await context.setOffline(false);
  await tick(page, 'level', 'local');
  await expectRows(page, items.filter(has('field', 'water')).filter(has('level', 'local')));
});

test('the list goes through loading to ready, empty and error', async ({ page }) => {
  await page.goto('standards/');
  await expect(list(page)).toHaveAttribute('data-state', 'ready');
  await list(page).evaluate((element) => {
    const seen: (string | undefined)[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push((element as HTMLElement).dataset['state'])).observe(element, {
      attributeFilter: ['data-state'],
    });
  });
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
  let fetched = 0;
  await page.route('**/data/lists/standards.json', (route) =>
    fetched++ === 0 ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  );
  await box(page, 'field', 'noise').click();
  await expect(list(page)).toHaveAttribute('data-state', 'error');
  expect(await seen()).toEqual(['loading', 'error']);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(list(page)).toHaveAttribute('data-state', 'ready');
  expect(await seen()).toEqual(['loading', 'ready']);
  await tick(page, 'region', 'beijing');
  await expect(list(page)).toHaveAttribute('data-state', 'empty');
  expect((await seen()).at(-1)).toBe('empty');
  expect(fetched, 'fetched once more after the failure, then kept').toBe(2);
});

test('a list without choices fetches nothing', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('standards/page/2/');
  await expect(rows(page)).toHaveCount(PAGE_SIZE);
  expect(fetched.filter((url) => url.includes('/data/lists/'))).toEqual([]);
});

test('a list is filtered, sorted and paged by keyboard alone', async ({ page }) => {
  const items = await itemsOf(page, 'standards');
  await page.goto('standards/');
  const focused = page.locator(':focus');
  const press = (key: string) => page.keyboard.press(key);
  /** Presses Tab until the element has the focus. */
  const reach = async (target: Locator) => {
    await expect(async () => {
      await press('Tab');
      expect(await target.evaluate((element) => element === document.activeElement)).toBe(true);
    }).toPass({ intervals: [0] });
  };

  await press('Tab');
  await expect(focused).toHaveText('跳到正文');
  await press('Enter');
  await press('Tab');
  await expect(focused).toHaveText('状态');

  await reach(box(page, 'field', 'water'));
  await press('Space');
  const water = items.filter(has('field', 'water'));
  await expectRows(page, water);
  await expect(box(page, 'field', 'water')).toBeFocused();

  await reach(page.getByRole('combobox', { name: '排序' }));
  await press('ArrowDown');
  await expect.poll(() => query(page)).toBe('?field=water&sort=date');
  await settled(page);

  await reach(page.getByRole('link', { name: '下一页' }));
  await press('Enter');
  await expect.poll(() => query(page)).toBe('?field=water&sort=date&page=2');
  await expect(rows(page).first().getByRole('link'), 'the keyboard goes on from the new rows').toBeFocused();

  await page.getByRole('button', { name: '清除筛选' }).focus();
  await press('Enter');
  await expectRows(page, items);
  await expect(rows(page).first().getByRole('link'), 'not lost with the button').toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the filters open from a button and say so', async ({ page }) => {
    const items = await itemsOf(page, 'standards');
    await page.goto('standards/');
    const toggle = page.getByRole('button', { name: '筛选', exact: true });
    const filters = page.getByRole('form', { name: '筛选标准' });
    await expect(filters).toBeHidden();
    await expect(toggle).toHaveAttribute('aria-expanded', 'false');
    await toggle.press('Enter');
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await expect(filters.getByText('状态', { exact: true })).toBeFocused();
    await tick(page, 'field', 'water');
    await expectRows(page, items.filter(has('field', 'water')));
    await toggle.press('Enter');
    await expect(filters).toBeHidden();
    await expect(box(page, 'field', 'water')).toBeChecked();
  });
});
