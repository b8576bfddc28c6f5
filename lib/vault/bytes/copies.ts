import { pixelsOf } from './sharp.ts';

/** A smaller form of a picture. */
export interface Copy {
  type: 'image/webp' | 'image/avif';
  width: number;
  height: number;
  bytes: Buffer;
}

/** Widths that pages need: the column, and the column on a screen with twice the pixels. */
const WIDTHS = [720, 1440];

/** A form that does not save a tenth of its original, and a thousand bytes, is not worth a file. */
const WORTH = 0.9;
const WORTH_BYTES = 1000;

/**
 * Smaller forms of a still picture: each type in all widths or not at all, so that a browser never has to take a
 * narrow one for a wide place. Turned as shown, in sRGB, without notes of cameras. The same bytes every time.
 * @param bytes the picture as large as it is.
 * @param spared size that they must fall short of.
 */
export async function copiesOf(bytes: Uint8Array, spared: number): Promise<Copy[]> {
  const { autoOrient } = await pixelsOf(bytes).metadata();
  const widest = Math.min(autoOrient.width, WIDTHS.at(-1) ?? 0);
  const widths = [...WIDTHS.filter((width) => width < widest), widest];
  const webp = await all(widths, (width) => encoded(bytes, width, 'image/webp'));
  const kept = isWorth(webp, spared) ? webp : [];
  const avif = await all(widths, (width) => encoded(bytes, width, 'image/avif'));
  // Who takes WebP may have AVIF for less, however little that is.
  const webpBytes = kept.at(-1)?.bytes.length ?? Infinity;
  const isLess = isWorth(avif, spared) && (avif.at(-1)?.bytes.length ?? 0) < WORTH * webpBytes;
  return [...(isLess ? avif : []), ...kept];
}

/** One after the other: two pictures are worked on at a time as it is. */
async function all(widths: readonly number[], make: (width: number) => Promise<Copy>) {
  const made: Copy[] = [];
  for (const width of widths) made.push(await make(width));
  return made;
}

function isWorth(copies: readonly Copy[], spared: number): boolean {
  const widest = copies.at(-1)?.bytes.length ?? Infinity;
  return widest < WORTH * spared && widest + WORTH_BYTES < spared;
}

async function encoded(bytes: Uint8Array, width: number, type: Copy['type']): Promise<Copy> {
  const small = pixelsOf(bytes).resize({ width, withoutEnlargement: true });
  // More effort takes several times as long and saves a few hundredths (docs/decisions/044).
  const coded =
    type === 'image/avif'
      ? small.avif({ quality: 55, effort: 1 })
      : small.webp({ quality: 80, effort: 4 });
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return { type, width: info.width, height: info.height, bytes: data };
}
