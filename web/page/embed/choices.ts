import { DEFAULT_ACCENT, isVisibleAccent } from '../../embed/accent';
import { linkAddress } from '../../embed/clean';
import type { EmbedReport } from '../../embed/embed_report';
import { quoteAtMost } from '../../embed/quoted_part';
import { isLargeZipped } from '../../embed/zipped';
import { FORMS, type Form } from '../../embed/snippet';
import type { Locale } from '../../report/model';
import { keepSettings, keptSettings } from '../storage';
import type { EmbedSubject } from './subject';

export const ROW_CHOICES = ['strip', 'five', 'all', 'own'] as const;
export const WIDTHS = [320, 480, 640] as const;

/** Below this width of the window only the smallest preview fits. */
const PHONE = 560;

/** What stands in the dialog's fields. */
export interface Choices {
  rows: (typeof ROW_CHOICES)[number];
  /** Ids of the ticked rows. */
  own: ReadonlySet<string>;
  last: boolean;
  source: string;
  inArticle: boolean;
  accent: string;
  lang: Locale;
  form: Form;
  folder: string;
  width: (typeof WIDTHS)[number];
  dark: boolean;
}

/**
 * Strip and five rows, static: it needs nothing, so nothing has to be chosen before it is copied. A newsroom puts its
 * figures into the same kind of page again and again: form and whether the article holds the text are as they were last.
 */
export function firstChoices({ locale, rows, address }: EmbedSubject): Choices {
  return {
    rows: 'five',
    own: new Set(rows(locale).five),
    last: true,
    source: address,
    accent: DEFAULT_ACCENT,
    lang: locale,
    ...keptForm(),
    folder: keptFolder(),
    width: window.innerWidth < PHONE ? 320 : 480,
    dark: window.matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

/** The figure that the choices give; fields that hold no usable value count as left empty. */
export function chosenReport(subject: EmbedSubject, choices: Choices): EmbedReport {
  const { own, last, lang, inArticle, accent } = choices;
  return subject.report({
    rows: choices.rows === 'own' ? own : choices.rows,
    last,
    lang,
    source: linkAddress(choices.source) ?? '',
    inArticle,
    accent: accent !== DEFAULT_ACCENT && isVisibleAccent(accent) ? accent : '',
    page: ownAddress('./'),
    shorten: quoteAtMost,
    isTooMuch: isLargeZipped,
    // The form of days in Swedish is the one of ISO 8601, in the time of the place.
    made: new Date().toLocaleDateString('sv'),
  });
}

const FORM_KEY = 'embedForm';

/** What is kept is checked: it may come from another version. */
function keptForm(): Pick<Choices, 'form' | 'inArticle'> {
  const kept = (keptSettings()[FORM_KEY] ?? {}) as Partial<Record<'form' | 'inArticle', unknown>>;
  return { form: FORMS.find((form) => form === kept.form) ?? 'static', inArticle: kept.inArticle === true };
}

/** For the next opening of the dialog, in this browser. */
export function keepForm({ form, inArticle }: Choices): void {
  keepSettings({ [FORM_KEY]: { form, inArticle } });
}

const FOLDER_KEY = 'embedFolder';

/** Where the newsroom keeps `widget.js`; the page's own folder until something else was given. */
function keptFolder(): string {
  const kept = keptSettings()[FOLDER_KEY];
  return typeof kept === 'string' && kept !== '' ? kept : ownFolder();
}

export function keepFolder(folder: string): void {
  keepSettings({ [FOLDER_KEY]: folder === ownFolder() ? '' : folder });
}

/** The folder of the script and of the frame that lies beside this page. */
export function ownFolder(): string {
  return ownAddress('v1/');
}

/** Beside this page, without what its address says of the page's state. */
function ownAddress(relative: string): string {
  return new URL(relative, window.location.href).href;
}
