/**
 * Why an input could not be read. The page turns each code into a sentence that says what to do;
 * nothing here is meant to be shown to a person as it is.
 */
export type InputErrorCode =
  /** A file without bytes, or a document without any text in it. */
  | 'empty'
  /** More bytes (or unpacked bytes, or pages) than the reader accepts. */
  | 'too-large'
  /** A PDF whose pages are pictures: it has to be recognised (OCR) first. */
  | 'scanned-pdf'
  /** The binary Word format of 1997–2003 (.doc): save it as .docx. */
  | 'legacy-doc'
  /** A WPS Writer document (.wps): save it as .docx. */
  | 'wps'
  /** Protected by a password. */
  | 'encrypted'
  /** The kind is known but its content does not follow it: cut off, damaged. */
  | 'broken'
  /** A picture, a program, a spreadsheet …: no text format that is read here. */
  | 'binary'
  /** Stopped by the caller's AbortSignal. */
  | 'cancelled'
  /** A part that is loaded on first use (the PDF reader) could not be fetched: offline before the first use. */
  | 'reader-unavailable';

/** Thrown by the readers of `web/input`; `code` is to be localised, `message` is for the log. */
export class InputError extends Error {
  readonly code: InputErrorCode;

  constructor(code: InputErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InputError';
    this.code = code;
  }
}
