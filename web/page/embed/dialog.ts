import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { isVisibleAccent } from '../../embed/accent';
import { linkAddress } from '../../embed/clean';
import type { EmbedReport } from '../../embed/embed_report';
import { ADDRESS_LIMIT } from '../../embed/frame_snippet';
import { FORMS, scriptAddress, snippet, WECHAT_LIMIT, type Form } from '../../embed/snippet';
import { copyForms, copyText } from '../../export/copy_forms';
import { LANGUAGES } from '../../locales';
import { embedDialogWords, type EmbedDialogWords } from '../../locales/embed';
import { loadCatalogue } from '../../report/catalogue';
import type { Locale } from '../../report/model';
import { loadStyles } from '../load_styles';
import styles from '../styles/embed.css?url';
import { knownIntegrity, loadIntegrity } from './integrity';
import { chosenReport, firstChoices, keepFolder, keepForm, ROW_CHOICES, WIDTHS, type Choices } from './choices';
import { frameHeight } from './frame_height';
import { PICTURE_KINDS, PICTURES, type PictureKind, type PictureName } from './pictures';
import { Preview } from './preview';
import type { EmbedSubject, RowToChoose } from './subject';

/** The snippet of each form. */
type Codes = Record<Form, string>;

let stylesLoaded: Promise<void> | null = null;

/** Opens the dialog over the page. Fails where its style cannot be fetched; the next call tries again. */
export async function openEmbedDialog(subject: EmbedSubject): Promise<void> {
  stylesLoaded ??= loadStyles(styles);
  await stylesLoaded.catch((error: unknown) => {
    stylesLoaded = null;
    throw error;
  });
  new EmbedDialog(subject).open();
}

/** One opening of the dialog: what it is about cannot change under it, as the page behind it is inert. */
class EmbedDialog {
  readonly #dialog = document.createElement('dialog');
  readonly #preview = new Preview();
  readonly #words: EmbedDialogWords;
  #choices: Choices;
  #message = '';

  constructor(private readonly subject: EmbedSubject) {
    this.#words = embedDialogWords(subject.locale);
    this.#choices = firstChoices(subject);
    this.#dialog.className = 'embed-dialog';
    this.#dialog.setAttribute('aria-labelledby', 'embed-heading');
    this.#dialog.addEventListener('close', () => this.#dialog.remove());
    // The page's own keys (undo, next row) are not meant here; Escape is the browser's and comes all the same.
    this.#dialog.addEventListener('keydown', (event) => event.stopPropagation());
  }

  open(): void {
    document.body.append(this.#dialog);
    this.#update();
    this.#dialog.showModal();
    this.#findIntegrity();
  }

  /** The snippet is written without the hash until it is there. */
  #findIntegrity(): void {
    const { folder } = this.#choices;
    if (knownIntegrity(folder) === undefined) void loadIntegrity(folder).then(() => this.#update());
  }

  #set(change: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...change };
    if ('form' in change || 'inArticle' in change) keepForm(this.#choices);
    this.#message = '';
    this.#update();
  }

  #update(): void {
    const report = chosenReport(this.subject, this.#choices);
    const { folder } = this.#choices;
    const height = frameHeight(report);
    const code = (form: Form): string => snippet(form, report, folder, () => height, knownIntegrity(folder));
    const codes = Object.fromEntries(FORMS.map((form) => [form, code(form)])) as Codes;
    render(this.#content(report, codes), this.#dialog);
    this.#preview.show(report, this.#choices, height);
  }

  #content(report: EmbedReport, codes: Codes): TemplateResult {
    const words = this.#words;
    return html`<div class="embed-head">
        <h2 id="embed-heading">${words.heading}</h2>
        <button type="button" class="button" id="embed-close" @click=${() => this.#dialog.close()}>
          ${words.close}
        </button>
      </div>
      <p class="quiet">${this.subject.isView ? words.introView : words.intro}</p>
      <div class="embed-columns">
        <div class="embed-choices">${this.#formPart(codes)} ${this.#rowPart()} ${this.#morePart()}</div>
        <div class="embed-result">${this.#copyPart(report, codes)} ${this.#previewPart()}</div>
      </div>`;
  }

  #formPart(codes: Codes): TemplateResult {
    const words = this.#words;
    const { form, folder } = this.#choices;
    return html`<fieldset>
      <legend>${words.form}</legend>
      ${FORMS.map((name) =>
        this.#radio(
          'form',
          name,
          name === form,
          words.forms[name],
          () => this.#set({ form: name }),
          this.#size(name, codes[name]),
        ),
      )}
      <p class="quiet">${words.formHints[form]}</p>
      ${
        form === 'element' || form === 'frame'
          ? addressField(
              'folder',
              words.folder,
              folder,
              scriptAddress(folder) === null ? words.folderBad : words.folderHint,
              (value) => {
                keepFolder(value);
                this.#set({ folder: value });
                this.#findIntegrity();
              },
            )
          : nothing
      }
    </fieldset>`;
  }

  /** Beside each form, so that it can be weighed before it is chosen. */
  #size(form: Form, code: string): TemplateResult {
    const address = form === 'frame' ? (/ src="([^"]*)"/.exec(code)?.[1]?.length ?? 0) : 0;
    const isLong = form === 'wechat' && code.length > WECHAT_LIMIT;
    const warning = isLong ? this.#words.sizeLong : address > ADDRESS_LIMIT ? this.#words.addressLong(address) : '';
    return html`<span class="quiet">${[this.#words.size(code.length), warning].filter(Boolean).join(' · ')}</span>`;
  }

  #rowPart(): TemplateResult {
    const words = this.#words;
    const { rows, own } = this.#choices;
    const { isView } = this.subject;
    const names = isView ? { ...words.rowChoices, five: words.fiveOfView } : words.rowChoices;
    return html`<fieldset>
      <legend>${words.rows}</legend>
      ${ROW_CHOICES.filter((name) => !isView || name !== 'strip').map((name) =>
        this.#radio('rows', name, name === rows, names[name], () => this.#set({ rows: name })),
      )}
      ${rows === 'own' ? this.#ownRows(own) : nothing}
      ${isView ? nothing : this.#check('last', words.last, this.#choices.last, (last) => this.#set({ last }))}
    </fieldset>`;
  }

  #ownRows(own: ReadonlySet<string>): TemplateResult {
    const tick = (id: string, ticked: boolean): void => {
      const chosen = new Set(own);
      if (ticked) chosen.add(id);
      else chosen.delete(id);
      this.#set({ own: chosen });
    };
    const { all } = this.subject.rows(this.#choices.lang);
    return html`<div class="embed-rows" role="group" aria-label=${this.#words.own}>
      ${all.map((row) => this.#check(`row-${row.id}`, rowName(row), own.has(row.id), (ticked) => tick(row.id, ticked)))}
    </div>`;
  }

  #morePart(): TemplateResult {
    const words = this.#words;
    const { accent, lang } = this.#choices;
    return html`<fieldset>
      ${this.subject.isView ? nothing : this.#sourcePart()}
      <label class="inline"
        >${words.accent}
        <input
          name="accent"
          type="color"
          .value=${accent}
          aria-describedby="embed-accent-hint"
          @input=${(event: Event) => this.#set({ accent: inputOf(event).value })}
      /></label>
      <p class="quiet" id="embed-accent-hint" role="status">${isVisibleAccent(accent) ? nothing : words.accentBad}</p>
      <label class="inline"
        >${words.lang}
        <select
          name="lang"
          @change=${(event: Event) => void this.#changeLang((event.currentTarget as HTMLSelectElement).value)}
        >
          ${Object.entries(LANGUAGES).map(
            ([name, { name: said, tag }]) =>
              html`<option value=${name} lang=${tag} ?selected=${name === lang}>${said}</option>`,
          )}
        </select></label
      >
    </fieldset>`;
  }

  /** Where one report stands, officially or in the article. */
  #sourcePart(): TemplateResult {
    const words = this.#words;
    const { source, inArticle } = this.#choices;
    const isBad = source.trim() !== '' && linkAddress(source) === null;
    const hint = isBad ? words.sourceBad : words.sourceHint;
    return html`${addressField('source', words.source, source, hint, (value) => this.#set({ source: value }))}
    ${this.#check('in-article', words.inArticle, inArticle, (checked) => this.#set({ inArticle: checked }))}`;
  }

  async #changeLang(name: string): Promise<void> {
    const lang = name as Locale;
    await loadCatalogue(lang);
    this.#set({ lang });
  }

  #copyPart(report: EmbedReport, codes: Codes): TemplateResult {
    const words = this.#words;
    const { form } = this.#choices;
    const code = codes[form];
    return html`<div class="embed-copy">
      <button type="button" class="button primary" id="embed-copy" autofocus @click=${() => void this.#copy(code)}>
        ${form === 'wechat' ? words.copyRich : words.copy}
      </button>
      <span role="status">${this.#message}</span>
      <label class="embed-field"
        >${words.code}
        <textarea id="embed-code" readonly rows="3" spellcheck="false" .value=${code}></textarea>
      </label>
      ${form === 'wechat' && this.subject.picture !== null ? this.#picturePart(report) : nothing}
    </div>`;
  }

  #picturePart(report: EmbedReport): TemplateResult {
    const words = this.#words;
    return html`<fieldset class="row embed-pictures">
      <legend>${words.pictures}</legend>
      ${PICTURES.flatMap((name) =>
        PICTURE_KINDS.map(
          (kind) =>
            html`<button type="button" class="button" @click=${() => void this.#savePicture(name, kind, report)}>
              ${words.pictureNames[name]} ${kind.toUpperCase()}
            </button>`,
        ),
      )}
    </fieldset>`;
  }

  async #savePicture(name: PictureName, kind: PictureKind, report: EmbedReport): Promise<void> {
    try {
      const isSaved = await this.subject.picture?.(name, kind, report);
      this.#message = isSaved === true ? this.#words.pictureSaved : this.#words.pictureEmpty;
    } catch {
      this.#message = this.#words.pictureFailed;
    }
    this.#update();
  }

  #previewPart(): TemplateResult {
    const words = this.#words;
    const { width, dark } = this.#choices;
    return html`<div>
      <div class="embed-looks">
        <fieldset class="row">
          <legend>${words.width}</legend>
          ${WIDTHS.map((pixels) =>
            this.#radio('width', String(pixels), pixels === width, `${pixels}`, () => this.#set({ width: pixels })),
          )}
        </fieldset>
        <fieldset class="row">
          <legend>${words.scheme}</legend>
          ${this.#radio('scheme', 'light', !dark, words.light, () => this.#set({ dark: false }))}
          ${this.#radio('scheme', 'dark', dark, words.dark, () => this.#set({ dark: true }))}
        </fieldset>
      </div>
      <div class="embed-stage" role="region" tabindex="0" aria-label=${words.preview}>${this.#preview.element}</div>
    </div>`;
  }

  #radio(
    group: string,
    value: string,
    checked: boolean,
    label: string,
    choose: () => void,
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<label class="inline"
      ><input type="radio" name=${`embed-${group}`} value=${value} .checked=${checked} @change=${choose} /><span
        >${label} ${more}</span
      ></label
    >`;
  }

  #check(
    name: string,
    label: TemplateResult | string,
    checked: boolean,
    set: (checked: boolean) => void,
  ): TemplateResult {
    return html`<label class="inline"
      ><input
        type="checkbox"
        name=${name}
        .checked=${checked}
        @change=${(event: Event) => set(inputOf(event).checked)}
      />${label}</label
    >`;
  }

  /** For WeChat as it looks, else as source; where the browser refuses, the code is selected for Ctrl+C. */
  async #copy(code: string): Promise<void> {
    try {
      if (this.#choices.form === 'wechat') await copyForms({ html: code, text: code.replace(/<[^>]*>/g, ' ') });
      else await copyText(code);
      this.#message = this.#words.copied;
    } catch {
      this.#message = this.#words.copyFailed;
      this.#dialog.querySelector('textarea')?.select();
    }
    this.#update();
  }
}

/** In the page's language, with the report's own words behind where these are of another one. */
function rowName({ label, own }: RowToChoose): TemplateResult {
  return own === undefined ? html`${label}` : html`<span>${label} <small lang="zh-CN">${own}</small></span>`;
}

function addressField(
  name: string,
  label: string,
  value: string,
  hint: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<label class="embed-field"
    >${label}
    <input
      name=${name}
      type="url"
      autocomplete="off"
      .value=${value}
      aria-describedby="embed-${name}-hint"
      @input=${(event: Event) => take(inputOf(event).value)}
    /><span id="embed-${name}-hint" class="quiet">${hint}</span></label
  >`;
}

function inputOf(event: Event): HTMLInputElement {
  return event.currentTarget as HTMLInputElement;
}
