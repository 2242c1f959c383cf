/** The kinds of input that are told apart, by content first and by name second. */
export type InputKind = 'text' | 'html' | 'docx' | 'pdf';

/** Encodings that the reader guesses among and that a person may choose instead. */
export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

/** What a person should know about how the input was read; the page localises each code. */
export type InputNote =
  /** The encoding was concluded from the bytes, not told by a byte order mark. */
  | { code: 'encoding-guessed'; encoding: TextEncoding }
  /** `count` sequences of bytes are no characters in this encoding; they stand as U+FFFD. */
  | { code: 'undecodable'; count: number }
  /** `count` footnotes or endnotes were left out of the text. */
  | { code: 'notes-omitted'; count: number }
  /** Deleted passages of a document with tracked changes were left out. */
  | { code: 'deletions-omitted'; count: number }
  /** `count` glyphs of a PDF stand for no known character. */
  | { code: 'glyphs-unknown'; count: number }
  /** These pages (from 1) carry no Chinese text; they are probably pictures. */
  | { code: 'pages-without-text'; pages: number[] };

/** How far a long reading has come: `done` of `total` pages. */
export interface InputProgress {
  done: number;
  total: number;
}

export interface ReadOptions {
  /** Overrules the guess; for `.txt` and `.html` only. */
  encoding?: TextEncoding;
  signal?: AbortSignal;
  onProgress?: (progress: InputProgress) => void;
}

export interface InputText {
  /** Paragraphs separated by `\n`; table cells by `\t`. Never empty. */
  text: string;
  kind: InputKind;
  /** How the bytes were decoded; only where that was a choice (`text`, `html`). */
  encoding?: TextEncoding;
  notes: InputNote[];
}
