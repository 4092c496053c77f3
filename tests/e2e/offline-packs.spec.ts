import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bundleWorker, writeOffline } from '../../integrations/offline/write.ts';
import { DIST, fromRoot } from '../../scripts/lib/paths.ts';
import { SITE_BASE } from '../../scripts/lib/site-base.ts';
import type { Catalogue } from '../../src/lib/offline/catalogue.ts';
import { copyOfSite, SiteServer } from '../support/site-server.ts';

test.use({ serviceWorkers: 'allow' });
// Megabytes are kept and hashed on two busy cores.
test.describe.configure({ timeout: 180_000 });

const pack = (page: Page, id: string) => page.locator(`[data-pack="${id}"]`);
const state = (page: Page, id: string) => pack(page, id).locator('[data-state]');

/** Opens the site and waits until its worker answers for it. */
async function install(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
    .toBe('activated');
}

async function save(page: Page, address: string, ...ids: string[]): Promise<void> {
  await page.goto(`${address}offline/`);
  for (const id of ids) {
    await pack(page, id).getByRole('button', { name: /保存/ }).click();
    await expect(state(page, id)).toHaveText('已存好，断网能用。', { timeout: 60_000 });
  }
}

const catalogueOf = async (root: string): Promise<Catalogue> =>
  JSON.parse(await readFile(join(root, 'offline', 'packs.json'), 'utf8'));

const entriesOf = async (collection: string) =>
  (await readdir(fromRoot(`src/content/${collection}`)))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''));

let server: SiteServer;
test.beforeEach(async () => {
  server = new SiteServer();
  await server.start();
});
test.afterEach(() => server.stop());

test('the entries of one province can be kept alone', async ({ page }) => {
  await install(page, server.address);
  await page.goto(`${server.address}offline/`);
  await page.locator('summary', { hasText: '按地区' }).click();
  await pack(page, 'region-hebei').getByRole('button', { name: /保存/ }).click();
  await expect(state(page, 'region-hebei')).toHaveText('已存好，断网能用。', { timeout: 60_000 });
  await server.stop();
  await page.goto(`${server.address}regions/hebei/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('河北');
  await page.goto(`${server.address}standards/db13-2167-2020/`);
  await expect(page.locator('main')).toHaveAttribute('data-id', 'db13-2167-2020');
  await page.goto(`${server.address}standards/gb-18918-2002/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('没有网络');
});

test('with packs kept and the server gone, unread entries, limits, the check and the finder work', async ({
  page,
}) => {
  await install(page, server.address);
  await save(page, server.address, 'policies', 'standards', 'technologies');
  await page
    .locator('[data-search]')
    .getByRole('button', { name: '保存搜索' })
    .click({ timeout: 5000 })
    .catch(() => {
      // It has come by itself meanwhile.
    });
  await expect(page.locator('[data-search] [data-state]')).toContainText('断网能搜', { timeout: 60_000 });
  await server.stop();

  for (const collection of ['policies', 'standards']) {
    const ids = (await entriesOf(collection)).filter((_, at) => at % 30 === 7).slice(0, 10);
    expect(ids.length).toBe(10);
    for (const id of ids) {
      await page.goto(`${server.address}${collection}/${id}/`);
      await expect(page.locator('main')).toHaveAttribute('data-id', id);
      await expect(page.locator('[data-kept-note]')).toContainText('存下的一页');
      // Dressed by the styles that are kept.
      expect(
        await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0)),
      ).toBe(true);
    }
  }
  await page.goto(`${server.address}search/?q=gb18918`);
  await page.locator('ol[data-results] > li a').first().click();
  await expect(page.locator('main[data-id]')).toBeVisible();

  await page.goto(`${server.address}limits/?q=${encodeURIComponent('一级A的氨氮')}`);
  await expect(page.locator('limit-table tbody tr').first()).toContainText('GB 18918-2002');

  await page.goto(
    `${server.address}check/?industry=urban-sewage&medium=water&standard=gb-18918-2002&class=${encodeURIComponent('一级A')}&v=tn~22`,
  );
  await expect(page.locator('tbody[data-pollutant="tn"] tr').first()).toHaveAttribute('data-verdict', 'fail');

  await page.goto(`${server.address}finder/?q=${encodeURIComponent('老县城河道又黑又臭，雨天溢流')}`);
  await expect(page.locator('ol[data-results]')).toHaveAttribute('data-state', 'ready');
  await expect(page.locator('ol[data-results] > li').first()).toContainText('为什么合适');

  await page.goto(`${server.address}standards/?field=water`);
  await expect(page.locator('ol[data-results] > li').first()).toBeVisible();
});

test('a demand written without a network waits in the queue and goes when the network is back', async ({
  page,
  context,
}) => {
  const form = await readFile(join(DIST, 'demands', 'new', 'index.html'), 'utf8');
  const endpoint = { url: `${server.address}intake`, format: 'json', timeoutSeconds: 15, retries: 4 };
  server.instead.set(
    'demands/new/',
    form.replace(
      /(<script type="application\/json" data-config>)(.*?)(<\/script>)/s,
      (_, open, json, close) => `${open}${JSON.stringify({ ...JSON.parse(json), endpoint })}${close}`,
    ),
  );
  await install(page, server.address);
  await context.setOffline(true);
  await server.stop();
  await page.goto(`${server.address}demands/new/`);
  await page.getByLabel('现在是什么情况').fill('断网写下的需求');
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.locator('[data-status]')).toContainText('没有网络');
  expect(server.posted).toEqual([]);
  await server.start();
  await context.setOffline(false);
  await expect.poll(() => server.posted.length, { timeout: 30_000 }).toBe(1);
  expect(server.posted[0]).toContain('断网写下的需求');
});

test('a page that is not kept says which it is and what is there', async ({ page, context }) => {
  await install(page, server.address);
  await save(page, server.address, 'cases');
  await context.setOffline(true);
  await page.goto(`${server.address}policies/sc-water-ten-2015/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有网络，这一页还没有存到这台设备上');
  await expect(page.locator('h1 + .lead')).toContainText('policies/sc-water-ten-2015/');
  await expect(state(page, 'cases')).toHaveText('已存好，断网能用。');
  await expect(state(page, 'policies')).toHaveText('没有存。');
  await expect(page.locator('h1 + .lead')).toContainText('这一页在“政策法规”包里');
  await expect(page.locator('h1 + .lead')).toContainText('“案例与综述”');
  await context.setOffline(false);
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('main')).toHaveAttribute('data-id', 'sc-water-ten-2015');
});

test('a download that is killed goes on at the part; a pause, too; a deleted pack is gone', async ({
  page,
}) => {
  const { packs } = await catalogueOf(DIST);
  const parts = packs.find(({ id }) => id === 'policies')?.parts ?? [];
  expect(parts.length).toBeGreaterThan(3);
  const third = parts[2];
  if (!third) throw new Error('no third part');
  await install(page, server.address);
  await page.goto(`${server.address}offline/`);
  await expect(pack(page, 'policies').locator('[data-facts]')).toContainText(/\d+ 页，共 [\d.]+ MB/);
  server.breakOff = { path: new RegExp(`policies-${third.bits}\\.bin`), bytes: 100_000 };
  await pack(page, 'policies').getByRole('button', { name: '保存' }).click();
  await expect(state(page, 'policies')).toContainText('网络断了，已存的部分留着');
  server.breakOff = undefined;
  server.asked.length = 0;
  // The page is closed and opened again, as after a crash.
  await page.goto(`${server.address}offline/`);
  await expect(state(page, 'policies')).toContainText('还差');
  await pack(page, 'policies').getByRole('button', { name: '继续' }).click();
  await expect(state(page, 'policies')).toHaveText('已存好，断网能用。');
  const again = server.asked.filter((path) => path.startsWith('offline/packs/policies-'));
  expect(again).toEqual(parts.slice(2).map(({ bits }) => `offline/packs/policies-${bits}.bin`));

  server.delay = 400;
  await pack(page, 'standards').getByRole('button', { name: '保存' }).click();
  await expect(state(page, 'standards')).toContainText('正在存');
  await pack(page, 'standards').getByRole('button', { name: '暂停' }).click();
  await expect(pack(page, 'standards').getByRole('button', { name: /继续|保存/ })).toBeFocused();
  server.delay = 0;

  await pack(page, 'policies').getByRole('button', { name: '删除' }).click();
  await expect(state(page, 'policies')).toHaveText('没有存。');
  const left = await page.evaluate(async () => {
    const cache = await caches.open('packs');
    return (await cache.keys()).filter(({ url }) => url.includes('policies')).length;
  });
  expect(left).toBe(0);
});

test('two tabs do not fetch at once', async ({ page, context }) => {
  await install(page, server.address);
  await page.goto(`${server.address}offline/`);
  const other = await context.newPage();
  await other.goto(`${server.address}offline/`);
  server.delay = 1000;
  await pack(page, 'standards').getByRole('button', { name: '保存' }).click();
  await expect(state(page, 'standards')).toContainText('正在存');
  await pack(other, 'cases').getByRole('button', { name: '保存' }).click();
  await expect(state(other, 'cases')).toContainText('另一个标签页正在存');
  server.delay = 0;
  await expect(state(page, 'standards')).toHaveText('已存好，断网能用。', { timeout: 60_000 });
  await pack(other, 'cases').getByRole('button', { name: '保存' }).click();
  await expect(state(other, 'cases')).toHaveText('已存好，断网能用。');
});

test('parts that are gone or damaged are noticed and fetched anew', async ({ page }) => {
  await install(page, server.address);
  await save(page, server.address, 'training');
  const spoiled = await page.evaluate(async () => {
    const cache = await caches.open('packs');
    const parts = (await cache.keys()).filter(({ url }) => url.includes('/part/'));
    const [gone, bad] = parts;
    if (!gone || !bad) throw new Error('too few parts');
    await cache.delete(gone);
    await cache.put(bad, new Response('no pack'));
    return parts.length;
  });
  await page.context().setOffline(true);
  await page.goto(`${server.address}policies/sc-water-ten-2015/`);
  await expect(page.locator('h1 + .lead')).toContainText('现在断网能用的');
  await expect(page.locator('h1 + .lead')).not.toContainText('“培训与术语”');
  await expect(state(page, 'training')).toContainText('缺了或坏了一部分');
  await page.context().setOffline(false);
  server.asked.length = 0;
  await page.goto(`${server.address}offline/`);
  await expect(state(page, 'training')).toContainText('缺了或坏了一部分');
  await pack(page, 'training').getByRole('button', { name: '补齐' }).click();
  await expect(state(page, 'training')).toHaveText('已存好，断网能用。');
  expect(spoiled).toBeGreaterThan(2);
  expect(server.asked.filter((path) => path.includes('packs/training-')).length).toBe(2);
});

test('where there is no room it says what to delete, and what was kept stays', async ({ page, context }) => {
  await install(page, server.address);
  await save(page, server.address, 'cases');
  const protocol = await context.newCDPSession(page);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  const origin = new URL(server.address).origin;
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 600_000 });
  await pack(page, 'standards').getByRole('button', { name: '保存' }).click();
  await expect(state(page, 'standards')).toContainText('浏览器给本站的空间不够了，还差');
  await expect(state(page, 'standards')).toContainText('“案例与综述”');
  await protocol.send('Storage.overrideQuotaForOrigin', { origin });
  await pack(page, 'standards').getByRole('button', { name: '继续' }).click();
  await expect(state(page, 'standards')).toHaveText('已存好，断网能用。', { timeout: 60_000 });
  await server.stop();
  await page.goto(`${server.address}cases/beijing-air/`);
  await expect(page.locator('main')).toHaveAttribute('data-id', 'beijing-air');
});

test('read pages are kept unless the reader says no', async ({ page }) => {
  await install(page, server.address);
  await page.goto(`${server.address}offline/`);
  const read = page.locator('[data-read]');
  await read.getByRole('button', { name: '不再随看随存' }).click();
  await read.getByRole('button', { name: '清空看过的页面' }).click();
  await expect(read.locator('[data-state]')).toHaveText('已关，不再存新看的页面；现在存着 0 页。');
  await page.goto(`${server.address}glossary/leak-detection-and-repair/`);
  await page.goto(`${server.address}offline/`);
  await expect(read.locator('[data-state]')).toContainText('现在存着 0 页');
  await read.getByRole('button', { name: '随看随存' }).click();
  await page.goto(`${server.address}glossary/leak-detection-and-repair/`);
  await server.stop();
  await page.reload();
  await expect(page.locator('[data-kept-note]')).toContainText('存下的一页');
});

test.describe('a new version', () => {
  const NEW_WORD = '新版里改过的一句话';
  let next: Awaited<ReturnType<typeof copyOfSite>>;
  /** paths of the scripts that are new */
  let scripts: ReadonlySet<string>;

  test.beforeAll(async () => {
    next = await copyOfSite();
    const policy = join(next.root, 'policies', 'mee-ccer-2023', 'index.html');
    const html = await readFile(policy, 'utf8');
    await writeFile(policy, html.replace('</h1>', `（${NEW_WORD}）</h1>`));
    // A script that is fetched only when the reader asks for it has another name now, and so has all that names it.
    const folder = join(next.root, '_astro');
    const texts = new Map<string, string>();
    for (const name of await readdir(folder))
      if (name.endsWith('.js')) texts.set(name, await readFile(join(folder, name), 'utf8'));
    const renamed = new Map<string, string>();
    const renew = (name: string) => renamed.set(name, name.replace(/[\w-]{8}(?=\.js$)/, 'NextOne1'));
    for (const name of texts.keys()) if (name.startsWith('search-dialog.')) renew(name);
    if (renamed.size !== 1) throw new Error('no search-dialog script');
    // A map that grows is walked to its new end.
    for (const changed of renamed.keys())
      for (const [name, text] of texts) if (text.includes(changed) && !renamed.has(name)) renew(name);
    const update = (text: string) =>
      [...renamed].reduce((result, [from, to]) => result.replaceAll(from, to), text);
    for (const [name, to] of renamed) {
      await rename(join(folder, name), join(folder, to));
      await writeFile(join(folder, to), update(texts.get(name) ?? ''));
    }
    for (const path of await readdir(next.root, { recursive: true }))
      if (path.endsWith('.html')) {
        const file = join(next.root, path);
        await writeFile(file, update(await readFile(file, 'utf8')));
      }
    scripts = new Set([...renamed.values()].map((name) => `_astro/${name}`));
    const { built } = await catalogueOf(DIST);
    await writeOffline(next.root, { base: SITE_BASE, built, worker: await bundleWorker() });
  });
  test.afterAll(() => next.remove());

  const version = (page: Page) =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shell-')).sort());

  test('fetches only the changed parts, and the old content serves until they are there', async ({
    page,
    context,
  }) => {
    await install(page, server.address);
    await save(page, server.address, 'policies');
    server.deploy(next.root);
    await page.goto(`${server.address}offline/`);
    await expect(state(page, 'policies')).toContainText('有新内容，要更新');
    await context.setOffline(true);
    await page.goto(`${server.address}policies/mee-ccer-2023/`);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEW_WORD);
    await expect(page.locator('main')).toHaveAttribute('data-id', 'mee-ccer-2023');
    await context.setOffline(false);
    await page.goto(`${server.address}offline/`);
    // The line goes away in the middle of the update, and comes back.
    server.breakOff = { path: /packs\/policies-/, bytes: 50_000 };
    await pack(page, 'policies').getByRole('button', { name: '更新' }).click();
    await expect(state(page, 'policies')).toContainText('网络断了');
    await context.setOffline(true);
    await page.goto(`${server.address}policies/mee-ccer-2023/`);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEW_WORD);
    await context.setOffline(false);
    server.breakOff = undefined;
    server.asked.length = 0;
    await page.goto(`${server.address}offline/`);
    await pack(page, 'policies').getByRole('button', { name: '更新' }).click();
    await expect(state(page, 'policies')).toHaveText('已存好，断网能用。');
    expect(server.asked.filter((path) => path.includes('packs/policies-')).length).toBe(1);
    await context.setOffline(true);
    await page.goto(`${server.address}policies/mee-ccer-2023/`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_WORD);
  });

  test('does not take its scripts from a page that is open, nor reload it', async ({ page, context }) => {
    await install(page, `${server.address}standards/gb-3838-2002/`);
    await page.evaluate(() => {
      document.documentElement.dataset['same'] = 'yes';
    });
    const before = await version(page);
    server.deploy(next.root);
    server.asked.length = 0;
    const other = await context.newPage();
    await other.goto(`${server.address}technologies/a2o/`);
    await expect.poll(() => version(other), { timeout: 60_000 }).toHaveLength(2);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    expect(await version(page)).toEqual(expect.arrayContaining(before));
    // Of scripts and styles only the changed ones are fetched.
    await expect
      .poll(() => new Set(server.asked.filter((path) => path.startsWith('_astro/'))))
      .toEqual(scripts);
    // The old page asks for a script that the server no longer has.
    await page.getByRole('banner').getByRole('link', { name: /搜索/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dataset['same'])).toBe('yes');
    await page.close();
    await other.goto(`${server.address}technologies/mbr/`);
    await other.goto(`${server.address}technologies/a2o/`);
    await expect.poll(() => version(other)).toHaveLength(1);
    expect(await version(other)).not.toEqual(before);
    await other.getByRole('banner').getByRole('link', { name: /搜索/ }).click();
    await expect(other.getByRole('dialog')).toBeVisible();
  });

  test('is offered where a kept page was shown because the network was slow', async ({ page }) => {
    await install(page, server.address);
    await page.goto(`${server.address}policies/mee-ccer-2023/`);
    await page.goto(server.address);
    server.deploy(next.root);
    server.delay = 6000;
    await page.goto(`${server.address}policies/mee-ccer-2023/`);
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(NEW_WORD);
    await expect(page.locator('[data-kept-note]')).toContainText('现在有新内容');
    server.delay = 0;
    await page.locator('[data-kept-note]').getByRole('button', { name: '刷新' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(NEW_WORD);
  });

  test('takes over from the first release’s worker without a stuck page', async ({ page, context }) => {
    const first = await copyOfSite();
    try {
      const { build } = JSON.parse(await readFile(join(DIST, 'search-index', 'manifest.json'), 'utf8'));
      const assets = (await readdir(join(DIST, '_astro'))).filter((name) => /\.(?:js|css)$/.test(name));
      const facts = {
        version: 'first',
        base: SITE_BASE,
        index: build,
        shell: ['search/', 'offline/', ...assets.map((name) => `_astro/${name}`)].map(
          (path) => SITE_BASE + path,
        ),
      };
      const source = await readFile(fromRoot('tests/fixtures/offline/first-worker.js'), 'utf8');
      await writeFile(
        join(first.root, 'sw.js'),
        source.replace(/\/\* @build \*\/ \{[^}]*\}/, JSON.stringify(facts)),
      );
      server.deploy(first.root);
      await install(page, server.address);
      await page.goto(`${server.address}standards/gb-3838-2002/`);
      expect(await version(page)).toEqual(['shell-first']);
      server.deploy(next.root);
      await page.goto(`${server.address}standards/gb-18918-2002/`);
      await expect.poll(() => version(page), { timeout: 60_000 }).not.toEqual(['shell-first']);
      await page.goto(`${server.address}technologies/a2o/`);
      await page.goto(`${server.address}technologies/mbr/`);
      await expect.poll(() => version(page)).not.toContain('shell-first');
      await context.setOffline(true);
      await page.goto(`${server.address}standards/gb-3838-2002/`);
      await expect(page.locator('main')).toHaveAttribute('data-id', 'gb-3838-2002');
      await page.goto(`${server.address}limits/?q=${encodeURIComponent('一级A的氨氮')}`);
      await expect(page.locator('limit-table tbody tr').first()).toContainText('GB 18918-2002');
    } finally {
      await first.remove();
    }
  });
});

test('can be installed', async ({ page, context }) => {
  await install(page, server.address);
  const protocol = await context.newCDPSession(page);
  const { errors, url, data } = await protocol.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(url).toBe(`${server.address}manifest.webmanifest`);
  const { icons, start_url } = JSON.parse(data ?? '{}');
  expect(start_url).toBe(SITE_BASE);
  expect(icons.map(({ purpose }: { purpose?: string }) => purpose)).toContain('maskable');
  for (const { src, sizes } of icons as { src: string; sizes: string }[]) {
    const bytes = await (await page.request.get(new URL(src, url).href)).body();
    // Width and height of a PNG stand at a fixed place.
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  const { installabilityErrors } = await protocol.send('Page.getInstallabilityErrors');
  // What is left is what a window without a profile cannot do.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});
