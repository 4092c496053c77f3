import { defineConfig } from '@playwright/test';
import { findBrowser, launchArgs } from './scripts/lib/browser.ts';
import { SITE_BASE } from './scripts/lib/site-base.ts';

// Playwright sets FORCE_COLOR for its workers; with both set, each of them prints a warning.
delete process.env.NO_COLOR;

const PORT = Number(process.env.E2E_PORT ?? 4399);
const baseURL = `http://localhost:${PORT}${SITE_BASE}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // The accessibility rules take half a minute over a table of 340 rows on two busy cores.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // It answers for the network, which most journeys want to see; tests/e2e/offline.spec.ts lets it work.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await findBrowser(), args: launchArgs() },
  },
  projects: [{ name: 'desktop', use: { viewport: { width: 1366, height: 768 } } }],
  webServer: {
    command: `"${process.execPath}" scripts/preview.ts --port ${PORT}`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 30_000,
    env: { ASTRO_PREVIEW_BACKGROUND: '0', ASTRO_TELEMETRY_DISABLED: '1' },
  },
});
