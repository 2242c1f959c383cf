import { unzipSync, type UnzipFileInfo } from 'fflate';
import { parseXml, attribute, type XmlElement } from './docx_xml';
import { InputError } from './errors';

/** Bytes that all parts together may unpack to: archives that unpack to gigabytes are attacks. */
const MAX_UNPACKED = 64 * 1024 * 1024;
/** Files in the archive, pictures included. */
const MAX_ENTRIES = 20_000;
/** What deflate may add to bytes that it cannot pack. */
const PACKING_COST = 1024;

/** The parts of a Word document that hold its text. */
export interface DocxParts {
  main: XmlElement;
  numbering: XmlElement | null;
  styles: XmlElement | null;
}

/**
 * Unpacks and reads the parts that the text comes from, and no other. Throws `InputError` (`broken`, `binary`,
 * `too-large`). Memory: at most `MAX_UNPACKED` and the elements that `parseXml` lets through.
 */
export function readParts(bytes: Uint8Array): DocxParts {
  const archive = new Archive(bytes);
  const path = mainPath(archive);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const files = archive.unpack([path, `${folder}numbering.xml`, `${folder}styles.xml`]);
  const parse = (name: string): XmlElement | null => {
    const part = files[name];
    return part === undefined ? null : parseXml(part);
  };
  const main = parse(path);
  if (main === null) throw new InputError('binary', 'an archive without a Word document in it');
  return { main, numbering: parse(`${folder}numbering.xml`), styles: parse(`${folder}styles.xml`) };
}

/** The package says itself which part is the document; writers other than Word use other names. */
function mainPath(archive: Archive): string {
  const relations = archive.unpack(['_rels/.rels'])['_rels/.rels'];
  const main =
    relations === undefined
      ? undefined
      : parseXml(relations).children.find((relation) => attribute(relation, 'Type')?.endsWith('/officeDocument'));
  return (attribute(main, 'Target') ?? 'word/document.xml').replace(/^\//, '');
}

class Archive {
  #budget = MAX_UNPACKED;

  constructor(private readonly bytes: Uint8Array) {}

  /** The files of these names, those that are there. What is unpacked is as long as the archive says, or refused. */
  unpack(names: readonly string[]): Record<string, Uint8Array> {
    const sizes = new Map<string, number>();
    let entries = 0;
    const filter = (file: UnzipFileInfo): boolean => {
      entries += 1;
      if (entries > MAX_ENTRIES) throw new InputError('too-large', `more than ${MAX_ENTRIES} files`);
      if (!names.includes(file.name)) return false;
      this.#spend(file);
      sizes.set(file.name, file.originalSize);
      return true;
    };
    try {
      const files = unzipSync(this.bytes, { filter });
      for (const [name, file] of Object.entries(files))
        if (file.length !== sizes.get(name)) throw new InputError('broken', `${name} is not as long as it says`);
      return files;
    } catch (cause) {
      if (cause instanceof InputError) throw cause;
      throw new InputError('broken', 'the archive is damaged', { cause });
    }
  }

  /** The archive's word for a size is enough: fflate makes room for that many bytes and never more. */
  #spend({ name, size, originalSize }: UnzipFileInfo): void {
    this.#budget -= originalSize;
    if (this.#budget < 0) throw new InputError('too-large', `${name} unpacks to too much`);
    if (size > originalSize + PACKING_COST) throw new InputError('broken', `${name} is longer than it says`);
  }
}
