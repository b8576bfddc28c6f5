import { readFileSync } from 'node:fs';
import { measureBytes, measureTyping } from '../bench/site/browser/measure.ts';
import { serve } from '../bench/site/browser/server.ts';
import { expect, test } from './support/test.ts';

// What search costs a reader of the whole archive, served with brotli as a CDN would. Thresholds are
// what was reached, with room for a machine that does other things at the same time; the exact
// figures come from `npx tsx bench/site/browser.ts` (docs/benchmarks.md).
const folder = '.cache/export/archive';

/** Real queries of different kinds, of our own set. */
const queries = readFileSync('lib/search/test-support/queries.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { q: string }).q)
  .filter((_, i) => i % 9 === 0);

test('first results come after 69 KB, 91 KB with the page, everything after 210; a second visit brings no data', async ({
  browser,
}) => {
  const server = await serve(folder);
  try {
    const bytes = await measureBytes(browser, server, folder, '领导者转移');
    // What was reached, plus three per cent.
    expect(bytes['to first results']).toBeLessThanOrEqual(69_400);
    expect(bytes['page open to first results']).toBeLessThanOrEqual(91_200);
    expect(bytes['to everything searchable']).toBeLessThanOrEqual(209_500);
    // This server knows no ETag: the manifest comes again, the documents do not.
    expect(bytes['second visit, data']).toBeLessThanOrEqual(6_000);
  } finally {
    server.close();
  }
});

test('real queries, typed letter by letter, are answered without blocking the page', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const server = await serve(folder);
  try {
    const typing = await measureTyping(browser, server, queries, 1);
    expect(typing.keys).toBeGreaterThan(60);
    expect(typing['p95 (ms)']).toBeLessThanOrEqual(100);
    expect(typing['longest task, typing']).toBeLessThanOrEqual(100);
  } finally {
    server.close();
  }
});
