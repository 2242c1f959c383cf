import { decodePermalink, encodePermalink, type Permalink } from '../export/permalink';
import { knownLocale } from '../locales';
import type { PageState, Tab, Theme } from './state';

const TABS: readonly Tab[] = ['targets', 'results', 'pairs', 'milestones', 'pictures'];
const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** Address of this page with its language, theme, tab and selection, and the text only if asked. */
export async function pageLink(state: PageState, withText: boolean): Promise<string> {
  const { hash } = await encodePermalink({
    settings: { lang: state.locale, theme: state.theme, tab: state.tab },
    selection: state.selection,
    text: withText ? state.text : null,
  });
  return new URL(hash, window.location.href).href;
}

/** What an address asks for. */
interface LinkedPage {
  change: Partial<PageState>;
  selection: string | null;
  tab: Tab | null;
  text: string | null;
  /** The link carries a text, and it cannot be read. */
  damaged: boolean;
}

/** What the address asks for; every value is checked, because a link may come from anyone. */
export async function linkedPage(hash: string): Promise<LinkedPage> {
  const link: Permalink | null = await decodePermalink(hash);
  if (link === null)
    return { change: {}, selection: null, tab: null, text: null, damaged: new URLSearchParams(hash.slice(1)).has('t') };
  const { lang, theme, tab } = link.settings;
  const change: Partial<PageState> = {};
  const locale = knownLocale(lang);
  if (locale !== null) change.locale = locale;
  const knownTheme = THEMES.find((known) => known === theme);
  if (knownTheme !== undefined) change.theme = knownTheme;
  const knownTab = TABS.find((known) => known === tab) ?? null;
  return { change, selection: link.selection, tab: knownTab, text: link.text, damaged: false };
}
