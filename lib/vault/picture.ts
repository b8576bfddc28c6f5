import { createHash } from 'node:crypto';
import type { PictureFile, PictureRecord } from '#lib/content/types.ts';
import { copiesOf } from './bytes/copies.ts';
import { type PictureKind, kindOf } from './bytes/kind.ts';
import { type Look, lookAt } from './bytes/look.ts';
import { withoutPlace } from './bytes/places.ts';
import { pixelsOf } from './bytes/sharp.ts';
import { drawSvg } from './drawing/draw.ts';

/** What the ledger says of a copy. */
export type KeptPicture = NonNullable<PictureRecord['picture']>;

/** A picture ready for the shelf: what is said of it, and the bytes of each of its files by name. */
export interface MadePicture {
  picture: KeptPicture;
  files: Map<string, Uint8Array>;
}

const ENDINGS: Readonly<Record<PictureKind, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** What names a picture: SHA-256 of the bytes that came, hex. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What tells whether a file is whole: the beginning of {@link hashOf} its bytes. */
export function sumOf(bytes: Uint8Array): string {
  return hashOf(bytes).slice(0, 16);
}

/**
 * Makes of bytes that came what is kept of them: checks them by decoding all of them, draws a drawing, makes
 * smaller forms. The same bytes make the same files every time.
 * @throws UnusableError for what is no picture, or a broken one, or too large to unpack.
 */
export async function makePicture(bytes: Uint8Array): Promise<MadePicture> {
  const hash = hashOf(bytes);
  const name = hash.slice(0, 32);
  const files = new Map<string, Uint8Array>();
  const put = (
    suffix: string,
    type: PictureKind,
    { width, height, bytes: own }: { width: number; height: number; bytes: Uint8Array },
  ): PictureFile => {
    const file = `${name}${suffix}.${ENDINGS[type]}`;
    files.set(file, own);
    return { file, type, width, height, bytes: own.length, sum: sumOf(own) };
  };
  const { type, look, original, large, isStill } = await read(bytes);
  const { width, height, color } = look;
  const first = put('', type, { width, height, bytes: original });
  const smaller = isStill ? await copiesOf(large, large.length) : [];
  const copies = smaller.map((copy) => put(`-${copy.width}`, copy.type, copy));
  return { picture: { hash, color, original: first, copies }, files };
}

interface Read {
  type: PictureKind;
  look: Look;
  original: Uint8Array;
  /** What smaller forms are made of. */
  large: Uint8Array;
  /** False for what moves: a smaller form would stand still. */
  isStill: boolean;
}

async function read(bytes: Uint8Array): Promise<Read> {
  const kind = await kindOf(bytes);
  if (kind === 'svg') {
    const { natural, sharp } = await drawSvg(bytes);
    const original = await packed(natural);
    const large = sharp ? await packed(sharp) : original;
    return { type: 'image/png', look: await lookAt(original), original, large, isStill: true };
  }
  // Before anything of it is taken for granted.
  const look = await lookAt(bytes);
  const type = kind === 'apng' ? 'image/png' : kind;
  // Whoever decodes these two sees their first frame only.
  if (kind === 'apng' || isSequence(bytes)) {
    return { type, look, original: bytes, large: bytes, isStill: false };
  }
  const original = await withoutPlace(bytes, type);
  return { type, look, original, large: original, isStill: !look.isAnimated };
}

/** PNG as small as it gets without loss. */
const packed = (png: Uint8Array): Promise<Buffer> =>
  pixelsOf(png).png({ compressionLevel: 9 }).toBuffer();

/** Whether an AVIF holds a film: its brand is `avis`. Source: AV1 Image File Format, "Brands". */
function isSequence(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(4, 12)).toString('latin1') === 'ftypavis';
}
