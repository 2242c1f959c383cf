/** PDF files made by hand, for what no printer gives: fonts outside the file, passwords, pages without words. */

/** Character maps of Chinese fonts that readers must know, since files name them only. */
export type ChineseEncoding = 'GBK-EUC-H' | 'UniGB-UCS2-H';

/**
 * A page set in STSong-Light, which is not in the file: the words can be read only with the character map. One line of
 * the page a string. GBK bytes come from a table that is made by asking the decoder.
 */
export function chineseFontPdf(lines: readonly string[], encoding: ChineseEncoding): Uint8Array<ArrayBuffer> {
  const font =
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [ << /Type /Font ` +
    '/Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) ' +
    '/Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 ' +
    '/FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >> ] >>';
  const hex = encoding === 'GBK-EUC-H' ? gbkHex : utf16Hex;
  const shown = lines.map((line, index) => `1 0 0 1 72 ${760 - index * 20} Tm <${hex(line)}> Tj`);
  return pdfOf(`BT /F1 10 Tf ${shown.join(' ')} ET`, `/Font << /F1 ${font} >>`);
}

/** A page with a picture on it and no word: what a scanner makes. */
export function scannedPdf(): Uint8Array<ArrayBuffer> {
  return pdfOf('q 400 0 0 400 72 200 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0080 EI Q', '');
}

/** A file that no one opens without its password; the keys are noise, so there is none. */
export function encryptedPdf(): Uint8Array<ArrayBuffer> {
  const noise = '5f'.repeat(32);
  return pdfOf(
    'BT ET',
    '',
    `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${noise}> /U <${noise}> /P -4 >> /ID [ <${noise}> <${noise}> ]`,
  );
}

/** A file with the head of a PDF and nothing behind it. */
export function brokenPdf(): Uint8Array<ArrayBuffer> {
  return bytesOf('%PDF-1.4\n1 0 obj << /Type /Catalog');
}

/**
 * One page, four objects and their table:
 *
 *     1 Catalog → 2 Pages → 3 Page → 4 content
 */
function pdfOf(content: string, resources: string, trailer = ''): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let source = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = source.length;
    source += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  const start = source.length;
  source += `xref\n0 5\n0000000000 65535 f \n${table.join('')}`;
  source += `trailer << /Size 5 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(source);
}

/** Latin-1: one byte a character, so that offsets into the string are offsets into the file. */
function bytesOf(source: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(source, (character) => character.charCodeAt(0));
}

function utf16Hex(line: string): string {
  return Array.from({ length: line.length }, (_, at) => line.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

function gbkHex(line: string): string {
  const bytes = Array.from(encodeGb18030(line), (byte) => byte.toString(16).padStart(2, '0'));
  return bytes.join('');
}

let table: Map<string, number[]> | undefined;

/** GB18030 as far as two bytes go. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  table ??= twoByteTable();
  const known = table;
  return Uint8Array.from(
    Array.from(text, (character) => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const bytes = known.get(character);
      if (bytes === undefined) throw new Error(`not in the two-byte part of GB18030: ${character}`);
      return bytes;
    }).flat(),
  );
}

function twoByteTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const entries = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) entries.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return entries;
}
