/** What is dropped or chosen, as the browser names it: files and folders. */
export type Given = File | FileSystemEntry;

/** Files that a folder holds without anyone asking for them. */
const HIDDEN = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/;
const READABLE = /\.(?:txt|text|md|html?|xhtml|docx|pdf|doc|wps|json)$/i;

/** The files of a mixture, folders gone through, by their paths; `all` counts those that were found beyond the most. */
export interface Found {
  files: { file: File; path: string }[];
  all: number;
}

/**
 * Goes through folders in the order of names until `most` files are found; what lies beyond is only counted. In folders
 * only files of a kind that is read count; what a person gave by name is tried whatever it is.
 */
export async function filesOf(given: readonly Given[], most: number): Promise<Found> {
  const found: Found = { files: [], all: 0 };
  const take = async (path: string, file: () => File | Promise<File>): Promise<void> => {
    found.all += 1;
    if (found.files.length < most) found.files.push({ file: await file(), path });
  };
  const walk = async (entry: FileSystemEntry, inFolder: boolean): Promise<void> => {
    if (isFolder(entry)) {
      const entries = await entriesOf(entry);
      for (const inside of entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
        if (!HIDDEN.test(inside.name)) await walk(inside, true);
    } else if (isFile(entry) && (!inFolder || READABLE.test(entry.name))) {
      await take(entry.fullPath.replace(/^\//, ''), () => new Promise((done, fail) => entry.file(done, fail)));
    }
  };
  for (const each of given) {
    if (!(each instanceof File)) await walk(each, false);
    else if (each.webkitRelativePath === '') await take(each.name, () => each);
    else if (!each.webkitRelativePath.split('/').some((name) => HIDDEN.test(name)) && READABLE.test(each.name))
      await take(each.webkitRelativePath, () => each);
  }
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A reader gives at most a hundred entries at a time, and none when there are no more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}
