/** What an editor takes from a clipboard, and what is left where it takes words only. */
export interface ClipboardForms {
  /** Word, the WeChat editor, mail. */
  html: string;
  /** Excel (tab separated), plain text. */
  text: string;
}

/**
 * Puts both on the clipboard; call it from a click. The copy event comes first: what the asynchronous clipboard is given
 * Chromium makes safe for the page, whose policy allows no style in a tag, and the formatting is gone. Rejects if neither
 * works.
 */
export async function copyForms(forms: ClipboardForms): Promise<void> {
  if (copyByEvent((data) => fill(data, forms))) return;
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([forms.html], { type: 'text/html' }),
      'text/plain': new Blob([forms.text], { type: 'text/plain' }),
    }),
  ]);
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

/** False where the browser has no such command, or asked for nothing to be put. */
function copyByEvent(put: (data: DataTransfer) => void): boolean {
  let done = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    put(event.clipboardData);
    done = true;
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- still the only way to copy a form as it is
    return document.execCommand('copy') && done;
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
