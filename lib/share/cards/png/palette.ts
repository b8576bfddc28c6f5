import { readings, shown, signalOf } from './paints.ts';

/** A picture in numbered colours. */
export interface Palette {
  /** Number of each pixel's colour, rows from the top; overwritten by the next call. */
  numbers: Uint8Array;
  /** Colours by number, 0xbbggrr; sixteen at most, so that a number has four bits. */
  colours: number[];
}

const MOST = 16;

/** Squared distance of two colours in RGB. */
function distance(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

/** Number of every thing that pixels show: the rarest give way to what looks most like them. */
function numbered(counts: Uint32Array): { numbers: Uint8Array; colours: number[] } {
  const seen = shown.map((colour, index) => ({ colour, pixels: counts[index] ?? 0 }));
  const kept = seen
    .filter(({ pixels }) => pixels > 0)
    .sort((one, other) => other.pixels - one.pixels)
    .slice(0, MOST)
    .map(({ colour }) => colour);
  const nearest = (colour: number) =>
    kept.reduce(
      (best, one, index) =>
        distance(one, colour) < distance(kept[best] ?? 0, colour) ? index : best,
      0,
    );
  return { numbers: Uint8Array.from(shown, nearest), colours: kept };
}

/** Cards are of one size and drawn one after the other: what outlives none need not be collected. */
let things = new Uint8Array(0);

/** Finds the palette of a card drawn in signals. @param rgba four bytes a pixel; alpha is ignored. */
export function findPalette(rgba: Uint8Array): Palette {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  if (things.length !== pixels.length) things = new Uint8Array(pixels.length);
  const counts = new Uint32Array(shown.length);
  let previous = -1;
  let thing = 0;
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] ?? 0;
    if (pixel !== previous) thing = readings[signalOf((previous = pixel))] ?? 0;
    things[at] = thing;
    counts[thing] = (counts[thing] ?? 0) + 1;
  }
  const { numbers, colours } = numbered(counts);
  for (let at = 0; at < things.length; at++) things[at] = numbers[things[at] ?? 0] ?? 0;
  return { numbers: things, colours };
}
