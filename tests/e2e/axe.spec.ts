import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { choose, open, unfold } from '../support/journeys.ts';
import { PAGE_NAMES, type PageName } from '../support/pages.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 390, height: 844 };

// Colours are measured as they stand, not half-way through a transition.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What is wrong with the page as it stands: rule, element and remedy, one a line. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} — ${node.failureSummary?.replaceAll(/\s+/g, ' ')}`),
  );
}

for (const name of PAGE_NAMES) {
  test(`${name}: accessible in light and in dark, folded and unfolded`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, name);
    expect.soft(await violations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, name);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await unfold(page);
    expect.soft(await violations(page), 'dark, unfolded').toEqual([]);
  });
}

const CARE = ['home', 'standard', 'list of standards', 'search with results'] as const satisfies PageName[];

for (const name of CARE) {
  for (const theme of ['light', 'dark']) {
    test(`${name}: accessible in high contrast and large type, ${theme}`, async ({ page }) => {
      await choose(page, { theme, size: 'large', contrast: 'high' });
      await open(page, name);
      await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
      expect(await violations(page)).toEqual([]);
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
  test.use({ viewport: PHONE });

  for (const name of POCKET) {
    test(`${name}: accessible on a phone, with menu, filters and settings open`, async ({ page }) => {
      await open(page, name);
      expect.soft(await violations(page), 'as it opens').toEqual([]);
      await unfold(page);
      const filters = page.getByRole('button', { name: '筛选', exact: true });
      if (await filters.isVisible()) await filters.click();
      expect.soft(await violations(page), 'with everything open').toEqual([]);
    });
  }
});
