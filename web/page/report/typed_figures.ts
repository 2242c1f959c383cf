import type { ItemRow } from '../../report/rows';
import type { Host } from './host';

/** A figure of the form in base units, with the unit where one was typed along with it. */
export interface FieldNumber {
  value: number | null;
  unit: string | null;
}

type NumberReader = Pick<Host, 'readNumber'>;

/** What a field holds, as the core reads it; or that it is no number, or that the core could not be asked. */
export async function readField(
  input: HTMLInputElement,
  { readNumber }: NumberReader,
): Promise<FieldNumber | 'unreadable' | 'failed'> {
  const typed = input.value.trim();
  if (typed === '') return { value: null, unit: null };
  // What the form itself shows, in full precision.
  if (/^[-−]?\d+(?:\.\d+)?$/.test(typed)) return { value: Number(typed.replace('−', '-')), unit: null };
  try {
    return (await readNumber(typed)) ?? 'unreadable';
  } catch {
    return 'failed';
  }
}

/** Words around a figure that are no part of it: 不低于430亿元, 5.5%左右. */
const BEFORE = /^(?:约|大约|不低于|不少于|不超过|超过|突破|达到|高于|低于)/;
const BEHIND = /(?:左右|以上|以下|以内|之内|上下)$/;
const BETWEEN = /\s*(?:——|--|[—–－~～至到-])\s*/;

/**
 * Fills in what the words of the figure are read as (4.4万人 → 44000, 人), for one rarely wants another number. Fields that
 * a person set are left alone, and so are those of words that are no figure.
 */
export async function proposeFigures(
  form: HTMLFormElement,
  { readNumber }: NumberReader,
  row?: ItemRow,
): Promise<void> {
  const field = (name: string): HTMLInputElement | null => form.querySelector(`input[name=${name}]`);
  const written = field('written')?.value.trim() ?? '';
  const names = field('low') === null ? ['value'] : ['low', 'high'];
  const parts = names.length === 1 ? [written] : written.split(BETWEEN);
  if (written === '' || parts.length !== names.length) return;
  const readings = await Promise.all(
    parts.map((part) => readNumber(part.trim().replace(BEFORE, '').replace(BEHIND, '')).catch(() => null)),
  );
  const unit = readings.findLast((reading) => reading !== null && reading.unit !== null)?.unit ?? null;
  const fill = (name: string, value: string, read: string | undefined): void => {
    const input = field(name);
    if (input === null) return;
    const untouched = input.value === '' || input.value === (input.dataset['proposed'] ?? read ?? '');
    if (!untouched) return;
    input.value = value;
    // Whoever is there already types over it.
    if (input === document.activeElement) input.select();
    input.dataset['proposed'] = value;
  };
  names.forEach((name, at) => {
    const reading = readings[at];
    if (reading == null) return;
    fill(name, String(reading.value), row?.[name as 'value' | 'low' | 'high']?.toString());
  });
  if (unit !== null) fill('unit', unit, row?.unit ?? undefined);
}
