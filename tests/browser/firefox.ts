import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const FIREFOX = process.env['MUBIAO_FIREFOX'] ?? '/usr/bin/firefox-esr';

export const firefoxIsThere = (): boolean => existsSync(FIREFOX);

/** Why tests of it are left out. */
export const NO_FIREFOX = `no Firefox at ${FIREFOX}`;

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mubiao-firefox-'));

/** A distribution's Firefox, which Playwright cannot drive: puppeteer does, by WebDriver BiDi. */
export function startFirefox(preferences: Record<string, unknown> = {}, folder = newFolder()): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    // Firefox will not start for root in the home of someone else.
    env: { ...process.env, HOME: folder },
    extraPrefsFirefox: preferences,
  });
}
