import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { KeptPicture, PictureForm } from '#lib/site/kept-picture.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { Figure } from './figure.tsx';

const address = 'https://pictures.example/a.png';
const form = (file: string, type: string, width: number, height: number): PictureForm => ({
  ...{ file, type, width, height },
  bytes: 1,
});
const kept: KeptPicture = {
  ...{ address, isThere: true, alt: '', color: '#336699' },
  original: form('a.png', 'image/png', 1600, 800),
  copies: [
    form('a-720.avif', 'image/avif', 720, 360),
    form('a-1440.avif', 'image/avif', 1440, 720),
    form('a-720.webp', 'image/webp', 720, 360),
    form('a-1440.webp', 'image/webp', 1440, 720),
  ],
};

const html = (more: Partial<Parameters<typeof Figure>[0]> = {}): string =>
  renderToStaticMarkup(<Figure src={address} alt="选主的时序" kept={kept} {...more} />);
const tall = (width: number, height: number): KeptPicture => ({
  ...kept,
  original: form('a.png', 'image/png', width, height),
  copies: [],
});

test('a copy comes in the best form the browser knows, and its place is kept', () => {
  const figure = html();
  const [avif, webp] = figure.match(/<source[^>]*>/g) ?? [];
  expect(avif).toContain('type="image/avif"');
  expect(avif).toContain('srcSet="/pictures/a-720.avif 720w, /pictures/a-1440.avif 1440w"');
  expect(avif).toContain('sizes="(min-width: 768px) 704px, min(704px, 100vw - 40px)"');
  expect(webp).toContain('type="image/webp"');
  expect(figure).toMatch(/<img src="\/pictures\/a\.png"[^>]* width="1600" height="800"/);
  expect(figure).toContain('loading="lazy"');
});

test('its colour stands there meanwhile, without a style that the policy would refuse', () => {
  expect(html()).toMatch(/<svg[^>]*aria-hidden="true"><rect[^>]*fill="#336699"/);
  expect(html()).not.toContain('style=');
});

test('nobody else hears of a reader until the original is asked for', () => {
  const figure = html();
  const elsewhere = figure.match(/(?:src|srcSet)="https?:[^"]*"/g);
  expect(elsewhere).toBeNull();
  expect(figure).toMatch(
    /<a class="figure-frame" href="https:\/\/pictures\.example\/a\.png" title="打开原图（pictures\.example）" target="_blank" rel="noopener noreferrer">/,
  );
});

test('where the original is gone, a click opens the kept one; the line for a failure still names the address', () => {
  const figure = html({ kept: { ...kept, isThere: false } });
  expect(figure).toMatch(/<a class="figure-frame" href="\/pictures\/a\.png" title="原图已不在/);
  expect(figure).toMatch(/<p class="figure-missing">.*href="https:\/\/pictures\.example\/a\.png"/);
});

test('an author’s size is kept, a tall picture fits a window, a small one stays small', () => {
  const sizeOf = (figure: string) => /width="(\d+)" height="(\d+)" loading/.exec(figure)?.slice(1);
  expect(sizeOf(html({ width: 64, height: 48 }))).toEqual(['64', '48']);
  expect(sizeOf(html({ kept: tall(1080, 2400) }))).toEqual(['360', '800']);
  expect(sizeOf(html({ kept: tall(800, 20_000) }))).toEqual(['320', '8000']);
  expect(sizeOf(html({ kept: tall(40, 30) }))).toEqual(['40', '30']);
  expect(html({ width: 64, height: 48 })).toContain('sizes="64px"');
});

test('an animation, which has no copies, is shown as it is', () => {
  const figure = html({ kept: { ...kept, copies: [] } });
  expect(figure).not.toContain('<picture');
  expect(figure).toContain('<img src="/pictures/a.png"');
});

test('in a link of its author’s it is no link itself', () => {
  const figure = html({ isLinked: true });
  expect(figure).toContain('<span class="figure-frame">');
  expect(figure).not.toContain('<a class="figure-frame"');
});

test('what it shows is said in the ledger’s words where the author has none', () => {
  expect(html({ alt: 'img', kept: { ...kept, alt: '时序图' } })).toContain('alt="时序图"');
  expect(html({ kept: { ...kept, alt: '别的' } })).toContain('alt="选主的时序"');
  const english = speaking('en', () => html());
  expect(english).toContain('alt="选主的时序" lang="zh-CN"');
  expect(english).toContain('title="Open original (pictures.example)"');
});

test('one that stood on the computer of its author is there if it was kept', () => {
  const figure = html({ src: 'http://localhost:1313/a.png' });
  expect(figure).toContain('data-picture="waiting"');
  expect(figure).toContain('/pictures/a.png');
});

test('journeys in a browser look at the same', () => {
  const shown = readFileSync('e2e/support/kept-figure.txt', 'utf8').trim();
  expect(html()).toBe(shown);
});
