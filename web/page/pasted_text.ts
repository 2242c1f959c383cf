import { MAX_TEXT } from '../input/limits';

/** Rich text is worth reading only where it has paragraphs; a bare `<span>` around the words tells nothing. */
export async function pastedText(rich: string, plain: string): Promise<string> {
  if (rich.length > MAX_TEXT || !/<(?:p|div|li|td|h[1-6]|br)\b/i.test(rich)) return plain;
  try {
    const { htmlToText } = await import('../input/html');
    const text = htmlToText(rich);
    return text.trim() === '' ? plain : text;
  } catch {
    return plain;
  }
}
