import type { ReportModel } from '../report/model';

/** A file ready to be saved: the caller makes the Blob and the link. */
export interface ExportFile {
  name: string;
  /** Media type with charset. */
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
}

/** Characters that Windows, macOS or a shell would not have in a file name, and those that turn its direction. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what must not get into a name
const UNSAFE_IN_NAMES = /[\u0000-\u001f<>:"/\\|?*\s\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** `示例市-2025-政府工作报告-<part>.<extension>` from what the report says of itself. */
export function fileName(model: ReportModel, part: string, extension: string): string {
  const { place, year, title } = model.analysis.document;
  return joinedName([place, year === null ? null : String(year), title?.slice(0, 40), part], extension);
}

/** A name of the words that there are, safe on every system. */
export function joinedName(words: readonly (string | null | undefined)[], extension: string): string {
  const stem = words.filter((word) => word !== null && word !== undefined && word !== '').join('-');
  return `${stem.replace(UNSAFE_IN_NAMES, '_')}.${extension}`;
}
