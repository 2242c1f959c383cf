import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env['MUBIAO_PORT'] ?? 4173);
const SITE = process.env['MUBIAO_SITE'] ?? 'build/site';
const BUDGETS = '**/budgets.spec.ts';
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/*
 * Browser tests of the built site, as many at a time as there are processors. Those that measure come when all others
 * are done, one at a time: beside a busy browser they would measure that one. `--project=budgets --no-deps` runs them
 * alone.
 */
export default defineConfig({
  testDir: 'tests/browser',
  workers: '100%',
  fullyParallel: true,
  timeout: 60_000,
  // Two browsers at a time on two processors wait for each other now and then; what passes only the second time is listed
  // as flaky.
  expect: { timeout: 10_000 },
  retries: 1,
  reporter: 'list',
  projects: [
    { name: 'page', testIgnore: BUDGETS },
    { name: 'budgets', testMatch: BUDGETS, dependencies: ['page'], workers: 1, fullyParallel: false },
  ],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1280, height: 800 },
    // The page opens in the language of the browser.
    locale: 'zh-CN',
    launchOptions: {
      // Debian's browser; elsewhere the one that Playwright installs.
      ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node tests/browser/static_server.mjs ${SITE} ${PORT}`,
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
