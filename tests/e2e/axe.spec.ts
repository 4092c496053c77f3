import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, open, unfold } from '../support/journeys.ts';
import { PAGE_NAMES, type PageName } from '../support/pages.ts';

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Between light and dark nothing but colours changes. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

// Colours are measured as they stand, not half-way through a transition; a failure names the element by itself.
test.use({ contextOptions: { reducedMotion: 'reduce' }, trace: 'off' });

/** What is wrong with the page as it stands: rule, element and remedy, one a line. */
async function violations(page: Page, axe: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });
  const { violations } = await axe(builder.setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
}

const everything = (builder: AxeBuilder) => builder.withTags(EVERYTHING);
const colours = (builder: AxeBuilder) => builder.withRules(COLOURS);

for (const name of PAGE_NAMES) {
  test(`${name}: accessible unfolded, in light and in dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, name);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await unfold(page);
    expect.soft(await violations(page, everything), 'light, unfolded').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, name);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await unfold(page);
    expect.soft(await violations(page, colours), 'dark, unfolded').toEqual([]);
  });
}

const CARE = ['home', 'standard', 'list of standards', 'search with results'] as const satisfies PageName[];

for (const name of CARE) {
  for (const theme of ['light', 'dark']) {
    test(`${name}: accessible in high contrast and large type, ${theme}`, async ({ page }) => {
      await choose(page, { theme, size: 'large', contrast: 'high' });
      await open(page, name);
      await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
      expect(await violations(page, everything)).toEqual([]);
    });
  }
}

const POCKET = [
  'home',
  'standard with 340 limits',
  'technology',
  'list of standards',
  'search with results',
  'demand form',
] as const satisfies PageName[];

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const name of POCKET) {
    test(`${name}: accessible on a phone`, async ({ page }) => {
      await open(page, name);
      expect(await violations(page, everything)).toEqual([]);
    });
  }

  test('the menu, the display settings and the filters are accessible when open', async ({ page }) => {
    await open(page, 'list of demands');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await unfold(page, '.facet');
    expect.soft(await violations(page, everything), 'filters').toEqual([]);
    await page.getByText('菜单', { exact: true }).click();
    await expect(page.getByRole('navigation', { name: '全部栏目' })).toBeVisible();
    expect.soft(await violations(page, everything), 'menu').toEqual([]);
    await page.getByText('菜单', { exact: true }).click();
    await page.getByText('显示', { exact: true }).click();
    await expect(page.getByRole('group', { name: '字号' })).toBeVisible();
    expect.soft(await violations(page, everything), 'display settings').toEqual([]);
  });
});
