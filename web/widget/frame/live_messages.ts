import type { EmbedLang } from '../../embed/embed_report';
import type { EmbedElement } from '../../embed/node';

/** What a live element asks the frame that reads for it, over a port of their own. */
export interface LiveQuestion {
  /** The text, or the bytes of a file of it. */
  text: string | ArrayBuffer;
  lang: EmbedLang;
  /** All rows, else the headlines and five more. */
  all: boolean;
  /** Address of the text, to link its sentences; '' for none. */
  source: string;
}

export type LiveAnswer =
  | { kind: 'result'; job: number; json: string; figure: EmbedElement }
  /** The text is none. */
  | { kind: 'refused'; job: number; reason: string }
  /** There is no engine, or it failed. */
  | { kind: 'failed'; reason: string };
