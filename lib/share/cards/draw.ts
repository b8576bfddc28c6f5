import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readCardFont, type CardFont } from './font.ts';
import { coded } from './png/paints.ts';
import { encodePng } from './png/encode.ts';

const WASM = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';

let font: Promise<CardFont> | undefined;
let engine: Promise<void> | undefined;

/** The cards' font, read once per process. */
export function cardFont(): Promise<CardFont> {
  return (font ??= readCardFont());
}

/** The rasteriser, started once per process. */
function startEngine(): Promise<void> {
  return (engine ??= readFile(join(/* turbopackIgnore: true */ process.cwd(), WASM))
    .then((bytes) => initWasm(bytes))
    .catch((cause: unknown) => {
      // It refuses a second start; who loaded this module a second time has what the first started.
      if (!String(cause).includes('Already initialized')) throw cause;
    }));
}

/** Draws an SVG with the cards' font. @returns RGBA pixels, rows from the top. */
export async function rasterise(
  svg: string,
): Promise<{ pixels: Uint8Array; width: number; height: number }> {
  const [{ bytes }] = await Promise.all([cardFont(), startEngine()]);
  const resvg = new Resvg(svg, {
    font: { fontBuffers: [bytes], defaultFontFamily: 'Noto Sans SC' },
  });
  const image = resvg.render();
  const { pixels, width, height } = image;
  // Memory of the module is not collected.
  image.free();
  resvg.free();
  return { pixels, width, height };
}

/** Draws an SVG as a PNG file. */
export async function drawPng(svg: string): Promise<Buffer> {
  const { pixels, width, height } = await rasterise(coded(svg));
  return encodePng(pixels, width, height);
}
