import { html, nothing, type TemplateResult } from 'lit/html.js';
import { fileHelp, messages } from '../../locales';
import type { InputErrorCode } from '../../input/errors';
import { reportMessages } from '../../locales/report';
import { setWords } from '../../locales/sets';
import type { Given } from '../../sets/dropped';
import { lookedUp, type Compared } from '../../sets/members';
import type { Corrections } from '../../report/corrections';
import type { PageState, Store } from '../state';
import { SetActions } from './actions';
import { setBody } from './body';
import { embedButton } from './embed_button';
import { setExportMenu } from './export_menu';
import type { SetHost } from './host';
import { fileName } from './names';
import type { SetState } from './state';
import type { SetLook } from './view';

type Part = TemplateResult | typeof nothing;

/** Everything about several reports; the page fetches it when the second one comes (`LazySets`). */
export class Sets {
  readonly act: SetActions;
  /** What was corrected in each text when it was read for the set, as JSON. */
  readonly #correctedBefore = new Map<string, string>();
  #lookedUp: { of: SetState['comparison']; made: Compared | null } = { of: null, made: null };

  constructor(
    private readonly store: Store,
    host: SetHost,
  ) {
    this.act = new SetActions(
      { ...host, corrections: (text, analysis) => this.#noted(text, host.corrections(text, analysis)) },
      () => store.set({}),
      (selector) => (store.focusNext = selector),
      (message) => store.set({ message }),
    );
    document.addEventListener('click', (event) => this.#closeMenu(event));
  }

  #noted(text: string, corrections: Corrections): Corrections {
    this.#correctedBefore.set(text, JSON.stringify(corrections));
    return corrections;
  }

  /** Back from a report that is shown alone, it is read for the set once more if it was corrected there. */
  rendered(before: PageState | null): void {
    const { screen, text, corrections } = this.store.state;
    if (screen !== 'set' || before?.screen !== 'report') return;
    const known = this.#correctedBefore.get(text);
    if (known !== undefined && known !== JSON.stringify(corrections)) this.act.readAgain(text);
  }

  /** How many reports are in the set. */
  get size(): number {
    return this.act.state.entries.length;
  }

  /** Turns to the screen of the set; with the report that stands alone, if that is `added`. */
  enter(added: boolean): void {
    if (added) this.act.enter();
    this.store.focusNext = '#set-text';
    this.store.set({ screen: 'set', help: false, panel: null, problem: null });
  }

  /** The report that stands alone comes along, but not into a saved set, which is whole. */
  async give(given: readonly (Given | string)[]): Promise<void> {
    const saved = given.every((each) => typeof each !== 'string' && /\.json$/i.test(each.name));
    this.enter(this.store.state.screen === 'report' && !saved);
    for (const text of given) if (typeof text === 'string' && text.trim() !== '') this.act.addText(text, null);
    const files = given.filter((each) => typeof each !== 'string');
    if (files.length > 0) await this.act.addGiven(files);
  }

  get #look(): SetLook {
    const { act } = this;
    const { state } = act;
    const { locale, width } = this.store.state;
    return {
      state,
      act,
      words: setWords(locale),
      locale,
      width,
      close: messages(locale).close,
      fileHelp: (code) => fileHelp(code as InputErrorCode, locale),
      compared: this.#compared(state),
    };
  }

  /** Looked up once for each comparison: entries keep their keys. */
  #compared({ comparison, compared }: SetState): Compared | null {
    if (this.#lookedUp.of !== comparison)
      this.#lookedUp = { of: comparison, made: comparison === null ? null : lookedUp(comparison, compared) };
    return this.#lookedUp.made;
  }

  /** For the window: the place where there is one only, and how many reports; null for none yet. */
  title(): string | null {
    const { locale } = this.store.state;
    const words = setWords(locale);
    const reports = this.#compared(this.act.state)?.comparison.reports ?? [];
    const places = new Set(reports.flatMap(({ place }) => place ?? []));
    const [place] = places;
    const name = places.size === 1 && place !== undefined ? [place] : [];
    return this.size === 0 ? null : [...name, words.heading(this.size), reportMessages(locale).name].join(' · ');
  }

  // The places that the page leaves to the set.
  heading = (): Part => html`<h1 class="name">${setWords(this.store.state.locale).heading(this.size)}</h1>`;

  tools = (): Part => {
    const look = this.#look;
    const alone = this.store.state.analysis !== null;
    return html`${
      alone
        ? html`<button type="button" class="button" @click=${this.act.leave}>${look.words.backToReport}</button>`
        : nothing
    }${this.size > 0 ? setExportMenu(look) : nothing}${embedButton(look)}`;
  };

  body = (): Part => setBody(this.#look);

  /** Away from the set: what was removed last can still be taken back. */
  notice = (): Part => {
    const { removed } = this.act.state;
    if (removed === null) return nothing;
    const words = setWords(this.store.state.locale).list;
    return html`<p class="update" role="status">
      ${words.removed(fileName(removed.entry, setWords(this.store.state.locale)))}
      <button
        type="button"
        class="link"
        @click=${() => {
          this.act.undoRemove();
          this.enter(false);
        }}
      >
        ${words.undo}
      </button>
    </p>`;
  };

  #closeMenu(event: MouseEvent): void {
    const inside = event.target instanceof Element && event.target.closest('.menu') !== null;
    if (this.act.state.exporting && !inside) this.act.set({ exporting: false });
  }
}
