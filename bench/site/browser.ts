// Measures search in Chromium over an exported folder:
// `npx tsx bench/site/browser.ts <folder> [queries.jsonl] [result.json]`.
// Bytes are bodies with brotli, cold cache, counted by the server (workers included).
import { writeFile } from 'node:fs/promises';
import { readQueries } from '#lib/search/test-support/judged-queries.ts';
import { launchChromium } from './browser/chromium.ts';
import { readManifest } from './browser/manifest.ts';
import { measureBytes, measureTyping, measureWaiting } from './browser/measure.ts';
import { serve } from './browser/server.ts';

const mostQueries = 24;

const [folder = 'out', queryFile, resultFile] = process.argv.slice(2);
const server = await serve(folder);
const browser = await launchChromium();
try {
  const queries = await someQueries();
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

/** Some queries of the file, evenly taken; without a file, the site's own common words. */
async function someQueries(): Promise<string[]> {
  if (queryFile) {
    const all = (await readQueries(queryFile)).map(({ q }) => q);
    const step = Math.max(1, Math.floor(all.length / mostQueries));
    return all.filter((_, i) => i % step === 0).slice(0, mostQueries);
  }
  const { common } = await readManifest(folder);
  return [...common.map(({ word }) => word), 'SOFARegistry', 'timeout', 'leader 转移'];
}
