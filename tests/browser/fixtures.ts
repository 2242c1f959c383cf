import { test as base, type BrowserContext } from '@playwright/test';

/*
 * One browser profile for all tests of a worker: what the site serves is fetched, cached and compiled once, not for each
 * test anew, which was two thirds of what most tests cost. Each test has a page of its own (so its own sessionStorage, media
 * and size) and finds empty storage. What a test does to the whole profile (offline, service workers blocked, first
 * visit) needs a profile of its own: such a file takes `test` from Playwright itself.
 */

interface OfWorker {
  profile: BrowserContext;
}

export const test = base.extend<object, OfWorker>({
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
  context: async ({ profile }, use) => {
    await use(profile);
    await profile.clearPermissions();
    for (const page of profile.pages()) await page.close();
  },
  page: async ({ context, baseURL }, use) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(baseURL ?? '').origin,
      storageTypes: 'local_storage,indexeddb',
    });
    await session.detach();
    await use(page);
  },
});

export { expect, type Page } from '@playwright/test';
