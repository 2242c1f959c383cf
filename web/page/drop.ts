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
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain') ?? '';
    // Text that is dropped into a field stays the browser's business.
    if (file === undefined && event.target instanceof Element && event.target.closest('input, textarea') !== null)
      return;
    event.preventDefault();
    if (file !== undefined) void act.openFile(file);
    else if (text.trim() !== '') void act.openPaste(text);
  });
}
