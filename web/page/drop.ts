import type { Actions } from './actions';

/** Files and text may be dropped anywhere on the page. */
export function acceptDrops(act: Actions): void {
  const page = document.documentElement;
  const wanted = (event: DragEvent): boolean =>
    event.dataTransfer !== null && ['Files', 'text/plain'].some((type) => event.dataTransfer?.types.includes(type));
  document.addEventListener('dragover', (event) => {
    if (!wanted(event)) return;
    event.preventDefault();
    page.classList.toggle('dropping', event.dataTransfer?.types.includes('Files') ?? false);
  });
  for (const end of ['dragleave', 'dragend'] as const)
    document.addEventListener(end, (event) => {
      if (event.relatedTarget === null) page.classList.remove('dropping');
    });
  document.addEventListener('drop', (event) => {
    page.classList.remove('dropping');
    if (!wanted(event)) return;
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    // Text that is dropped into a field stays the browser's business.
    if (file === undefined && event.target instanceof Element && event.target.closest('input, textarea') !== null)
      return;
    event.preventDefault();
    // Entries can be asked for only now; a browser without them has no folders.
    const given = [...(event.dataTransfer?.items ?? [])].flatMap((item) => {
      const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
      return entry === null ? [] : [entry];
    });
    const toSet = act.state.screen === 'set';
    const folders = given.some((entry) => entry.isDirectory);
    if (toSet || isForSet(files) || folders)
      void act.openSeveral(given.length > 1 || folders ? given : file !== undefined ? files : [text]);
    else if (file !== undefined) void act.openFile(file);
    else if (text.trim() !== '') void act.openPaste(text);
  });
}

/** Several files, or a saved set (or one saved report, which its content tells). */
export function isForSet(files: readonly File[]): boolean {
  return files.length > 1 || files.some(({ name }) => /\.json$/i.test(name));
}
