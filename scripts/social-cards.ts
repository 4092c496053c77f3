// npm run social-cards: draws public/social/*.png, one card per section. Run it after changing the site's name or a
// section's title, on a machine with a Chinese font, and look at the result before committing.
import './lib/node-version.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import site from '../site.config.ts';
import { COLLECTIONS } from '../src/vocab/collections.ts';
import { findBrowser, launchArgs } from './lib/browser.ts';
import { fromRoot } from './lib/paths.ts';
import { type Card, cardHtml } from './lib/social-card.ts';

const folder = fromRoot('public/social');
mkdirSync(folder, { recursive: true });
const cards: Card[] = [
  { name: 'home', title: site.shortName, lead: site.name },
  ...Object.entries(COLLECTIONS)
    .filter(([name]) => name !== 'pages')
    .map(([name, { title, lead }]) => ({ name, title, lead })),
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs() });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
for (const card of cards) {
  await page.setContent(cardHtml(card, site.shortName));
  await page.screenshot({ path: join(folder, `${card.name}.png`) });
}
await browser.close();
console.log(`画好 ${cards.length} 张分享卡片：public/social/`);
