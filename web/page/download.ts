import type { ExportFile } from '../export/export_file';

/** Hands a file to the browser to be saved. */
export function saveFile(file: ExportFile): void {
  saveBlob(new Blob([file.content], { type: file.type }), file.name);
}

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own reference by then; some browsers take a moment to get it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
