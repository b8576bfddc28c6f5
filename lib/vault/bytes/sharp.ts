import sharp, { type Sharp } from 'sharp';

// Pictures come from strangers and by the hundred: one core for each, and nothing is kept of them.
sharp.concurrency(1);
sharp.cache(false);

/** Pixels of one frame that are decoded: a photograph of 64 megapixels. */
export const MOST_PIXELS = 64_000_000;
/** Pixels of all frames together. */
export const MOST_ANIMATED_PIXELS = 400_000_000;

/**
 * A picture's pixels, turned as it is to be shown. Whatever is broken or cut off in it is an error.
 * @param frames all of an animation, or the first.
 */
export function pixelsOf(bytes: Uint8Array, frames: 'first' | 'all' = 'first'): Sharp {
  const all = frames === 'all';
  const limitInputPixels = all ? MOST_ANIMATED_PIXELS : MOST_PIXELS;
  const read = sharp(bytes, {
    limitInputPixels,
    failOn: 'error',
    animated: all,
    sequentialRead: true,
  });
  return read.autoOrient();
}
