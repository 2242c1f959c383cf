import { folderVersion } from '../../embed/snippet';

/** Version → hash of its `widget.js`; null where this site does not have that version. */
const hashes = new Map<string, string | null>();

/** The hash for the script in a folder; null for none, undefined while `loadIntegrity` was not asked. */
export function knownIntegrity(folder: string): string | null | undefined {
  const version = folderVersion(folder);
  return version === null ? null : hashes.get(version);
}

/**
 * Asks this site, which has the folders of all released versions, for the hash of the script of the version that the
 * folder's address names: another site's copy of it is the same, and the page may ask no other. Remembers the answer.
 */
export async function loadIntegrity(folder: string): Promise<void> {
  const version = folderVersion(folder);
  if (version !== null && !hashes.has(version)) hashes.set(version, await fetchHash(version));
}

async function fetchHash(version: string): Promise<string | null> {
  try {
    const response = await fetch(new URL(`./${version}/integrity.json`, document.baseURI));
    const list: unknown = response.ok ? await response.json() : null;
    const hash: unknown = typeof list === 'object' && list !== null && 'widget.js' in list ? list['widget.js'] : null;
    return typeof hash === 'string' && /^sha384-[A-Za-z0-9+/]{64}$/.test(hash) ? hash : null;
  } catch {
    return null; // from disk, or without a network: the snippet works without the hash
  }
}
