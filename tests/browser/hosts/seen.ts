import type { HostPage } from './browsers';

/** What a reader sees of a figure. */
export interface Seen {
  /** Its words, without white space. */
  words: string;
  /** In pixels. */
  width: number;
  height: number;
  /** Shown by the element, or as the page holds it. */
  by: 'element' | 'page';
}

/** Looks at the first figure of the page, wherever it is shown. */
export function seenFigure(page: HostPage): Promise<Seen> {
  return page.evaluate(() => {
    const shadow = document.querySelector('mubiao-report')?.shadowRoot;
    const figure = (shadow ?? document).querySelector<HTMLElement>('figure');
    const { width = 0, height = 0 } = figure?.getBoundingClientRect() ?? {};
    // What the element adds to an open row is no part of the figure.
    const copy = figure?.cloneNode(true) as HTMLElement | undefined;
    for (const tools of copy?.querySelectorAll('.tools') ?? []) tools.remove();
    const words = (copy?.textContent ?? '').replace(/\s/g, '');
    return { words, width, height, by: shadow == null ? 'page' : 'element' } as const;
  }, null);
}

/** Clicks on the first row and tells whether its sentence is on the screen then. */
export async function opensRow(page: HostPage): Promise<boolean> {
  const at = await page.evaluate(() => {
    const root = document.querySelector('mubiao-report')?.shadowRoot ?? document;
    const summary = root.querySelector('summary');
    summary?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left = 0, top = 0, height = 0 } = summary?.getBoundingClientRect() ?? {};
    return { x: left + 8, y: top + height / 2 };
  }, null);
  await page.clickAt(at.x, at.y);
  return page.evaluate(async () => {
    const root = document.querySelector('mubiao-report')?.shadowRoot ?? document;
    await new Promise((done) => setTimeout(done, 50));
    return (root.querySelector('details[open] q')?.getBoundingClientRect().height ?? 0) > 0;
  }, null);
}

export interface Waited {
  ready: boolean;
  found: number;
}

/** Waits until the element shows the figure, or until it has had the time to. */
export async function elementShown(page: HostPage, most = 5000): Promise<boolean> {
  return page.evaluate(async (time) => {
    const end = performance.now() + time;
    while (performance.now() < end) {
      if (document.querySelector('mubiao-report')?.shadowRoot?.querySelector('figure') != null) return true;
      await new Promise((done) => setTimeout(done, 20));
    }
    return false;
  }, most);
}
