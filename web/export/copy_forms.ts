/** What an editor takes from a clipboard, and what is left where it takes words only. */
export interface ClipboardForms {
  /** Word, the WeChat editor, mail. */
  html: string;
  /** Excel (tab separated), plain text. */
  text: string;
}

/**
 * Puts both on the clipboard; call it from a click. Where the asynchronous clipboard is missing or refused (plain HTTP,
 * an iframe without the permission) the copy event is used. Rejects if neither works.
 */
export async function copyForms(forms: ClipboardForms): Promise<void> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([forms.html], { type: 'text/html' }),
        'text/plain': new Blob([forms.text], { type: 'text/plain' }),
      }),
    ]);
  } catch (cause) {
    if (!copyByEvent((data) => fill(data, forms))) throw new Error('the browser refused the copy', { cause });
  }
}

/** Puts source text on the clipboard as words only, so that an editor shows it and does not read it as HTML. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    if (!copyByEvent((data) => data.setData('text/plain', text)))
      throw new Error('the browser refused the copy', { cause });
  }
}

function fill(data: DataTransfer, { html, text }: ClipboardForms): void {
  data.setData('text/html', html);
  data.setData('text/plain', text);
}

function copyByEvent(put: (data: DataTransfer) => void): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData !== null) put(event.clipboardData);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- still the only way without the asynchronous clipboard
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
