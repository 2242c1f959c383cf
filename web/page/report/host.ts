import type { TextEncoding } from '../../input/types';
import type { Known, NumberReading } from '../../library/mubiao';
import type { SetHost } from '../sets/host';

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
  /** Reads a text, with what is known of it, in the worker. */
  analyse: (text: string, known: Known) => ReturnType<SetHost['analyse']>;
  /** Lays analyses side by side, in the worker. */
  compare: SetHost['compare'];
  /** Shows a report of a set alone. */
  openOfSet(text: string, name: string | null): Promise<void>;
  /** From a set of reports to the one that is read alone, or to the box. */
  leaveSet(): void;
  /** Reads the file that was opened last once more, in another encoding. */
  reopenAs(encoding: TextEncoding): void;
}
