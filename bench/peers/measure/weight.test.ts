import { expect, test } from 'vitest';
import { totalOf, weightOf } from './weight.ts';

test('what a server was asked for is summed by kind; index files and fonts are the rest', () => {
  const weight = weightOf(
    new Map([
      ['/index.html', 5000],
      ['/a/app.123.js', 300],
      ['/a/worker.mjs', 200],
      ['/style.css', 40],
      ['/pagefind/wasm.zh.pagefind', 7],
      ['/inter.woff2', 3],
    ]),
  );
  expect(weight).toEqual({ html: 5000, scripts: 500, styles: 40, rest: 10 });
  expect(totalOf(weight)).toBe(5550);
});
