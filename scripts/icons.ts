// npm run icons: draws public/icons/*.png from public/favicon.svg. Run it after changing the drawing.
import './lib/node-version.ts';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, launchArgs } from './lib/browser.ts';
import { fromRoot } from './lib/paths.ts';

/** Systems cut a maskable icon to any shape inside the circle of 80 %, so the drawing is smaller and its ground is full. */
const MASKABLE_SCALE = 0.72;

const folder = fromRoot('public/icons');
mkdirSync(folder, { recursive: true });
const drawing = readFileSync(fromRoot('public/favicon.svg'), 'utf8');
const ground = /<rect[^>]*fill="(#\w+)"/.exec(drawing)?.[1];
if (!ground) throw new Error('public/favicon.svg 里找不到底色');
const icons = [
  { name: 'icon-192', size: 192, scale: 1, background: 'transparent' },
  { name: 'icon-512', size: 512, scale: 1, background: 'transparent' },
  { name: 'maskable-512', size: 512, scale: MASKABLE_SCALE, background: ground },
];

const browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs() });
const page = await browser.newPage();
for (const { name, size, scale, background } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:${background};display:grid;place-items:center;height:${size}px}svg{width:${size * scale}px}</style>${drawing}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`), omitBackground: true });
}
await browser.close();
console.log(`画好 ${icons.length} 个图标：public/icons/`);
