import type { TextEncoding } from '../../input/types';
import type { NumberReading } from '../../library/mubiao';

/** What a report asks of the page around it. */
export interface Host {
  /** Back to the box, with this text in it. */
  compose(text: string): void;
  /** From the box to the report that was read last. */
  backToReport(): void;
  /** From the text that is being typed to its results. */
  showResults(text: string): Promise<void>;
  /** Reads a text that is one number with its unit; null where it is none. */
  readNumber: (text: string) => Promise<NumberReading | null>;
  /** Reads the file that was opened last once more, in another encoding. */
  reopenAs(encoding: TextEncoding): void;
}
