const SCHEMA = 'mubiao.reading/1';

/** A report as a person left it: its text, and what was corrected there in the form in which the browser keeps it. */
export interface SavedReading {
  name: string | null;
  address: string | null;
  text: string;
  kept: unknown;
}

/** Whether a text is a saved report, not a report: by its first characters. */
export function looksLikeReading(text: string): boolean {
  return /^\s*\{\s*"schema"\s*:\s*"mubiao\.reading\//.test(text.slice(0, 200));
}

export function writeReading(reading: SavedReading): string {
  return `${JSON.stringify({ schema: SCHEMA, ...reading })}\n`;
}

/**
 * Null for a file that is cut off, of another version, or holds no text. It may come from anyone: `kept` is checked where it
 * is put to use, as what comes out of the browser's store is.
 */
export function readReading(file: string): SavedReading | null {
  try {
    const read = JSON.parse(file) as Record<string, unknown> | null;
    const { schema, name = null, address = null, text, kept = null } = read ?? {};
    if (schema !== SCHEMA || typeof text !== 'string' || looksLikeReading(text)) return null;
    const words = (value: unknown): string | null => (typeof value === 'string' ? value : null);
    return { name: words(name), address: words(address), text, kept };
  } catch {
    return null;
  }
}
