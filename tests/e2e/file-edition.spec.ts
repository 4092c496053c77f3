import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { makeEdition } from '../../scripts/lib/pack/edition.ts';
import { withTopic } from '../../scripts/lib/pack/stage.ts';
import { TOPICS } from '../../scripts/lib/pack/topics.ts';
import { DIST } from '../../scripts/lib/paths.ts';
import { readIndex } from '../../scripts/lib/search-eval/index-reader.ts';
import { success } from '../../scripts/lib/search-eval/measures.ts';
import { type Query, readQueries } from '../../scripts/lib/search-eval/queries.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import { readRequest } from '../../src/lib/search/state.ts';
import { Firefox, findFirefox } from '../support/firefox.ts';

/** The first results that are compared. */
const FIRST = 3;

let folder: string;

/** Unpacks an edition as a reader does, and opens it without a network. */
async function unpack(topic: (typeof TOPICS)[number]): Promise<void> {
  const edition = await withTopic(DIST, topic, (staged) => makeEdition(staged, SITE_BASE));
  for (const [path, content] of edition) {
    const target = join(folder, topic.id, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

const addressOf = (edition: string, path: string) => pathToFileURL(join(folder, edition)).href + path;

/** Everything that must not happen: console errors, faults, requests that leave the folder. */
function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) trouble.push(request.url());
  });
  return trouble;
}

test.describe.configure({ mode: 'serial' });
test.use({ offline: true });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), 'luqiao-edition-'));
  for (const topic of TOPICS) if (['all', 'policies'].includes(topic.id)) await unpack(topic);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In the search page: asks one text after the other and gives the first results of each. */
async function askAll({ texts, first }: { texts: readonly string[]; first: number }): Promise<string[][]> {
  const list = document.querySelector<HTMLElement>('ol[data-results]');
  const asked: string[][] = [];
  for (const text of texts) {
    history.replaceState(null, '', `?q=${encodeURIComponent(text)}`);
    dispatchEvent(new PopStateEvent('popstate'));
    while (list?.dataset['state'] === 'loading') await new Promise((done) => setTimeout(done, 5));
    asked.push(
      [...(list?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])]
        .slice(0, first)
        .map(({ dataset }) => `${dataset['kind']}/${dataset['id']}`),
    );
  }
  return asked;
}

/** Holds answers given in a folder against those of the site, which the engine gives in Node as it does online. */
async function compare(queries: readonly Query[], here: readonly (readonly string[])[]): Promise<void> {
  const { engine } = (await readIndex(DIST)).open();
  let [same, successHere, successOnline] = [0, 0, 0];
  for (const [at, { q, judged = [] }] of queries.entries()) {
    const answer = await engine.search(readRequest(`?q=${encodeURIComponent(q)}`));
    const { shown } = await engine.show(answer, answer.order.slice(0, FIRST));
    const online = shown.map(({ kind, id }) => `${kind}/${id}`);
    const wanted = new Map(judged.map(({ key, grade }) => [key, grade]));
    if (online[0] === here[at]?.[0]) same += 1;
    successHere += success(here[at] ?? [], wanted, FIRST);
    successOnline += success(online, wanted, FIRST);
  }
  expect(same / queries.length).toBeGreaterThanOrEqual(0.9);
  expect(Math.abs(successHere - successOnline) / queries.length).toBeLessThanOrEqual(0.02);
}

const queries = readQueries('tests/search/dev.json');
const asked = { texts: queries.map(({ q }) => q), first: FIRST };

test('answers the judged queries from a folder as it does online', async ({ page }) => {
  test.setTimeout(240_000);
  const trouble = watch(page);
  await page.goto(addressOf('all', '/search/index.html'));
  await compare(queries, await page.evaluate(askAll, asked));
  expect(trouble).toEqual([]);
});

test('answers them in Firefox, too', async () => {
  test.setTimeout(240_000);
  const path = findFirefox();
  test.skip(path === undefined, 'Firefox is not installed here');
  const firefox = await Firefox.start(path ?? '');
  try {
    await firefox.open(addressOf('all', '/search/index.html'));
    await compare(queries, await firefox.evaluate(`(${askAll})(${JSON.stringify(asked)})`));
    await firefox.open(addressOf('all', `/limits/index.html?q=${encodeURIComponent('印染废水 COD')}`));
    await expect
      .poll(() => firefox.evaluate('document.querySelectorAll("tr[data-limit]").length'))
      .toBeGreaterThan(0);
    await firefox.open(addressOf('all', `/finder/index.html?q=${encodeURIComponent('印染废水总氮超标')}`));
    await expect
      .poll(() => firefox.evaluate('document.querySelectorAll("li[data-kind=technologies]").length'))
      .toBeGreaterThan(0);
    expect(firefox.errors).toEqual([]);
  } finally {
    await firefox.close();
  }
});

test('leads from the first page to a limit, a check and a solution', async ({ page }) => {
  const trouble = watch(page);
  await page.goto(addressOf('all', '/index.html'));
  await page.getByRole('link', { name: '查限值' }).first().click();
  await page.locator('input[type="search"], input[name="q"]').first().fill('印染废水 COD');
  await expect(page.locator('tr[data-limit]').first()).toBeVisible();
  await page.goto(addressOf('all', '/check/index.html?standard=gb-18918-2002'));
  await expect(page.getByRole('link', { name: /GB 18918-2002/ }).first()).toBeVisible();
  await page.goto(addressOf('all', `/finder/index.html?q=${encodeURIComponent('印染废水总氮超标')}`));
  const technology = page.locator('ol[data-results] li[data-kind="technologies"] a').first();
  await technology.click();
  await expect(page.locator('main[data-kind="technologies"]')).toBeVisible();
  await page.getByRole('link', { name: '标准', exact: true }).first().click();
  await page.locator('.facets input').first().check({ force: true });
  await expect(page.locator('[data-results]')).toHaveAttribute('data-state', 'ready');
  expect(trouble).toEqual([]);
});

test('a part of the library finds its own and says what it lacks', async ({ page }) => {
  const trouble = watch(page);
  await page.goto(addressOf('policies', `/search/index.html?q=${encodeURIComponent('水污染防治资金')}`));
  const results = page.locator('ol[data-results]');
  await expect(results).toHaveAttribute('data-state', 'ready');
  const kinds = await results.locator('li').evaluateAll((items) => items.map((item) => item.dataset['kind']));
  expect(new Set(kinds)).toEqual(
    new Set(kinds.filter((kind) => ['policies', 'finance', 'assistance'].includes(String(kind)))),
  );
  await page.getByRole('link', { name: '查限值' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有网络');
  expect(trouble).toEqual([]);
});
