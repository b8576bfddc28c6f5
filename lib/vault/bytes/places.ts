import { pixelsOf } from './sharp.ts';
import type { PictureKind } from './kind.ts';

// Cameras write down where a photograph was taken. The vault keeps originals, and hands no place of anybody on.

/** Bytes before EXIF's own in JPEG. */
const PREFIX = Buffer.from('Exif\0\0');
/** Number of EXIF's pointer to what was noted of the place (EXIF 2.32, 4.6.3). */
const GPS = 0x8825;
const ORIENTATION = 0x0112;

interface Notes {
  exif: Buffer | undefined;
  xmp: Buffer | undefined;
  orientation: number;
}

/**
 * A picture without the place where it was taken: its own bytes where they name none, the same pixels else.
 * All other notes of its camera go with the place; how it is to be turned stays.
 */
export async function withoutPlace(bytes: Uint8Array, kind: PictureKind): Promise<Uint8Array> {
  const notes = await notesOf(bytes);
  if (!namesPlace(notes)) return bytes;
  const blank = blanked(bytes, notes);
  // PNG keeps sums of its parts, and what was packed or split is not found.
  if (kind === 'image/png' || namesPlace(await notesOf(blank))) return writtenAnew(bytes, kind);
  return blank;
}

async function notesOf(bytes: Uint8Array): Promise<Notes> {
  const { exif, xmp, orientation = 1 } = await pixelsOf(bytes).metadata();
  return { exif, xmp, orientation };
}

function namesPlace({ exif, xmp }: Notes): boolean {
  return (exif !== undefined && hasGps(tiffOf(exif))) || (xmp?.includes('GPSL') ?? false);
}

const tiffOf = (exif: Buffer): Buffer =>
  exif.subarray(0, PREFIX.length).equals(PREFIX) ? exif.subarray(PREFIX.length) : exif;

/** Whether the first directory of a TIFF points to GPS. Source: TIFF 6.0, "Image File Directory". */
function hasGps(tiff: Buffer): boolean {
  if (tiff.length < 10) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = short(start);
  for (let entry = 0; entry < entries; entry += 1) {
    if (short(start + 2 + 12 * entry) === GPS) return true;
  }
  return false;
}

/** The bytes with nothing but an orientation in place of their notes: lossless, and as long as before. */
function blanked(bytes: Uint8Array, { exif, xmp, orientation }: Notes): Uint8Array {
  const blank = Buffer.from(bytes);
  if (exif) {
    const tiff = tiffOf(exif);
    const at = blank.indexOf(tiff);
    if (at >= 0) {
      blank.fill(0, at, at + tiff.length);
      blank.set(orientationOnly(orientation).subarray(0, tiff.length), at);
    }
  }
  const at = xmp ? blank.indexOf(xmp) : -1;
  if (xmp && at >= 0) blank.fill(' ', at, at + xmp.length);
  return blank;
}

/** The shortest TIFF that says how a picture is to be turned. */
function orientationOnly(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(1, 8);
  tiff.writeUInt16LE(ORIENTATION, 10);
  // One number of 16 bits.
  tiff.writeUInt16LE(3, 12);
  tiff.writeUInt32LE(1, 14);
  tiff.writeUInt16LE(orientation, 18);
  return tiff;
}

/** Encoded again, without notes; without loss where the kind can do that. */
function writtenAnew(bytes: Uint8Array, kind: PictureKind): Promise<Uint8Array> {
  const pixels = pixelsOf(bytes, 'all');
  if (kind === 'image/png') return pixels.png({ compressionLevel: 9 }).toBuffer();
  if (kind === 'image/webp') return pixels.webp({ quality: 92 }).toBuffer();
  if (kind === 'image/avif') return pixels.avif({ quality: 80, effort: 2 }).toBuffer();
  if (kind === 'image/gif') return pixels.gif().toBuffer();
  return pixels.jpeg({ quality: 92, mozjpeg: true }).toBuffer();
}
