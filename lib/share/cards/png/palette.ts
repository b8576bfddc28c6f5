import { readings, shown, signalOf } from './paints.ts';

/** A picture in numbered colours. */
export interface Palette {
  /**
   * What each pixel shows, by its place in `shown`, rows from the top; overwritten by the next call.
   * Rows that repeat the one above are left out.
   */
  things: Uint8Array;
  /** Whether a row is as the one above. */
  repeats: readonly boolean[];
  /** Number of the colour of each thing. */
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

/**
 * Finds the palette of a card drawn in signals.
 * @param rgba four bytes a pixel, rows from the top; alpha is ignored. @param width of a row, in pixels.
 */
export function findPalette(rgba: Uint8Array, width: number): Palette {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  const bytes = Buffer.from(aligned.buffer, aligned.byteOffset, aligned.length);
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  if (things.length !== pixels.length) things = new Uint8Array(pixels.length);
  const counts = new Uint32Array(shown.length);
  const ofRow = new Uint32Array(shown.length);
  const repeats: boolean[] = [];
  for (let start = 0; start < pixels.length; start += width) {
    // Half of a card's rows are as the one above.
    const repeated = start > 0 && isAsAbove(bytes, start * 4, width * 4);
    repeats.push(repeated);
    if (!repeated) readRow(pixels, start, width, ofRow);
    for (let thing = 0; thing < counts.length; thing++) {
      counts[thing] = (counts[thing] ?? 0) + (ofRow[thing] ?? 0);
    }
  }
  return { things, repeats, ...numbered(counts) };
}

function isAsAbove(bytes: Buffer, start: number, length: number): boolean {
  return bytes.compare(bytes, start - length, start, start, start + length) === 0;
}

/** Says what the pixels of a row show. @param counts becomes how many show what. */
function readRow(pixels: Uint32Array, start: number, width: number, counts: Uint32Array): void {
  counts.fill(0);
  let previous = -1;
  let thing = 0;
  for (let at = start; at < start + width; at++) {
    const pixel = pixels[at] ?? 0;
    if (pixel !== previous) thing = readings[signalOf((previous = pixel))] ?? 0;
    things[at] = thing;
    counts[thing] = (counts[thing] ?? 0) + 1;
  }
}
