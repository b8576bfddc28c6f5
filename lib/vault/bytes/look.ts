import type { Metadata } from 'sharp';
import { MOST_ANIMATED_PIXELS, MOST_PIXELS, pixelsOf } from './sharp.ts';
import { UnusableError } from './unusable.ts';

/** What a picture shows of itself. */
export interface Look {
  /** Pixels as it is shown, of one frame. */
  width: number;
  height: number;
  isAnimated: boolean;
  /** Colour that most of it has, `#rrggbb`. */
  color: string;
}

const MOST_FRAMES = 2000;
const LONGEST_SIDE = 65_535;

/**
 * Looks at a picture, and decodes all of it: what is cut off or broken is none.
 * @throws UnusableError
 */
export async function lookAt(bytes: Uint8Array): Promise<Look> {
  try {
    const head = await pixelsOf(bytes).metadata();
    const frames = head.pages ?? 1;
    refuseTooLarge(head, frames);
    if (frames > 1) await pixelsOf(bytes, 'all').resize({ width: 8 }).raw().toBuffer();
    const { width, height } = head.autoOrient;
    return { width, height, isAnimated: frames > 1, color: await colorOf(bytes) };
  } catch (cause) {
    if (cause instanceof UnusableError) throw cause;
    throw new UnusableError(
      /pixel limit/i.test(String(cause)) ? '展开以后太大' : '图片坏了，解不开',
    );
  }
}

function refuseTooLarge({ width, height }: Metadata, frames: number): void {
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
    throw new UnusableError(`展开以后太大（${width}×${height}）`);
  }
  if (frames > MOST_FRAMES || width * height * frames > MOST_ANIMATED_PIXELS) {
    throw new UnusableError(`动图太长（${width}×${height}，${frames} 帧）`);
  }
}

/** Side of the square that colours are counted in. */
const SIDE = 32;

/** The colour that most of a picture has, on paper; the mean of those that are much alike. */
async function colorOf(bytes: Uint8Array): Promise<string> {
  const pixels = await pixelsOf(bytes)
    .resize({ width: SIDE, height: SIDE, fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer();
  const alike = new Map<number, number[]>();
  const channels = pixels.length / (SIDE * SIDE);
  for (let at = 0; at < pixels.length; at += channels) {
    // Grey pictures have one channel.
    const color = [0, 1, 2].map((one) => pixels[at + (channels < 3 ? 0 : one)] ?? 0);
    const [red = 0, green = 0, blue = 0] = color;
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4);
    const sums = alike.get(key) ?? [0, 0, 0, 0];
    alike.set(
      key,
      [...color, 1].map((one, index) => one + (sums[index] ?? 0)),
    );
  }
  let [red = 0, green = 0, blue = 0, count = 1] = [];
  let most = 0;
  for (const [r = 0, g = 0, b = 0, n = 1] of alike.values()) {
    if (n > most) [red, green, blue, count, most] = [r, g, b, n, n];
  }
  const hex = (sum: number): string =>
    Math.round(sum / count)
      .toString(16)
      .padStart(2, '0');
  return `#${hex(red)}${hex(green)}${hex(blue)}`;
}
