import { describe, expect, it } from 'vitest';
import { initialState, type PageState } from '../state';
import { BackButton, type Entries, type Layer } from './back';

/** A browser's history that moves when it is told to. */
class StandInEntries implements Entries {
  entries: unknown[] = [null];
  at = 0;
  scrollRestoration: ScrollRestoration = 'auto';
  arrived: (state: unknown) => void = () => undefined;

  get state(): unknown {
    return this.entries[this.at];
  }
  pushState(state: unknown): void {
    this.entries = [...this.entries.slice(0, (this.at += 1)), state];
  }
  replaceState(state: unknown): void {
    this.entries[this.at] = state;
  }
  go(by = 0): void {
    this.at += by;
    this.arrived(this.state);
  }
}

function page() {
  const store: { state: PageState } = { state: initialState() };
  const entries = new StandInEntries();
  const closed: Layer[] = [];
  const set = (change: Partial<PageState>): void => {
    store.state = { ...store.state, ...change };
    back.follow();
  };
  const back = new BackButton(
    store,
    entries,
    (layer) => {
      closed.push(layer);
      const changes: Partial<Record<Layer, Partial<PageState>>> = {
        report: store.state.fromSet ? { screen: 'set', fromSet: false } : { screen: 'compose' },
        set: { screen: 'report' },
        detail: { open: false },
        help: { help: false },
      };
      store.state = { ...store.state, ...changes[layer] };
    },
    () => (store.state = { ...store.state, screen: 'report' }),
  );
  entries.arrived = (state) => back.arrived(state);
  return { set, entries, closed, store };
}

describe('BackButton', () => {
  it('has one entry for each open layer, and none for moving between rows', () => {
    const { set, entries } = page();
    set({ screen: 'report' });
    set({ selection: 'i1', open: true });
    set({ selection: 'i2' });
    expect(entries.entries).toEqual([{ mubiao: 0 }, { mubiao: 1 }, { mubiao: 2 }]);
  });

  it('closes what was opened last', () => {
    const { set, entries, closed, store } = page();
    set({ screen: 'report' });
    set({ help: true });
    set({ selection: 'i1', open: true });
    for (let steps = 0; steps < 3; steps += 1) entries.go(-1);
    expect(closed).toEqual(['detail', 'help', 'report']);
    expect([entries.at, store.state.screen]).toEqual([0, 'compose']);
  });

  it('takes the entry along when a layer is closed on the page', () => {
    const { set, entries, closed } = page();
    set({ screen: 'report' });
    set({ selection: 'i1', open: true });
    set({ open: false });
    expect([entries.at, closed]).toEqual([1, []]);
    set({ selection: 'i2', open: true });
    expect([entries.at, entries.entries.length]).toEqual([2, 3]);
  });

  it('brings the report back on a step forward, and nothing else', () => {
    const { set, entries, store } = page();
    set({ screen: 'report' });
    set({ selection: 'i1', open: true });
    entries.go(-1);
    entries.go(1);
    expect([entries.at, store.state.open]).toEqual([1, false]);
    entries.go(-1);
    entries.go(1);
    expect([entries.at, store.state.screen]).toEqual([1, 'report']);
  });

  it('does not take an entry of a link within the page for a layer', () => {
    const { set, entries, closed } = page();
    set({ screen: 'report' });
    entries.pushState(null);
    entries.arrived(null);
    entries.go(-1);
    expect([entries.at, closed]).toEqual([1, []]);
  });
});

describe('back from several reports', () => {
  it('goes from a report of the set to the set, and from there to the report that stands alone', () => {
    const { set, entries, closed, store } = page();
    set({ screen: 'report' });
    set({ screen: 'set' });
    set({ screen: 'report', fromSet: true });
    expect(entries.at).toBe(2);
    entries.go(-1);
    expect([closed, store.state.screen]).toEqual([['report'], 'set']);
    entries.go(-1);
    expect([closed, store.state.screen]).toEqual([['report', 'set'], 'report']);
  });
});
