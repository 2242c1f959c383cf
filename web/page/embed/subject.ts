import type { EmbedReport } from '../../embed/embed_report';
import type { EmbedChoices } from '../../embed/of_report';
import type { Locale } from '../../report/model';
import type { PictureKind, PictureName } from './pictures';

/** A row that may be listed, with the words beside its box. */
export interface RowToChoose {
  id: string;
  label: string;
  /** The report's own words, where these are of another language. */
  own?: string;
}

/** What a figure is made of: one report, or a view of several. */
export interface EmbedSubject {
  locale: Locale;
  /** A view of several has rows only: no strip, no results of last year, no one official text. */
  isView: boolean;
  /** Of the official text, where it is known. */
  address: string;
  /** The rows that may be listed, and those of them that `five` lists; the words of the latter's language. */
  rows: (lang: Locale) => { all: RowToChoose[]; five: readonly string[] };
  report: (choices: EmbedChoices) => EmbedReport;
  /** Saves a picture; null where the exports have it. */
  picture: ((name: PictureName, kind: PictureKind, report: EmbedReport) => Promise<boolean>) | null;
}
