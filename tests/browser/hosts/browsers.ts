import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser as Chromium } from '@playwright/test';
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';

/*
 * The same pages in two browsers. Playwright cannot drive a distribution's Firefox, so puppeteer does; of both only what
 * they have in common is used.
 */

/** An open page of either browser. */
export interface HostPage {
  goto: (address: string) => Promise<unknown>;
  /** Runs in the page. */
  evaluate: <Given, Result>(work: (given: Given) => Result | Promise<Result>, given: Given) => Promise<Result>;
  /** Clicks on a place of the screen. */
  clickAt: (x: number, y: number) => Promise<void>;
  press: (key: 'Enter' | 'ArrowDown' | 'Tab' | 'Escape') => Promise<void>;
  /** What the page wrote to the console and what it failed with. */
  lines: string[];
  close: () => Promise<void>;
}

export interface HostBrowser {
  open: (options?: { dark?: boolean }) => Promise<HostPage>;
  close: () => Promise<void>;
}

const FIREFOX = process.env['MUBIAO_FIREFOX'] ?? '/usr/bin/firefox-esr';

export const BROWSERS = ['chromium', 'firefox'] as const;

export const isThere = (name: (typeof BROWSERS)[number]): boolean => name === 'chromium' || existsSync(FIREFOX);

export async function hostBrowser(name: (typeof BROWSERS)[number], chromium: Chromium): Promise<HostBrowser> {
  return name === 'chromium' ? ofChromium(chromium) : ofFirefox(await startFirefox());
}

function ofChromium(browser: Chromium): HostBrowser {
  return {
    async open({ dark = false } = {}) {
      const page = await browser.newPage({ colorScheme: dark ? 'dark' : 'light' });
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(`error: ${error.message}`));
      return {
        lines,
        goto: (address) => page.goto(address),
        evaluate: (work, given) => page.evaluate(work as never, given as never),
        clickAt: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        close: () => page.close(),
      };
    },
    close: () => Promise.resolve(),
  };
}

function startFirefox(): Promise<Firefox> {
  const folder = mkdtempSync(join(tmpdir(), 'mubiao-firefox-'));
  // Firefox will not start for root in the home of someone else.
  return puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, env: { ...process.env, HOME: folder } });
}

function ofFirefox(browser: Firefox): HostBrowser {
  return {
    async open({ dark = false } = {}) {
      const page = await browser.newPage();
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]).catch(() => {
        if (dark) throw new Error('this Firefox cannot be set to dark');
      });
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(`error: ${error instanceof Error ? error.message : String(error)}`));
      return {
        lines,
        goto: (address) => page.goto(address),
        evaluate: (work, given) => page.evaluate(work as never, given as never),
        clickAt: (x, y) => page.mouse.click(x, y),
        press: (key) => page.keyboard.press(key),
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}
