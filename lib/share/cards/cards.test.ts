import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { model as modelOf, question, weekly } from '#lib/content/views/test-support/model.ts';
import { importFolder } from '#lib/import/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { copySample } from '#lib/test-support/sample-content.ts';
import { cardFont, rasterise } from './draw.ts';
import { allCards, cardPng, cardSvg } from './index.ts';
import { geta } from './text.ts';

const { dir: sample, missing } = copySample();
afterAll(() => rm(sample, { recursive: true }));
const { model } = await loadContent(sample);
const font = await cardFont();

/** Every text that a card draws, as it reaches the rasteriser. */
function textsOf(svg: string): string[] {
  const unescape = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return [...svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, text = '']) => unescape(text));
}

/** Characters of all cards that the font lacks, and texts with a stand-in for one. */
function gapsOf(cards: Model) {
  const texts = allCards(cards).flatMap((file) => textsOf(cardSvg(cards, font, file) ?? ''));
  return {
    texts: texts.length,
    missing: [...new Set(texts.join(''))].filter((one) => !font.has(one)),
    replaced: texts.filter((text) => text.includes(geta)),
  };
}

describe('the font has every character', () => {
  // What authors add later may have a rarer character: its card shows a stand-in.
  test('of the cards of the sample', () => {
    const gaps = gapsOf(model);
    expect(gaps).toMatchObject({ missing: [], replaced: [] });
    if (missing.length === 0) expect(gaps.texts).toBeGreaterThan(500);
  });

  const from = archiveDir();
  test.skipIf(from === null)(
    'of the cards of the archive (skipped without it)',
    async () => {
      const out = await mkdtemp(join(tmpdir(), 'weekly-cards-'));
      const projects = join(sample, 'projects');
      await importFolder({ from: from ?? '', out, projects, dryRun: false, force: false });
      const { model: archive } = await loadContent(out);
      await rm(out, { recursive: true });
      expect(archive.weeklies.length).toBeGreaterThan(100);
      expect(gapsOf(archive)).toMatchObject({ missing: [], replaced: [] });
    },
    240_000,
  );
});

/** Whether a pixel of a drawn text is ink. */
async function inkOf(text: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" font-family="Noto Sans SC"><rect width="100" height="100" fill="#fff"/><text x="0" y="88" font-size="100">${text}</text></svg>`;
  const { pixels } = await rasterise(svg);
  return (x: number, y: number) => (pixels[4 * (100 * y + x)] ?? 255) < 128;
}

test('glyphs are drawn, not boxes', async () => {
  // 十 has ink in its middle and none in its corners; the box of a missing glyph is the opposite.
  const cross = await inkOf('十');
  const missing = await inkOf('\ue000');
  const corners = [
    [25, 25],
    [75, 25],
    [25, 75],
    [75, 75],
  ] as const;
  expect(cross(50, 30)).toBe(true);
  expect(corners.map(([x, y]) => cross(x, y))).toEqual([false, false, false, false]);
  const differing = Array.from({ length: 100 * 100 }, (_, at) => at).filter(
    (at) => cross(at % 100, Math.floor(at / 100)) !== missing(at % 100, Math.floor(at / 100)),
  );
  expect(differing.length).toBeGreaterThan(500);
});

test('no text of a drawn card is a row of boxes', async () => {
  const rounds = [{ question: '放线太快，线就断了', answer: '慢一点放，手上留一圈余线。' }];
  const asked = question('2024-05-03-1', {
    ...{
      title: '放线太快，线就断了，换一根粗线也一样，怎么办',
      project: 'kite',
      asker: 'jia',
      rounds,
    },
  });
  const invented = modelOf([weekly('2024-05-03', { questions: [asked] })], ['kite']);
  const svg = cardSvg(invented, font, 'question-2024-05-03-1.png') ?? '';
  const boxes = svg.replace(
    /(<tspan[^>]*>)([^<]*)/g,
    (_, tag: string, text: string) => tag + '\ue000'.repeat([...text].length),
  );
  const [drawn, boxed] = [await rasterise(svg), await rasterise(boxes)];
  const texts = [
    ...svg.matchAll(/<text y="([\d.]+)" font-size="([\d.]+)"[^>]*><tspan x="([\d.]+)"/g),
  ];
  expect(texts.length).toBeGreaterThan(4);
  for (const [found, y, size, x] of texts) {
    const square = { x: Number(x), y: Number(y) - Number(size) * 0.8, size: Number(size) };
    expect(sameShare(drawn, boxed, square), found).toBeLessThan(0.97);
  }
});

type Picture = Awaited<ReturnType<typeof rasterise>>;

/** Share of equal pixels in a square. */
function sameShare(one: Picture, other: Picture, square: { x: number; y: number; size: number }) {
  let same = 0;
  let all = 0;
  for (let y = Math.floor(square.y); y < square.y + square.size; y++) {
    for (let x = Math.floor(square.x); x < square.x + square.size; x++) {
      const at = 4 * (one.width * y + x);
      same += one.pixels[at] === other.pixels[at] ? 1 : 0;
      all += 1;
    }
  }
  return same / all;
}

test('a card is a PNG of 1200 × 630 that loads at once', async () => {
  for (const file of allCards(model).filter((_, index) => index % 25 === 0)) {
    const png = await cardPng(model, file);
    expect(png?.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png?.readUInt32BE(16), png?.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png?.length, file).toBeLessThan(32_000);
  }
});

test('a file that is no card has none', async () => {
  for (const file of [
    'weekly-1999-01-01.png',
    'question-x.png',
    'project-x.png',
    'x',
    '../x.png',
  ]) {
    expect(await cardPng(model, file)).toBeNull();
  }
});
