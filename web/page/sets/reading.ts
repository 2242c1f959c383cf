import { InputError } from '../../input/errors';
import { loadFailures } from '../../locales';
import { slimAnalysis, type SetEntry } from '../../sets/entry';
import { asLeft } from './as_left';
import type { SetHost } from './host';

/** What a report is read from: a text, or a file that is opened when its turn comes. */
export type SetSource = { text: string } | { file: File };

/** What became of a report; `again` where a newer text of the page came between. */
export type ReadEntry = Pick<SetEntry, 'state' | 'failure' | 'text' | 'analysis' | 'corrected'> | 'again' | 'stopped';

/** Reads one report of a set, until `signal` says stop. Never rejects. */
export async function readEntry(
  entry: SetEntry,
  source: SetSource,
  host: SetHost,
  signal: AbortSignal,
): Promise<ReadEntry> {
  const text = 'text' in source ? source.text : await textOf(source.file, signal);
  if (signal.aborted) return 'stopped';
  if (typeof text !== 'string') return { state: 'failed', failure: text, text: null, ...NOTHING };
  const { name, known } = entry;
  const outcome = await host.analyse(text, { ...known, ...(name === null ? {} : { name: baseName(name) }) });
  if (outcome.kind === 'replaced') return 'again';
  if (outcome.kind !== 'analysis' && outcome.kind !== 'failed') return 'stopped';
  if (outcome.kind === 'failed')
    return { state: 'failed', failure: { of: 'text', code: outcome.why }, text, ...NOTHING };
  const { analysis, corrected } = asLeft(text, outcome.analysis, host.corrections(text, outcome.analysis));
  return { state: 'read', failure: null, text, analysis: slimAnalysis(analysis), corrected };
}

const NOTHING = { analysis: null, corrected: [] };

async function textOf(file: File, signal: AbortSignal): Promise<string | { of: 'file'; code: string }> {
  try {
    const { readFile } = await import('../../input');
    return (await readFile(file, { signal })).text;
  } catch (error) {
    const code = error instanceof InputError ? error.code : 'reader-unavailable';
    await loadFailures(code);
    return { of: 'file', code };
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
