import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG with a palette, a third of what browsers write: pictures of text have few colours once each channel is rounded to
 * 16 steps. Takes RGBA bytes, row by row; throws where more than 256 colours are left.
 */
export function smallPng(width, height, rgba) {
  const colours = new Map();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const colour = [0, 1, 2].reduce((sum, channel) => sum * 16 + Math.round(rgba[at + channel] / 17), 0);
      if (!colours.has(colour)) colours.set(colour, colours.size);
      rows[y * (width + 1) + 1 + x] = colours.get(colour);
    }
  if (colours.size > 256) throw new Error(`${colours.size} colours`);
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const palette = Buffer.from([...colours.keys()].flatMap((rgb) => [rgb >> 8, (rgb >> 4) & 15, rgb & 15].map((c) => c * 17)));
  const chunks = [chunk('IHDR', head), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND')];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function chunk(type, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
