import { deflateSync } from 'node:zlib';
import { type Palette, findPalette } from './palette.ts';

/** Table of CRC-32 remainders. Source: PNG specification, annex D. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (remainders[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Rows of two numbers a byte, each behind its filter byte (0: none, which packs flat areas best). */
function packRows({ things, repeats, numbers }: Palette, width: number): Buffer {
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * repeats.length);
  const numberAt = (at: number): number => numbers[things[at] ?? 0] ?? 0;
  for (let y = 0; y < repeats.length; y++) {
    const to = y * stride + 1;
    if (repeats[y]) {
      rows.copyWithin(to, to - stride, to - 1);
      continue;
    }
    const from = y * width;
    for (let x = 0; x < width; x += 2) {
      const second = x + 1 < width ? numberAt(from + x + 1) : 0;
      rows[to + (x >> 1)] = (numberAt(from + x) << 4) | second;
    }
  }
  return rows;
}

/**
 * Encodes a card as a PNG with a palette of sixteen colours: a fifth of the size of one with full colours.
 * @param rgba the card drawn in signals (`coded`): four bytes a pixel, rows from the top; alpha is ignored.
 * Source: PNG specification (W3C), colour type 3.
 */
export function encodePng(rgba: Uint8Array, width: number, height: number): Buffer {
  const palette = findPalette(rgba, width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const bytes = palette.colours.flatMap((one) => [one & 255, (one >> 8) & 255, one >> 16]);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(bytes)),
    // Level 7 takes half as long again for one byte in a hundred, level 9 eight times as long for six.
    chunk('IDAT', deflateSync(packRows(palette, width), { level: 6, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
