/*
 * How much is read of what comes from outside. One set of limits for every way in (file, paste, link, typing), so that
 * what is refused as a file is not taken as a paste.
 */

/** UTF-16 code units of a text: a hundred reports of cities. The engine takes more, but no reader has use for it. */
export const MAX_TEXT = 2_000_000;

/** Bytes of a document (.docx, .pdf) as it lies on disk; pictures make most of them. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

/** Bytes of a file that is text itself: three to a character, and some for the tags of a page. */
export const MAX_TEXT_BYTES = 4 * MAX_TEXT;
