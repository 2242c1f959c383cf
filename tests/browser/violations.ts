import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** All that another colour scheme can change: the nodes, their sizes, names and roles are the same. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

interface Looked {
  /** Only what is in it. */
  within?: string;
  /** What an open menu lies over; it is no target until the menu is closed. */
  without?: string | null;
  /** Only what depends on the colours. */
  colours?: boolean;
}

/** What axe finds wrong in a page, a line for each rule. */
export async function violations(
  page: Page,
  { within, without = null, colours = false }: Looked = {},
): Promise<string[]> {
  // No frames, and what passes need not be listed: both together take two thirds of the time away.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'], iframes: false });
  if (within !== undefined) axe.include(within);
  if (without !== null) axe.exclude(without);
  const { violations: found } = await (colours ? axe.withRules(COLOURS) : axe.withTags(TAGS)).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** The same in both colour schemes, each line with its scheme: all rules in the first, in the second what colours can change. */
export async function violationsInBothSchemes(page: Page, looked: Omit<Looked, 'colours'> = {}): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const line of await violations(page, { ...looked, colours: colorScheme === 'dark' }))
      found.push(`${colorScheme}: ${line}`);
  }
  return found;
}

/** How far the page scrolls sideways, which reflow forbids. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
