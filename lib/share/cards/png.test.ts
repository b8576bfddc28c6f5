import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from './png.ts';

/** Reads back what `encodePng` writes: an indexed PNG without filters. */
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
  const stride = 1 + Math.ceil((width * depth) / 8);
  const colourAt = (x: number, y: number) => {
    const byte = rows[y * stride + 1 + Math.floor((x * depth) / 8)] ?? 0;
    const index = depth === 8 ? byte : x % 2 === 0 ? byte >> 4 : byte & 15;
    return [...part('PLTE').subarray(3 * index, 3 * index + 3)];
  };
  return { width, height, depth, colourAt };
}

const picture = (width: number, height: number, colour: (x: number, y: number) => number[]) =>
  Uint8Array.from(
    Array.from({ length: width * height }, (_, at) => [
      ...colour(at % width, Math.floor(at / width)),
      255,
    ]).flat(),
  );

test('flat areas keep their exact colours, also with an odd width', () => {
  const stripes = [
    [251, 251, 252],
    [238, 243, 253],
    [18, 22, 28],
  ];
  const png = decode(
    encodePng(
      picture(301, 90, (_, y) => stripes[y % 3] ?? []),
      301,
      90,
    ),
  );
  expect(png).toMatchObject({ width: 301, height: 90, depth: 4 });
  for (const y of [0, 1, 2, 88]) expect(png.colourAt(300, y)).toEqual(stripes[y % 3]);
});

test('many colours need more than sixteen numbers', () => {
  const rainbow = picture(64, 64, (x, y) => [x * 4, y * 4, 255 - x * 4]);
  const png = decode(encodePng(rainbow, 64, 64));
  expect(png.depth).toBe(8);
  for (const [x, y] of [
    [0, 0],
    [63, 63],
    [20, 40],
  ] as const) {
    const near = png
      .colourAt(x, y)
      .map((part, index) => part - (rainbow[4 * (64 * y + x) + index] ?? 0));
    expect(Math.hypot(...near)).toBeLessThan(40);
  }
});
