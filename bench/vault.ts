// What it takes to keep an archive's pictures: `npm run bench:vault -- [count]`. The archive's own lie on
// machines that a measurement does not ask; as many of as many kinds are painted, and served from this machine.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

const COUNT = Number(process.argv[2] ?? 581);
/** Pictures of one weekly. */
const EACH = 3;

type Paint = (number: number) => Promise<Buffer>;

/** What a screen shows: lines of a log on white. */
const screenshot =
  (width: number, height: number): Paint =>
  (number) => {
    const lines = Array.from({ length: Math.floor(height / 25) }, (_, line) => {
      const text = `2024-03-0${line % 9} INFO com.alipay.sofa.rpc.Server started ${number * 7919 + line * 104_729} in thread worker-${line}`;
      return `<text x="20" y="${30 + line * 25}" font-size="18" fill="#${((line * 401 + number) % 4096).toString(16).padStart(3, '0')}">${text}</text>`;
    });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${lines.join('')}</svg>`;
    return sharp(Buffer.from(svg)).png().toBuffer();
  };

/** What a camera sees: soft noise. */
const photograph =
  (width: number, height: number, kind: 'jpeg' | 'webp'): Paint =>
  (number) =>
    sharp({
      create: {
        ...{ width, height, channels: 3, background: '#888' },
        noise: { type: 'gaussian', mean: 90 + (number % 80), sigma: 60 },
      },
    })
      .blur(5)
      .toFormat(kind, { quality: 85 })
      .toBuffer();

const animation: Paint = async (number) => {
  const frames = Array.from({ length: 12 }, (_, frame) =>
    screenshot(640, 360)(number * 12 + frame),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ effort: 1 })
    .toBuffer();
};

const drawing: Paint = (number) => {
  const boxes = Array.from({ length: 60 }, (_, box) => {
    return `<rect x="${(box * 83) % 700}" y="${(box * 47 + number) % 380}" width="90" height="30" fill="none" stroke="#36c"/><text x="${(box * 83) % 700}" y="${(box * 47 + number) % 380}">节点 ${box}</text>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="420">${boxes.join('')}</svg>`;
  return Promise.resolve(Buffer.from(svg));
};

/** Of a hundred pictures, how many are what; after the endings and hosts of the archive's addresses. */
const KINDS: readonly [share: number, paint: Paint][] = [
  [35, screenshot(1600, 900)],
  [15, screenshot(2560, 1440)],
  [15, screenshot(720, 400)],
  [15, photograph(2400, 1600, 'jpeg')],
  [12, photograph(1080, 720, 'webp')],
  [4, animation],
  [4, drawing],
];

function paintOf(number: number): Paint {
  // Scattered, so that no host has one kind only.
  let left = (number * 61) % 100;
  for (const [share, paint] of KINDS) {
    if (left < share) return paint;
    left -= share;
  }
  return drawing;
}

interface Run {
  seconds: number;
  /** Largest resident memory, in MB. */
  peak: number;
  out: string;
}

/** Runs the command, and looks at the most memory that its process has had (Linux). */
function keep(dir: string, host: string): Promise<Run> {
  const began = performance.now();
  const args = ['scripts/weekly.mjs', 'images', '--content', dir, '--spacing', '0'];
  const child = spawn(process.execPath, [...args, '--allow-host', host]);
  let [out, peak] = ['', 0];
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peak * 1024) / 1024;
    } catch {
      // It has ended.
    }
  }, 200);
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - began) / 1000, peak, out });
    });
  });
}

const dir = mkdtempSync(join(tmpdir(), 'bench-vault-'));
const pictures = new Map<string, Buffer>();
for (let number = 0; number < COUNT; number += 1) {
  pictures.set(`/${number}`, await paintOf(number)(number));
}
const server = createServer((request, response) => {
  response.end(pictures.get(request.url ?? ''));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
try {
  mkdirSync(join(dir, 'weekly'));
  for (let from = 0; from < COUNT; from += EACH) {
    const date = new Date(Date.UTC(2018, 0, 5 + (from / EACH) * 7)).toISOString().slice(0, 10);
    const shown = Array.from({ length: Math.min(EACH, COUNT - from) }, (_, index) => {
      return `![图](http://${host}/${from + index})\n`;
    });
    const head = `---\ntitle: 第 ${from} 张起\ndate: ${date}\nsummary: 图。\n---\n\n`;
    writeFileSync(join(dir, `weekly/${date}.mdx`), head + shown.join('\n'));
  }
  const sources = [...pictures.values()].reduce((sum, { length }) => sum + length, 0);
  console.log(`${COUNT} pictures, ${(sources / 1e6).toFixed(1)} MB`);
  for (const name of ['first run', 'second run']) {
    const { seconds, peak, out } = await keep(dir, host);
    console.log(
      `\n${name}: ${seconds.toFixed(1)} s, at most ${peak.toFixed(0)} MB resident\n${out}`,
    );
  }
} finally {
  server.close();
  rmSync(dir, { recursive: true });
}
