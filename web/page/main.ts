import { render } from 'lit/html.js';
import { knownLocale, LANGUAGES, messages, preferredLocale, type Messages } from '../locales';
import { Actions } from './actions';
import { EngineClient } from '../engine/client';
import { acceptDrops } from './drop';
import { startEngineWorker } from './engine_worker';
import { LazyReport } from './lazy_report';
import { keepOffline } from './offline';
import { initialState, Store, type PageState } from './state';
import { keptSettings, keptText, wasLeftUnread } from './storage';
import { setComposedText } from './views/compose';
import { pageView } from './views/page';
import './styles/page.css';

/** Loading comes before everything else: it is what a paste waits for. */
const engine = new EngineClient(startEngineWorker);
engine.warmUp();
const store = new Store({ ...initialState(), ...settingsFromStorage(), width: currentWidth() });
const report = new LazyReport(store, () => act);
const act: Actions = new Actions(store, engine, report);
const takeOver = keepOffline(() => store.set({ update: true }));
const root = document.getElementById('app') as HTMLElement;
root.replaceChildren();

let shown: PageState | null = null;

function show(): void {
  const { state } = store;
  const m = messages(state.locale);
  setPageAttributes(state, m);
  render(pageView({ state, act, m, report: report.loaded }, takeOver), root);
  report.loaded?.rendered(shown);
  takeFocus();
  if (state.message !== '' && state.message !== shown?.message) fadeMessage(state.message);
  shown = state;
}

/** Only what differs is written: setting `lang` on the root styles the whole document anew, the same value too. */
function setPageAttributes(state: PageState, m: Messages): void {
  const page = document.documentElement;
  const { tag } = LANGUAGES[state.locale];
  if (page.lang !== tag) page.lang = tag;
  if (page.dataset['theme'] !== state.theme) page.dataset['theme'] = state.theme;
  if (page.dataset['screen'] !== state.screen) page.dataset['screen'] = state.screen;
  const title = report.loaded?.title() ?? m.title;
  if (document.title !== title) document.title = title;
}

function takeFocus(): void {
  const selector = store.focusNext;
  if (selector === null) return;
  const target = document.querySelector<HTMLElement>(selector);
  if (target === null) return;
  store.focusNext = null;
  target.focus();
}

const MESSAGE_TIME = 5000;

function fadeMessage(message: string): void {
  window.setTimeout(() => {
    if (store.state.message === message) store.set({ message: '' });
  }, MESSAGE_TIME);
}

function currentWidth(): PageState['width'] {
  if (window.matchMedia('(min-width: 1100px)').matches) return 'desktop';
  return window.matchMedia('(min-width: 700px)').matches ? 'tablet' : 'phone';
}

/** Kept settings are checked: they may come from another version. */
function settingsFromStorage(): Partial<PageState> {
  const { theme } = keptSettings();
  return theme === 'light' || theme === 'dark' ? { theme } : {};
}

async function start(): Promise<void> {
  store.subscribe(show);
  act.fillBox = setComposedText;
  // Before anything is painted; what the browser wants is no choice, and not kept as one.
  const locale = knownLocale(keptSettings()['locale']) ?? preferredLocale(navigator.languages);
  if (locale !== store.state.locale) await act.useLocale(locale);
  show();
  acceptDrops(act);
  for (const query of ['(min-width: 700px)', '(min-width: 1100px)'])
    window.matchMedia(query).addEventListener('change', () => store.set({ width: currentWidth() }));
  report.loadWhenIdle();
  await openFromAddressOrTab();
}

/** A link with a text wins over the text that this tab had before a reload. */
async function openFromAddressOrTab(): Promise<void> {
  const { hash } = window.location;
  const linked = /[#&]v=1(&|$)/.test(hash) ? await (await import('./permalink')).linkedPage(hash) : null;
  const { locale, ...change } = linked?.change ?? {};
  store.set(change);
  if (locale !== undefined) await act.setLocale(locale);
  const kept = keptText();
  const text = linked?.text ?? kept;
  if (linked?.damaged === true) act.refuseLink('link');
  else if (text !== null && text === kept && wasLeftUnread()) act.offer(text);
  else if (linked?.text != null) await act.openLinked(linked.text);
  else if (kept !== null && kept.trim() !== '') await act.openKept(kept);
  else if (linked !== null && linked.tab !== null) act.refuseLink('bare-link');
  const read = store.state.analysis === null ? null : report.loaded?.act;
  if (read == null || linked === null) return;
  if (linked.tab !== null) read.showTab(linked.tab);
  if (linked.selection !== null && read.derived.find(linked.selection) !== null) read.select(linked.selection, 'text');
}

void start();
