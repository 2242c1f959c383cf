import { linkAddress } from './clean';

/**
 * The address of one of our files in a folder, whether the folder's ends with a slash or not, or names `widget.js`
 * already; null where it is none that may be linked.
 */
export function fileIn(folder: string, name: string): string | null {
  const address = linkAddress(folder);
  return address === null ? null : `${address.replace(/\/?(?:widget\.js)?$/, '')}/${name}`;
}
