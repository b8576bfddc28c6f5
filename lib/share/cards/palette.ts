/** The colours of a picture, few enough to be numbered. A colour is 0xbbggrr. */
export interface Palette {
  /** The picture's pixels; the upper byte is to be ignored. */
  pixels: Uint32Array;
  /** Colours by number. */
  colours: number[];
  /** Number of every colour that occurs. */
  numbers: Map<number, number>;
  /** Bits of a number. */
  depth: 4 | 8;
}

/** Squared distance of two colours in RGB. */
function distance(one: number, other: number): number {
  const red = (one & 255) - (other & 255);
  const green = ((one >> 8) & 255) - ((other >> 8) & 255);
  const blue = ((one >> 16) & 255) - ((other >> 16) & 255);
  return red * red + green * green + blue * blue;
}

/** A colour and how many pixels have it. */
type Counted = [colour: number, pixels: number];

/** Colours of a picture, the most frequent first. */
function coloursOf(pixels: Uint32Array): Counted[] {
  const counts = new Map<number, number>();
  let colour = -1;
  let run = 0;
  const count = () => counts.set(colour, (counts.get(colour) ?? 0) + run);
  for (const pixel of pixels) {
    if ((pixel & 0xffffff) === colour) run++;
    else {
      if (run > 0) count();
      colour = pixel & 0xffffff;
      run = 1;
    }
  }
  count();
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** An area of so many pixels keeps its colour, however close to another's it is. */
const AREA = 4000;

/** Colours of areas, and of the others those that lie further apart than `apart`. */
function spread(colours: readonly Counted[], apart: number): number[] {
  const kept: number[] = [];
  for (const [colour, pixels] of colours) {
    if (pixels > AREA || kept.every((one) => distance(one, colour) > apart * apart)) {
      kept.push(colour);
    }
  }
  return kept;
}

/** Shades further apart than this are seen as steps. */
const VISIBLE = 34;

function choose(colours: readonly Counted[]): { kept: number[]; depth: 4 | 8 } {
  for (let apart = 8; apart <= VISIBLE; apart *= 1.15) {
    const kept = spread(colours, apart);
    if (kept.length <= 16) return { kept, depth: 4 };
  }
  for (let apart = 8; ; apart *= 1.5) {
    const kept = spread(colours, apart);
    if (kept.length <= 256) return { kept, depth: 8 };
  }
}

/**
 * Finds a palette of 16 colours for a picture of flat areas and text, or, where that would show,
 * of up to 256. @param rgba four bytes a pixel; alpha is ignored.
 */
export function findPalette(rgba: Uint8Array): Palette {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  const all = coloursOf(pixels);
  const { kept, depth } = choose(all);
  const nearest = (colour: number) =>
    kept.reduce(
      (best, one, index) =>
        distance(one, colour) < distance(kept[best] ?? 0, colour) ? index : best,
      0,
    );
  return {
    pixels,
    colours: kept,
    numbers: new Map(all.map(([colour]) => [colour, nearest(colour)])),
    depth,
  };
}
