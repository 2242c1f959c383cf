import type { Host } from './report/host';
import type { Report } from './report/report';
import { loadStyles } from './load_styles';
import type { Store } from './state';
import styles from './styles/report.css?url';

/** Where the browser does not tell when it is idle. */
const SOON = 200;

/**
 * The part of the page that shows results, in a chunk of its own: nobody needs it before the first text is read. It is
 * fetched as soon as the page has nothing better to do, so it is normally there by then.
 */
export class LazyReport {
  #loading: Promise<Report> | null = null;
  loaded: Report | null = null;

  constructor(
    private readonly store: Store,
    private readonly host: () => Host,
  ) {}

  /** In the next idle moment; a failure is told when the part is needed. */
  loadWhenIdle(): void {
    const load = (): void => void this.load().catch(() => undefined);
    if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 1000 });
    else setTimeout(load, SOON);
  }

  /** Fails where the part cannot be fetched; the next call tries again. */
  load(): Promise<Report> {
    this.#loading ??= this.#fetch().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #fetch(): Promise<Report> {
    const [{ loadWords, Report }] = await Promise.all([importReport(), loadStyles(styles)]);
    const { store } = this;
    for (let words: string | null = null; words !== store.state.locale;) {
      words = store.state.locale;
      await loadWords(store.state.locale);
    }
    this.loaded = new Report(store, this.host());
    // Who waits for the help sees it now.
    store.set({});
    return this.loaded;
  }
}

/** The file of the part, set by the build (`build/report_part_plugin.ts`). */
const PART = '%REPORT_PART%';

/**
 * Fetched before it is imported, and then taken from the browser's cache: by the standard, and in Firefox, a module
 * that could not be fetched once is lost for as long as the page is open.
 */
async function importReport(): Promise<typeof import('./report/report')> {
  if (import.meta.env.PROD) {
    const response = await fetch(new URL(/* @vite-ignore */ PART, import.meta.url));
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    await response.arrayBuffer();
  }
  return import('./report/report');
}
