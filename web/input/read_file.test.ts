// @vitest-environment jsdom
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read_file';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compound(stream: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...OLE2, ...new Array<number>(64).fill(0), ...Buffer.from(stream, 'utf16le')]);
}

function file(name: string, content: string | Uint8Array): File {
  const bytes = Uint8Array.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  // jsdom's File has no arrayBuffer(); this is the part of a File that is read.
  return { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as File;
}

const DOCX = zipSync({
  'word/document.xml': strToU8('<d xmlns:w="w"><w:body><w:p><w:r><w:t>增长5%</w:t></w:r></w:p></w:body></d>'),
});

describe('readFile', () => {
  it.each<[string, File, { text: string; kind: string; encoding?: string }]>([
    ['text', file('a.txt', '增长5%'), { text: '增长5%', kind: 'text', encoding: 'utf-8' }],
    ['text without a name', file('', '增长5%'), { text: '增长5%', kind: 'text', encoding: 'utf-8' }],
    ['a page', file('a.htm', '<p>增长<b>5%'), { text: '增长5%', kind: 'html', encoding: 'utf-8' }],
    ['a page under another name', file('a.doc', '<html><p>增长5%'), { text: '增长5%', kind: 'html' }],
    ['a document', file('a.docx', DOCX), { text: '增长5%', kind: 'docx' }],
    ['a document under another name', file('a.txt', DOCX), { text: '增长5%', kind: 'docx' }],
  ])('reads %s', async (_what, input, read) => {
    expect(await readFile(input)).toMatchObject(read);
  });

  it.each<[string, File, string]>([
    ['no bytes', file('a.txt', ''), 'empty'],
    ['only blanks', file('a.txt', ' \n\u3000\n'), 'empty'],
    ['a page without words', file('a.html', '<script>1</script>'), 'empty'],
    ['an old Word file', file('a.doc', compound('WordDocument')), 'legacy-doc'],
    ['an old Word file under another name', file('a.txt', compound('WordDocument')), 'legacy-doc'],
    ['rich text', file('a.rtf', '{\\rtf1 x}'), 'legacy-doc'],
    ['a WPS file', file('a.wps', compound('WordDocument')), 'wps'],
    ['a .docx with a password', file('a.docx', compound('EncryptedPackage')), 'encrypted'],
    ['an old workbook', file('a.xls', compound('Workbook')), 'binary'],
    ['a broken .docx', file('a.docx', 'not an archive'), 'broken'],
    ['a cut .docx', file('a.docx', DOCX.subarray(0, 40)), 'broken'],
    ['a .pdf that is none', file('a.pdf', 'no such thing'), 'broken'],
    ['a picture', file('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)), 'binary'],
    ['a very large file', { name: 'a.txt', size: 1e9 } as File, 'too-large'],
  ])('refuses %s', async (_what, input, code) => {
    await expect(readFile(input)).rejects.toMatchObject({ name: 'InputError', code });
  });

  it('stops when told to', async () => {
    const reading = readFile(file('a.txt', '增长5%'), { signal: AbortSignal.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  });
});
