import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadContent } from '#lib/content/index.ts';
import { importFolder } from '#lib/import/index.ts';
import { archiveDir } from '#lib/site/archive.ts';
import { environment } from '#lib/site/env.ts';
import { engineOf } from './build/engine.ts';
import { readWordLists } from './build/word-lists.ts';
import { measure, measureKinds, scoreQueries } from './test-support/relevance.ts';
import type { JudgedQuery, QueryScore } from './test-support/relevance.ts';

const archive = archiveDir();
const judged = archive ? join(dirname(archive), 'search', 'queries.jsonl') : '';
const ready = archive !== null && existsSync(judged);
if (!ready) console.warn('※ 没有归档或查询集，跳过搜索相关性测试');

let folder = '';
let scores: QueryScore[] = [];

beforeAll(async () => {
  if (!ready) return;
  folder = await mkdtemp(join(tmpdir(), 'weekly-relevance-'));
  const projects = join(environment.contentDir, 'projects');
  await importFolder({ from: archive, out: folder, projects, dryRun: false, force: false });
  const { model } = await loadContent(folder);
  const { synonyms } = await readWordLists(environment.contentDir);
  const lines = (await readFile(judged, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  // The file is our own test input; its shape is described beside it.
  const queries = lines.map((line) => JSON.parse(line) as JudgedQuery);
  scores = scoreQueries(engineOf(model, synonyms), queries, await datesOf(archive));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

it.skipIf(!ready)('finds what readers look for, pinyin apart', () => {
  const found = measure(scores.filter(({ query }) => query.kind !== 'pinyin'));
  console.log('relevance', found);
  expect(found.hitAt5).toBeGreaterThanOrEqual(0.97);
  expect(found.mrrAt10).toBeGreaterThanOrEqual(0.95);
  expect(found.recallAt10).toBeGreaterThanOrEqual(0.95);
});

it.skipIf(!ready)('leaves no kind of query far behind', () => {
  for (const [kind, found] of measureKinds(scores)) {
    console.log(kind.padEnd(14), JSON.stringify(found));
    if (kind !== 'pinyin') expect(found.hitAt5, kind).toBeGreaterThanOrEqual(0.8);
  }
});

/** Date of each weekly by its folder in the archive, from the head of its file. */
async function datesOf(from: string): Promise<Map<string, string>> {
  const paths = await glob('**/index.md', { cwd: from });
  const dates = paths.map(async (path) => {
    const source = await readFile(join(from, path), 'utf8');
    const date = /^date:\s*"?(\d{4}-\d{2}-\d{2})/m.exec(source)?.[1] ?? '';
    return [dirname(path), date] as const;
  });
  return new Map(await Promise.all(dates));
}
