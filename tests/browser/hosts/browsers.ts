import type { Browser as Chromium, BrowserContext } from '@playwright/test';
import type { Browser as Firefox } from 'puppeteer-core';
import { firefoxIsThere, startFirefox } from '../firefox';

/* The same pages in two browsers, driven by two libraries: of both only what they have in common is used. */

/** An open page of either browser. */
export interface HostPage {
  goto: (address: string) => Promise<unknown>;
  /** Runs in the page. */
  evaluate: <Given, Result>(work: (given: Given) => Result | Promise<Result>, given: Given) => Promise<Result>;
  /** Runs in the frame whose address holds these words, as soon as it is there. */
  inFrame: <Given, Result>(
    address: string,
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ) => Promise<Result>;
  /** The upper right corner of what a selector finds, as a picture of the screen. */
  pixelsOf: (selector: string) => Promise<string>;
  /** Clicks on a place of the screen. */
  clickAt: (x: number, y: number) => Promise<void>;
  press: (key: 'Enter' | 'ArrowDown' | 'Tab' | 'Escape') => Promise<void>;
  /** What the page wrote to the console and what it failed with. */
  lines: string[];
  /** A page behind another one is slow, and hears no keys. */
  toFront: () => Promise<void>;
  close: () => Promise<void>;
}

export interface HostBrowser {
  open: (options?: { dark?: boolean }) => Promise<HostPage>;
  close: () => Promise<void>;
}

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export const BROWSERS = ['chromium', 'firefox'] as const;

export const isThere = (name: (typeof BROWSERS)[number]): boolean => name === 'chromium' || firefoxIsThere();

export async function hostBrowser(name: (typeof BROWSERS)[number], chromium: Chromium): Promise<HostBrowser> {
  return name === 'chromium' ? ofChromium(chromium) : ofFirefox(await startFirefox());
}

/** A dark system is another browser: an emulated one reaches into frames, which follow the page around them. */
const DARK_CHROMIUM = ['--no-sandbox', '--disable-gpu', '--force-dark-mode'];
const DARK_FIREFOX = { 'ui.systemUsesDarkTheme': 1 };

/**
 * A tab costs a process, more than most pages do: one that is closed is left on an empty page, which ends all that it does
 * and asks for, and taken again.
 */
function kept(create: () => Promise<HostPage>): () => Promise<HostPage> {
  const free: HostPage[] = [];
  return async () => {
    const tab = free.pop() ?? (await create());
    await tab.toFront();
    tab.lines.length = 0;
    return {
      ...tab,
      close: async () => {
        await tab.goto('about:blank');
        if (!free.includes(tab)) free.push(tab);
      },
    };
  };
}

/** What both libraries call alike. */
interface AnyPage {
  goto: (address: string) => Promise<unknown>;
  evaluate: (work: never, given: never) => Promise<unknown>;
  frames: () => readonly AnyFrame[];
  screenshot: (options: { clip: Clip }) => Promise<Uint8Array>;
  mouse: { click: (x: number, y: number) => Promise<void> };
  keyboard: { press: (key: 'Enter' | 'ArrowDown' | 'Tab' | 'Escape') => Promise<void> };
  bringToFront: () => Promise<void>;
  close: () => Promise<void>;
}

const hostPageOf = (page: AnyPage, lines: string[]): HostPage => ({
  lines,
  goto: (address) => page.goto(address),
  evaluate: (work, given) => page.evaluate(work as never, given as never) as never,
  inFrame: async (address, work, given) =>
    (await frameOf(() => page.frames(), address)).evaluate(work as never, given as never) as never,
  pixelsOf: (selector) => cornerOf(page, selector),
  clickAt: (x, y) => page.mouse.click(x, y),
  press: (key) => page.keyboard.press(key),
  toFront: () => page.bringToFront(),
  close: () => page.close(),
});

function ofChromium(browser: Chromium): HostBrowser {
  const others: { close: () => Promise<void> }[] = [];
  const opener = (start: () => Promise<Chromium>): (() => Promise<HostPage>) => {
    let context: Promise<BrowserContext> | null = null;
    return kept(async () => {
      context ??= start().then((one) => one.newContext({ colorScheme: null }));
      const page = await (await context).newPage();
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(`error: ${error.message}`));
      return hostPageOf(page, lines);
    });
  };
  const light = opener(() => Promise.resolve(browser));
  const dark = opener(async () => {
    const one = await browser.browserType().launch({ executablePath: CHROMIUM, args: DARK_CHROMIUM });
    others.push(one);
    return one;
  });
  return {
    open: ({ dark: isDark = false } = {}) => (isDark ? dark() : light()),
    close: async () => {
      for (const one of others) await one.close();
    },
  };
}

interface AnyFrame {
  url: () => string;
  evaluate: (work: never, given: never) => Promise<unknown>;
}

async function frameOf<Frame extends AnyFrame>(all: () => readonly Frame[], address: string): Promise<Frame> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    const frame = all().find((one) => one.url().includes(address));
    if (frame !== undefined) return frame;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(
    `no frame of ${address} among ${all()
      .map((one) => one.url())
      .join(', ')}`,
  );
}

interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

async function cornerOf(page: AnyPage, selector: string): Promise<string> {
  const place = (wanted: string): [number, number] => {
    const { right = 0, top = 0 } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
    return [Math.floor(right) - 3, Math.floor(top) + 5];
  };
  const [x, y] = (await page.evaluate(place as never, selector as never)) as [number, number];
  return Buffer.from(await page.screenshot({ clip: { x, y, width: 2, height: 2 } })).toString('base64');
}

function ofFirefox(browser: Firefox): HostBrowser {
  const started = [browser];
  const opener = (start: () => Promise<Firefox>): (() => Promise<HostPage>) => {
    let one: Promise<Firefox> | null = null;
    return kept(async () => {
      one ??= start();
      const page = await (await one).newPage();
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(`error: ${error instanceof Error ? error.message : String(error)}`));
      return hostPageOf(page, lines);
    });
  };
  const light = opener(() => Promise.resolve(browser));
  const dark = opener(async () => {
    const one = await startFirefox(DARK_FIREFOX);
    started.push(one);
    return one;
  });
  return {
    open: ({ dark: isDark = false } = {}) => (isDark ? dark() : light()),
    close: async () => {
      for (const one of started) await one.close();
    },
  };
}
