import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync } from 'node:zlib';
import { UnusableError } from '../bytes/unusable.ts';

/** A drawing in pixels, as PNG. */
export interface Drawn {
  /** In its own size. */
  natural: Uint8Array;
  /** Twice as wide; null for one that is large enough. */
  sharp: Uint8Array | null;
}

/** Commands run in the project's folder. */
const inProject = (path: string): string => join(process.cwd(), path);

const WASM = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';
const FONT = 'lib/share/cards/font/noto-sans-sc-600.ttf.br';
const WORKER = 'lib/vault/drawing/worker.mjs';

const MOST_BYTES = 4_000_000;
const LONGEST = 2880;
const MOST_PIXELS = 4_000_000;
/** A drawing that is none of the world's bombs takes a tenth of a second. */
const LONGEST_TIME = 10_000;
/** Bytes that the process may grow by meanwhile. */
const MOST_MEMORY = 1_000_000_000;
const LOOK_EVERY = 50;

let parts: Promise<{ wasm: Uint8Array; font: Uint8Array }> | undefined;

async function loadParts() {
  const [wasm, packed] = await Promise.all([readFile(inProject(WASM)), readFile(inProject(FONT))]);
  return { wasm, font: brotliDecompressSync(packed) };
}

/**
 * Draws an SVG to pixels: without scripts, without anything that lies elsewhere, with our font, within bounds
 * of size, time and memory.
 * @throws UnusableError
 */
export async function drawSvg(bytes: Uint8Array): Promise<Drawn> {
  if (bytes.length > MOST_BYTES) throw new UnusableError('SVG 太大');
  let svg = '';
  try {
    svg = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableError('SVG 不是 UTF-8');
  }
  const { wasm, font } = await (parts ??= loadParts());
  const workerData = { svg, wasm, font, longest: LONGEST, mostPixels: MOST_PIXELS };
  const worker = new Worker(inProject(WORKER), { workerData, stdout: true, stderr: true });
  return untilDrawn(worker);
}

async function untilDrawn(worker: Worker): Promise<Drawn> {
  const began = Date.now();
  const memory = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Drawn>((resolve, reject) => {
      watch = setInterval(() => {
        if (Date.now() - began > LONGEST_TIME) reject(new UnusableError('SVG 画得太久，没有画完'));
        if (process.memoryUsage.rss() - memory > MOST_MEMORY) {
          reject(new UnusableError('SVG 要的内存太多，没有画完'));
        }
      }, LOOK_EVERY);
      worker.once('message', resolve);
      worker.once('error', () => reject(new UnusableError('SVG 坏了，画不出来')));
      worker.once('exit', () => reject(new UnusableError('SVG 坏了，画不出来')));
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
