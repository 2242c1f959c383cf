/** Puts the pieces of `partsOf` together again; `breathe` is waited for after each. */
export async function joinedParts<T>(parts: readonly string[], breathe: () => Promise<void>): Promise<T> {
  const whole: Record<string, unknown> = {};
  for (const part of parts) {
    const [key, value] = JSON.parse(part) as [string, unknown];
    const before = whole[key];
    if (Array.isArray(before) && Array.isArray(value)) before.push(...(value as unknown[]));
    else whole[key] = value;
    await breathe();
  }
  return whole as T;
}
