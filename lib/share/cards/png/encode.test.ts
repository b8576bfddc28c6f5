import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { colours, hues, projectColour } from '../colours.ts';
import { drawPng, rasterise } from '../draw.ts';
import { coded } from './paints.ts';
import { encodePng } from './encode.ts';

/** Reads back what `encodePng` writes: an indexed PNG of four bits without filters. */
function decode(png: Buffer) {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks.set(
      png.toString('latin1', at + 4, at + 8),
      png.subarray(at + 8, at + 8 + png.readUInt32BE(at)),
    );
  }
  const part = (name: string) => chunks.get(name) ?? Buffer.alloc(0);
  const [width, height, depth] = [
    part('IHDR').readUInt32BE(0),
    part('IHDR').readUInt32BE(4),
    part('IHDR')[8] ?? 0,
  ];
  const rows = inflateSync(part('IDAT'));
  const stride = 1 + Math.ceil(width / 2);
  const colourAt = (x: number, y: number) => {
    const byte = rows[y * stride + 1 + (x >> 1)] ?? 0;
    const index = x % 2 === 0 ? byte >> 4 : byte & 15;
    return `#${part('PLTE')
      .subarray(3 * index, 3 * index + 3)
      .toString('hex')}`;
  };
  return { width, height, depth, colourAt };
}

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="90" font-family="Noto Sans SC"><rect width="300" height="90" fill="${colours.paper}"/>${content}</svg>`;
const draw = async (content: string) => decode(await drawPng(svg(content)));
const square = (x: number, fill: string) =>
  `<rect x="${x}" y="20" width="20" height="20" fill="${fill}"/>`;

test('every paint keeps its exact colour, on paper and on a sheet', async () => {
  const paints = [
    ...['ink', 'ink2', 'ink3', 'edge', 'line', 'accent', 'weekend'].map(
      (name) => colours[name as keyof typeof colours],
    ),
    ...Object.keys(hues).map((slug) => projectColour(slug)),
  ];
  for (const paint of paints) {
    const sheet = `<rect x="100" y="0" width="200" height="90" fill="${colours.sheet}"/>`;
    const png = await draw(sheet + square(30, paint) + square(150, paint));
    expect([png.width, png.height, png.depth]).toEqual([300, 90, 4]);
    expect(png.colourAt(5, 5)).toBe(colours.paper);
    expect(png.colourAt(299, 89)).toBe(colours.sheet);
    expect([png.colourAt(40, 30), png.colourAt(160, 30)]).toEqual([paint, paint]);
  }
});

test('the edge of a letter is a shade of its own paint, whatever other paints are on the card', async () => {
  // Edges of ink are as dark as ink2 is, and as light as lines are; none may be taken for it.
  const others = [colours.ink2, colours.weekend, colours.line, colours.edge];
  const png = await draw(
    `<text x="10" y="60" font-size="60" fill="${colours.ink}">简测</text>${others
      .map((paint, index) => square(150 + 30 * index, paint))
      .join('')}`,
  );
  const seen = new Set<string>();
  for (let y = 0; y < 90; y++) for (let x = 0; x < 140; x++) seen.add(png.colourAt(x, y));
  expect([...seen].sort()).toEqual([colours.ink, '#86888c', colours.paper].sort());
});

test('a filled square leaves out its letter, also beside a sheet', async () => {
  const png = await draw(
    `<rect x="100" y="0" width="200" height="90" fill="${colours.sheet}"/>${square(30, colours.accent)}<rect x="35" y="25" width="10" height="10" fill="${colours.onAccent}"/>`,
  );
  expect([png.colourAt(31, 21), png.colourAt(40, 30)]).toEqual([colours.accent, colours.paper]);
});

test('more than sixteen shades: the rarest look like their neighbours, areas stay', async () => {
  const dots = Object.keys(hues).map((slug, index) => square(10 + 18 * index, projectColour(slug)));
  const round = Object.keys(hues).map(
    (slug, index) =>
      `<circle cx="${18 + 18 * index}" cy="70" r="7.3" fill="${projectColour(slug)}"/>`,
  );
  const png = await draw(dots.join('') + round.join(''));
  expect(png.colourAt(5, 5)).toBe(colours.paper);
  const away = Object.keys(hues).map((slug, index) => {
    const [got, wanted] = [png.colourAt(15 + 18 * index, 30), projectColour(slug)];
    const parts = [1, 3, 5].map(
      (at) => parseInt(got.slice(at, at + 2), 16) - parseInt(wanted.slice(at, at + 2), 16),
    );
    return Math.hypot(...parts);
  });
  expect(away.filter((far) => far === 0).length).toBeGreaterThan(10);
  expect(Math.max(...away)).toBeLessThan(40);
});

test('words that look like a paint stay words, and what is no paint is refused', () => {
  const words = `<text fill="${colours.ink}">fill="${colours.ink}" #123456"</text>`;
  expect(coded(words)).toBe(`<text fill="#ff0000">fill="${colours.ink}" #123456"</text>`);
  expect(() => coded('<rect fill="#123456"/>')).toThrow('#123456');
});

test('an odd width is whole to its last column', async () => {
  const wide = svg(square(281, colours.ink)).replaceAll('300', '301');
  const { pixels, width, height } = await rasterise(coded(wide));
  const png = decode(encodePng(pixels, width, height));
  expect(png.width).toBe(301);
  expect([png.colourAt(300, 30), png.colourAt(300, 50)]).toEqual([colours.ink, colours.paper]);
});
