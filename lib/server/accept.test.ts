import { expect, it } from 'vitest';
import { wantsMarkdown } from './accept.ts';

const CHROME =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

it.each([
  'text/markdown',
  'Text/Markdown',
  'text/markdown;charset=utf-8',
  'text/markdown; variant="a,b;q=0"; q=0.9, text/html;q=0.8',
  'text/markdown, */*',
  'text/markdown, text/html, */*',
  'text/markdown;q=1.0, text/x-markdown;q=0.9, text/plain;q=0.8, text/html;q=0.7, */*;q=0.1',
  'text/html;q=0.5, text/markdown;q=0.501',
  'text/*;q=0.5, text/markdown',
  'text/html;q=0, text/markdown;q=0.001',
  'text/html;q=0, */*',
  'text/*, text/html;q=0.3',
  'text/markdown;q=0.2, text/markdown;q=0.9, text/html;q=0.5',
  ', ,text/markdown ;q=1 ,;;,',
  '"unclosed, text/markdown',
])('gives Markdown to who likes it better: %s', (header) => {
  expect(wantsMarkdown(header)).toBe(true);
});

it.each([
  undefined,
  '',
  '*/*',
  'text/*',
  CHROME,
  'text/html',
  'text/html, text/markdown',
  'text/html, text/markdown;q=0.9',
  'text/markdown;q=0',
  'text/markdown;q=0, */*',
  'text/markdown;q=0.000, text/html;q=0.000',
  'text/markdown;q=0.5, */*',
  'text/markdown;q=0.5, text/*;q=0.6, */*;q=0.1',
  'application/json',
  'text/x-markdown',
  'text/markdownish',
  'xtext/markdown',
  'text/markdown;q=1.5',
  'text/markdown;q=-1',
  'text/markdown;q=',
  'text/markdown;q=NaN',
  'text/markdown;q="1"',
  'text / markdown',
  '__proto__, constructor',
  '\\"\\',
])('gives HTML to everybody else: %s', (header) => {
  expect(wantsMarkdown(header)).toBe(false);
});

it('reads a long and hostile header no further than it must', () => {
  for (const part of ['"\\', ',', ';', 'text/markdown;q=0,', ' ', '"', 'a"b\\']) {
    expect(wantsMarkdown(part.repeat(20_000))).toBe(false);
  }
  expect(wantsMarkdown(`${'a/b,'.repeat(1000)}text/markdown`)).toBe(false);
});
