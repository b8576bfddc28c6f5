// Measures search in Chromium over an exported folder:
// `tsx bench/site/browser.ts <folder> [queries.jsonl] [result.json]`.
// Bytes are bodies with brotli, cold cache, counted by the server (workers included).
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { measureBytes, measureTyping, measureWaiting } from './browser/measure.ts';
import { serve } from './browser/server.ts';

const mostQueries = 24;

const [folder = 'out', queryFile, resultFile] = process.argv.slice(2);
const server = await serve(folder);
const browser = await chromium.launch({
  ...(process.env['CHROMIUM_PATH'] && { executablePath: process.env['CHROMIUM_PATH'] }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
try {
  const queries = await readQueries();
  const result = {
    bytes: await measureBytes(browser, server, folder, queries[0] ?? ''),
    slow4g: await measureWaiting(browser, server, queries[0] ?? ''),
    fullSpeed: await measureTyping(browser, server, queries, 1),
    cpu4x: await measureTyping(browser, server, queries.slice(0, 12), 4),
  };
  console.table(result.bytes);
  console.table({ 'slow 4G': result.slow4g });
  console.table({ 'full speed': result.fullSpeed, '4x CPU': result.cpu4x });
  console.log(JSON.stringify(result));
  if (resultFile) await writeFile(resultFile, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  server.close();
}

async function readQueries(): Promise<string[]> {
  if (queryFile) {
    const lines = (await readFile(queryFile, 'utf8')).split('\n').filter(Boolean);
    const all = lines.map((line) => (JSON.parse(line) as { q: string }).q);
    const step = Math.max(1, Math.floor(all.length / mostQueries));
    return all.filter((_, i) => i % step === 0).slice(0, mostQueries);
  }
  const manifest = JSON.parse(
    await readFile(join(folder, 'search-data/manifest.json'), 'utf8'),
  ) as { common: { word: string }[] };
  return [...manifest.common.map(({ word }) => word), 'SOFARegistry', 'timeout', 'leader 转移'];
}
