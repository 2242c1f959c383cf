import { render } from 'lit/html.js';
import { messages, type Messages } from '../locales';
import { Actions } from './actions';
import { Derived } from './derived';
import { EngineClient } from './engine/client';
import { startEngine } from './engine/start';
import { acceptDrops } from './drop';
import { keepOffline } from './offline';
import { linkedPage } from './permalink';
import { FIRST_ROWS, initialState, Store, type PageState } from './state';
import { keptSettings, keptText } from './storage';
import { COLUMNS, NAMING_COLUMN, type TableKind } from './table/columns';
import { bringIntoView } from './scroll';
import { setComposedText } from './views/compose';
import { HoverCard } from './views/hover_card';
import { pageView } from './views/page';
import { ReadingPane } from './views/reading_pane';
import type { View } from './views/view';
import './styles/page.css';

/** Loading comes before everything else: it is what a paste waits for. */
const engine = new EngineClient(startEngine);
engine.warmUp();
const store = new Store({ ...initialState(), ...settingsFromStorage(), width: currentWidth() });
const act = new Actions(store, engine);
const currentView = (): View => ({
  state: store.state,
  derived: new Derived(store.state),
  act,
  m: messages(store.state.locale),
});
const reading = new ReadingPane(store, act, new HoverCard(currentView));
const takeOver = keepOffline(() => store.set({ update: true }));
const root = document.getElementById('app') as HTMLElement;

let shown: PageState | null = null;

function show(): void {
  const { state } = store;
  const m = messages(state.locale);
  setPageAttributes(state, m);
  render(pageView(currentView(), reading, takeOver), root);
  reading.update();
  followSelection(state);
  takeFocus();
  watchTableEnds();
  if (state.message !== '' && state.message !== shown?.message) fadeMessage(state.message);
  shown = state;
}

/** Only what differs is written: setting `lang` on the root styles the whole document anew, the same value too. */
function setPageAttributes(state: PageState, m: Messages): void {
  const page = document.documentElement;
  if (page.lang !== m.lang) page.lang = m.lang;
  if (page.dataset['theme'] !== state.theme) page.dataset['theme'] = state.theme;
  if (page.dataset['screen'] !== state.screen) page.dataset['screen'] = state.screen;
  if (document.title !== m.title) document.title = m.title;
}

/** The row of a selection that came from elsewhere is brought into view; in its own task, because it needs a layout. */
function followSelection(state: PageState): void {
  if (state.selection === null || state.selection === shown?.selection) return;
  window.setTimeout(() => {
    const row = document.querySelector('#panel tr.selected');
    const detail = row?.nextElementSibling;
    // The details if they fit, the row itself in any case.
    if (detail?.classList.contains('detail-row') === true) detail.scrollIntoView({ block: 'nearest' });
    if (row !== null) bringIntoView(row, 'nearest');
  });
}

function takeFocus(): void {
  const selector = act.focusNext;
  if (selector === null) return;
  const target = document.querySelector<HTMLElement>(selector);
  if (target === null) return;
  act.focusNext = null;
  target.focus();
}

/** Tables grow when their end comes into view. */
const tableEnds = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) entry.target.querySelector('button')?.click();
  },
  { rootMargin: '400px' },
);

function watchTableEnds(): void {
  tableEnds.disconnect();
  for (const end of document.querySelectorAll('tr.more:last-child')) tableEnds.observe(end);
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
  const kept = keptSettings();
  const settings: Partial<PageState> = {};
  if (kept['theme'] === 'light' || kept['theme'] === 'dark') settings.theme = kept['theme'];
  const { tables } = initialState();
  const columns = kept['columns'] as Partial<Record<TableKind, unknown>> | undefined;
  for (const kind of Object.keys(COLUMNS) as TableKind[]) {
    const wanted = columns?.[kind];
    if (!Array.isArray(wanted) || !wanted.includes(NAMING_COLUMN[kind])) continue;
    tables[kind] = { ...tables[kind], columns: COLUMNS[kind].filter((name) => wanted.includes(name)), to: FIRST_ROWS };
  }
  return { ...settings, tables };
}

async function start(): Promise<void> {
  store.subscribe(show);
  act.fillBox = setComposedText;
  if (keptSettings()['locale'] === 'en') await act.setLocale('en');
  show();
  acceptDrops(act);
  for (const query of ['(min-width: 700px)', '(min-width: 1100px)'])
    window.matchMedia(query).addEventListener('change', () => store.set({ width: currentWidth() }));
  window.addEventListener('beforeprint', () => {
    store.set({ printing: true });
    store.flush();
    reading.finish();
  });
  window.addEventListener('afterprint', () => store.set({ printing: false }));
  document.addEventListener('click', closeMenuOutside);
  await openFromAddressOrTab();
}

function closeMenuOutside(event: MouseEvent): void {
  const inside = event.target instanceof Element && event.target.closest('.menu') !== null;
  if (store.state.panel === 'export' && !inside) store.set({ panel: null });
}

/** A link with a text wins over the text that this tab had before a reload. */
async function openFromAddressOrTab(): Promise<void> {
  const linked = await linkedPage(window.location.hash);
  const { locale, ...change } = linked?.change ?? {};
  store.set(change);
  if (locale !== undefined) await act.setLocale(locale);
  const kept = keptText();
  if (linked?.text != null) await act.openLinked(linked.text);
  else if (kept !== null && kept.trim() !== '') await act.openKept(kept);
  if (linked?.tab != null && store.state.analysis !== null) act.showTab(linked.tab);
  if (linked?.selection != null && act.derived.find(linked.selection) !== null) act.select(linked.selection, 'text');
}

void start();
