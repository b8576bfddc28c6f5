import { colours, hues, projectColour } from '../colours.ts';

/** What stands behind everything. */
const { paper, sheet } = colours;

/** Paints that letters and signs are drawn with. */
const paints = [
  ...new Set([
    ...[colours.ink, colours.ink2, colours.accent],
    ...[colours.ink3, colours.edge, colours.line, colours.weekend],
    ...Object.keys(hues).map((slug) => projectColour(slug)),
  ]),
];

const STEPS = [0, 85, 170, 255] as const;

/**
 * Signals of {@link coded}: those of full strength that lead in one direction each. The clearest come first;
 * of those without blue, which says sheet, ink's.
 */
const signals = STEPS.flatMap((blue) =>
  STEPS.flatMap((green) => STEPS.map((red) => [red, green, blue] as const)),
)
  .filter((signal) => Math.max(...signal) === 255)
  .sort((one, other) => weight(one) - weight(other));

function weight(signal: readonly number[]): number {
  return signal.reduce((sum, part) => sum + part, 0);
}

/** Weaker than a third of any paint. */
const SHEET = [0, 0, 24] as const;
const NOTHING = [0, 0, 0] as const;

const hex = (parts: readonly number[]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

const codes = new Map<string, string>([
  [paper, hex(NOTHING)],
  // Letters on a filled square leave it out.
  [colours.onAccent, hex(NOTHING)],
  [sheet, hex(SHEET)],
  ...paints.map((paint, index): [string, string] => [paint, hex(signals[index] ?? NOTHING)]),
]);

/**
 * A card drawn with signals in place of its colours: the strength of a pixel's signal says how much of it is
 * covered, its direction by which paint. In the card's own colours the edge of a black letter is a grey
 * that other letters have all through.
 * @throws Error for a colour that is no paint: a fault of ours.
 */
export function coded(svg: string): string {
  const [before = '', ...tags] = svg.split('<');
  // Words stand behind a tag's end; they may look like a colour.
  const signalled = tags.map((tag) => {
    const end = tag.indexOf('>');
    return tag.slice(0, end).replace(/#[0-9a-f]{6}(?=")/g, codeOf) + tag.slice(end);
  });
  return [before, ...signalled].join('<');
}

function codeOf(colour: string): string {
  const code = codes.get(colour);
  if (code === undefined) throw new Error(`${colour} is no paint of cards`);
  return code;
}

const numberOf = (colour: string): number =>
  parseInt(colour.slice(5, 7) + colour.slice(3, 5) + colour.slice(1, 3), 16);

function between(one: number, other: number): number {
  const part = (shift: number) => (((one >> shift) & 255) + ((other >> shift) & 255)) >> 1;
  return part(0) | (part(8) << 8) | (part(16) << 16);
}

/** Colours of what pixels may show: paper, sheet, then each paint whole and half. */
export const shown: readonly number[] = [
  numberOf(paper),
  numberOf(sheet),
  ...paints.flatMap((paint) => [numberOf(paint), between(numberOf(paint), numberOf(paper))]),
];

/** Less than this share of a pixel is left empty, and more than the rest of it is full. */
const EDGE = 0.3;

function read(red: number, green: number, blue: number): number {
  const strength = Math.max(red, green, blue) / 255;
  // A letter's faint edge leaves two thirds of the sheet behind it.
  if (strength < EDGE) return blue >= 16 && blue < 28 ? 1 : 0;
  let best = 0;
  let least = Infinity;
  for (let index = 0; index < paints.length; index++) {
    const [r, g, b] = signals[index] ?? NOTHING;
    const away =
      (red - r * strength) ** 2 + (green - g * strength) ** 2 + (blue - b * strength) ** 2;
    if (away < least) [best, least] = [index, away];
  }
  return 2 + 2 * best + (strength > 1 - EDGE ? 0 : 1);
}

/** What each signal shows, by its five upper bits a channel: see {@link signalOf}. */
export const readings: Uint8Array = Uint8Array.from({ length: 1 << 15 }, (_, bits) => {
  const part = (shift: number) => ((((bits >> shift) & 31) * 255) / 31) | 0;
  return read(part(0), part(5), part(10));
});

/** Place of a pixel (0x..bbggrr) in {@link readings}. */
export const signalOf = (pixel: number): number =>
  ((pixel >> 3) & 31) | ((pixel >> 6) & 0x3e0) | ((pixel >> 9) & 0x7c00);
