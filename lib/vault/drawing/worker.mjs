// Draws one SVG in a thread of its own: whatever it is made of, the thread can be ended. Loaded by its path, so
// that bundles of commands find it; hence no TypeScript.
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

/** @type {{ svg: string, font: Uint8Array, wasm: Uint8Array, longest: number, mostPixels: number }} */
const { svg, font, wasm, longest, mostPixels } = workerData;

/** @param {number | null} width null for its own. */
const open = (width) =>
  new Resvg(svg, {
    font: {
      fontBuffers: [font],
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
    },
    ...(width !== null && { fitTo: { mode: 'width', value: width } }),
  });

await initWasm(wasm);
const { width, height } = open(null);
/** How much smaller it must be. */
const scale = Math.min(
  1,
  longest / Math.max(width, height),
  Math.sqrt(mostPixels / (width * height)),
);
const natural = Math.max(1, Math.round(width * scale));
const isSmall = natural * 2 <= longest && height * scale * 2 <= longest;
parentPort?.postMessage({
  natural: open(natural).render().asPng(),
  // Twice as sharp, for screens that are; of a large one the same.
  sharp: isSmall
    ? open(natural * 2)
        .render()
        .asPng()
    : null,
});
