/** Puts a text into the clipboard; false where the browser does not let it. `near` is a node of the same tree. */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not over https, or a frame without the permission: the older way may still be open.
    return copySelected(text, near);
  }
}

function copySelected(text: string, near: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'said';
  near.append(field);
  field.select();
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way where there is no clipboard
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
  }
}
