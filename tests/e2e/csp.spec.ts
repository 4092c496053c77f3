import { expect, type Page, test } from '@playwright/test';
import { headersAt } from '../support/headers.ts';
import { open, settled } from '../support/journeys.ts';
import { PAGE_NAMES } from '../support/pages.ts';

/** What a page did that it should not have, filled in as it happens. */
interface Offences {
  readonly policy: { directive: string; blocked: string; policy: string }[];
  readonly errors: string[];
  readonly elsewhere: string[];
}

/** Serves everything with the header policy, on top of the one in the page, and keeps the offences. */
async function watch(page: Page): Promise<Offences> {
  const offences: Offences = { policy: [], errors: [], elsewhere: [] };
  await page.exposeFunction('reportViolation', (violation: Offences['policy'][number]) =>
    offences.policy.push(violation),
  );
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      (window as unknown as { reportViolation(found: object): void }).reportViolation({
        directive: event.effectiveDirective,
        blocked: event.blockedURI,
        policy: event.originalPolicy,
      }),
    );
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') offences.errors.push(message.text());
  });
  page.on('pageerror', (error) => offences.errors.push(String(error)));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.hostname !== 'localhost') offences.elsewhere.push(request.url());
  });
  await page.route('**/*', async (route) => {
    // The server may close an idle connection at the very moment it is used again.
    const response = await route.fetch({ maxRetries: 3 });
    const { pathname } = new URL(route.request().url());
    await route.fulfill({ response, headers: { ...response.headers(), ...headersAt(pathname) } });
  });
  return offences;
}

// The icon of a page may still be on its way when its test has ended.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

const NOTHING: Offences = { policy: [], errors: [], elsewhere: [] };

for (const name of PAGE_NAMES) {
  test(`${name}: keeps to the policy, to this host and to a clean console`, async ({ page }) => {
    const offences = await watch(page);
    await open(page, name);
    const missing = name === 'page that is not there';
    if (missing) expect(offences.errors.splice(0)).toEqual([expect.stringContaining('404')]);
    expect(offences).toEqual(NOTHING);
  });
}

test('a search with its worker and more results keeps to the policy', async ({ page }) => {
  const offences = await watch(page);
  await page.goto('search/');
  await page.getByRole('combobox', { name: '描述问题或输入关键词' }).fill('总氮');
  await page.getByRole('combobox', { name: '描述问题或输入关键词' }).press('Enter');
  await page.waitForURL('**/search/?q=*');
  await settled(page);
  const rows = page.locator('[data-results] > li');
  const before = await rows.count();
  expect(before).toBeGreaterThan(0);
  await page.getByRole('button', { name: '再看 20 条' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  expect(offences).toEqual(NOTHING);
});

test('every control of a page keeps to the policy when it is used', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const offences = await watch(page);
  await page.goto('training/site-investigation/');
  await page.getByText('显示', { exact: true }).click();
  await page.getByRole('radio', { name: '深色' }).check();
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('引用', { exact: true }).click();
  await page.getByRole('group').getByRole('radio').first().check();
  await page.goto('standards/?field=water');
  await settled(page);
  await page.getByRole('checkbox', { name: /^现行/ }).check();
  await settled(page);
  await page.getByRole('link', { name: '下一页' }).click();
  await settled(page);
  expect(offences).toEqual(NOTHING);
});

test('the header policy is in force, and a breach would be noticed', async ({ page }) => {
  const offences = await watch(page);
  await open(page, 'about');
  await page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'https://elsewhere.invalid/pixel.png';
    document.body.append(picture);
    document.body.setAttribute('style', 'color: red');
  });
  await expect
    .poll(() => offences.policy.map(({ directive }) => directive))
    .toEqual(expect.arrayContaining(['img-src', 'style-src-attr']));
  const header = offences.policy.find(({ policy }) => policy.includes('frame-ancestors'));
  expect(header?.policy).toBe(headersAt(new URL(page.url()).pathname)['content-security-policy']);
});
