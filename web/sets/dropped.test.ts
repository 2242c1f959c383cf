import { describe, expect, it } from 'vitest';
import { filesOf } from './dropped';

const file = (name: string): FileSystemFileEntry =>
  ({
    isFile: true,
    isDirectory: false,
    name,
    fullPath: `/set/${name}`,
    file: (done: (file: File) => void) => done(new File(['x'], name)),
  }) as unknown as FileSystemFileEntry;

/** A folder whose reader gives a hundred entries at a time, as browsers do. */
const folder = (name: string, inside: FileSystemEntry[]): FileSystemDirectoryEntry =>
  ({
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => {
      const left = [...inside];
      return { readEntries: (done: (some: FileSystemEntry[]) => void) => done(left.splice(0, 100)) };
    },
  }) as unknown as FileSystemDirectoryEntry;

/** A file as an input of files or of a folder gives it. */
const chosen = (name: string, webkitRelativePath = ''): File =>
  Object.assign(new File(['x'], name), { webkitRelativePath });

const many = (count: number): FileSystemFileEntry[] =>
  Array.from({ length: count }, (_, at) => file(`${String(at).padStart(4, '0')}.txt`));

describe('filesOf', () => {
  it('reads a folder to its end, however many entries the browser gives at a time', async () => {
    const { files, all } = await filesOf([folder('a', many(250))], 500);
    expect([files.length, all]).toEqual([250, 250]);
  });

  it('takes the first by name and counts the rest', async () => {
    const { files, all } = await filesOf([folder('a', many(30).reverse())], 10);
    expect(all).toBe(30);
    expect(files.map(({ file: { name } }) => name)).toEqual(many(10).map(({ name }) => name));
  });

  it('goes into folders of folders and leaves what is hidden or of no kind that is read', async () => {
    const inner = folder('b', [file('b.docx'), file('.DS_Store'), file('b.png'), folder('.git', [file('c.txt')])]);
    const { files } = await filesOf([folder('a', [file('a.txt'), inner])], 500);
    expect(files.map(({ file: { name } }) => name)).toEqual(['a.txt', 'b.docx']);
  });

  it('tries whatever is given by name', async () => {
    const { files } = await filesOf([chosen('a.unknown'), file('b.unknown')], 500);
    expect(files.map(({ path }) => path)).toEqual(['a.unknown', 'set/b.unknown']);
  });

  it('takes what a chosen folder holds by the same measure', async () => {
    const given = [chosen('a.txt', 'set/a.txt'), chosen('b.png', 'set/b.png'), chosen('c.txt', 'set/.git/c.txt')];
    const { files } = await filesOf(given, 500);
    expect(files.map(({ path }) => path)).toEqual(['set/a.txt']);
  });
});
