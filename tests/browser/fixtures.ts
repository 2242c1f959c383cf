import { test as base, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { hostBrowser, type BROWSERS, type HostBrowser } from './hosts/browsers';

/*
 * What is dear is made once for all tests of a worker, not for each test anew: what the site serves is fetched, cached and
 * compiled in one browser profile, which was two thirds of what most tests cost; one tab, which is a process, was half of
 * the rest; and one Firefox. All test files take `test` from here: for another one Playwright would end the worker and
 * begin with another.
 */

interface Tab {
  page: Page;
  session: CDPSession;
}

interface OfWorker {
  profile: BrowserContext;
  tab: Tab;
  /** Both browsers, for pages of other sites. */
  hostBrowsers: Record<(typeof BROWSERS)[number], () => Promise<HostBrowser>>;
}

/** What a test does to the whole profile (offline, service workers blocked, first visit) needs a profile of its own. */
export const testWithOwnProfile = base.extend<object, OfWorker>({
  profile: [
    async ({ browser }, use, { project }) => {
      const { baseURL, viewport, locale } = project.use;
      const profile = await browser.newContext({
        ...(baseURL && { baseURL }),
        ...(viewport && { viewport }),
        ...(locale && { locale }),
      });
      await use(profile);
      await profile.close();
    },
    { scope: 'worker' },
  ],
  // After a test that failed Playwright takes another worker, and so another tab.
  tab: [
    async ({ profile }, use) => {
      const page = await profile.newPage();
      await use({ page, session: await profile.newCDPSession(page) });
    },
    { scope: 'worker' },
  ],
  hostBrowsers: [
    async ({ browser }, use) => {
      const started = new Map<string, Promise<HostBrowser>>();
      const start = (name: (typeof BROWSERS)[number]) => (): Promise<HostBrowser> => {
        const one = started.get(name) ?? hostBrowser(name, browser);
        started.set(name, one);
        return one;
      };
      await use({ chromium: start('chromium'), firefox: start('firefox') });
      for (const one of started.values()) await (await one).close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** What tests listen to. */
const EVENTS = ['console', 'pageerror', 'request', 'response', 'dialog'];

/** No script runs in it, and it has the storage of the site. */
const EMPTY_PAGE = 'licences.txt';

/**
 * Each test finds empty storage and a tab as it is when it is new, on a page of the site without a script. A script that a
 * test adds for each new document it takes back.
 */
export const test = testWithOwnProfile.extend({
  context: ({ profile }, use) => use(profile),
  page: async ({ context, tab: { page, session }, baseURL, viewport }, use) => {
    await page.goto(new URL(EMPTY_PAGE, baseURL).href);
    await session.send('Page.resetNavigationHistory');
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'local_storage,indexeddb',
    });
    await page.evaluate(() => sessionStorage.clear());
    if (viewport != null) await page.setViewportSize(viewport);
    await use(page);
    await context.clearPermissions();
    for (const other of context.pages()) if (other !== page) await other.close();
    for (const event of EVENTS) page.removeAllListeners(event);
    await page.unrouteAll();
    await page.emulateMedia({
      media: null,
      colorScheme: 'light',
      reducedMotion: 'no-preference',
      forcedColors: 'none',
    });
    // Nothing of the next page lies under the mouse.
    await page.mouse.move(-1, -1);
  },
});

export { expect, type Page } from '@playwright/test';
