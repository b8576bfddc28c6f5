import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { Figure } from './figure.tsx';

const html = (src: string, alt: string): string =>
  renderToStaticMarkup(<Figure src={src} alt={alt} />);

test('a picture carries one line for the case that it does not come', () => {
  const figure = html('https://pictures.example/a.png', '选主的时序');
  expect(figure).toContain('data-picture="waiting"');
  expect(figure).toMatch(/<p class="figure-missing">.*选主的时序.*图片未能载入.*<\/p>/);
  expect(figure).toMatch(/href="https:\/\/pictures\.example\/a\.png".*pictures\.example/);
  expect(figure).toContain('data-retry');
});

test('a picture on the computer of its author is missing from the start', () => {
  const figure = html('http://localhost:1313/a.png', '选主的时序');
  expect(figure).toContain('data-picture="missing"');
  expect(figure).not.toContain('<img');
  expect(figure).not.toContain('href');
  expect(figure).toContain('选主的时序');
});

test('in English what it shows stays in its words', () => {
  const figure = speaking('en', () => html('https://pictures.example/a.png', '选主的时序'));
  expect(figure).toContain('<strong lang="zh-CN">选主的时序</strong>: The picture did not load');
  expect(figure).toMatch(/<img[^>]*alt="选主的时序" lang="zh-CN"/);
  expect(figure).toContain('Open original (pictures.example)');
});
