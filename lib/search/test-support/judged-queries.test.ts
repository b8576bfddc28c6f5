import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { archiveQueries, ownQueries, tunedSets } from './judged-queries.ts';
import type { OwnQuery } from './relevance.ts';

it('the date of a weekly in a folder of folders is known by its whole path', async () => {
  const root = await mkdtemp(join(tmpdir(), 'weekly-judged-'));
  try {
    await mkdir(join(root, 'archive', 'many', '20210101'), { recursive: true });
    const weekly = join(root, 'archive', 'many', '20210101', 'index.md');
    await writeFile(weekly, '---\ntitle: 风筝\ndate: "2021-01-01"\n---\n');
    await mkdir(join(root, 'search'));
    await writeFile(join(root, 'search', 'queries.jsonl'), '{"q": "风筝"}\n\n');
    vi.stubEnv('ARCHIVE_DIR', join(root, 'archive'));
    const judged = await archiveQueries();
    expect(judged?.queries).toEqual([{ q: '风筝' }]);
    expect(judged?.dates).toEqual(new Map([['many/20210101', '2021-01-01']]));
  } finally {
    vi.unstubAllEnvs();
    await rm(root, { recursive: true, force: true });
  }
});

function countsOfKinds(queries: readonly OwnQuery[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of queries) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

const halves = { whole: 15, error: 5, code: 5, paste: 5 };

describe.each([
  ['whole-questions', halves, halves],
  [
    'not-here',
    { 'not-here-near': 63, 'not-here-far': 42 },
    { 'not-here-near': 14, 'not-here-far': 16 },
  ],
] as const)('the queries of %s', (set, counts, aside) => {
  it('are of every kind, those for tuning and those put aside', async () => {
    expect(countsOfKinds(await ownQueries(set))).toEqual(counts);
    expect(countsOfKinds(await ownQueries(`${set}-aside`))).toEqual(aside);
  });

  it('stand in one half only', async () => {
    const both = [...(await ownQueries(set)), ...(await ownQueries(`${set}-aside`))];
    expect(new Set(both.map(({ q }) => q)).size).toBe(both.length);
  });

  it('name what they should find, or nothing where there is no answer', async () => {
    const both = [...(await ownQueries(set)), ...(await ownQueries(`${set}-aside`))];
    const answered = both.filter(({ relevant }) => relevant.length > 0);
    expect(answered).toHaveLength(set === 'not-here' ? 0 : both.length);
    for (const id of both.flatMap(({ relevant }) => relevant)) {
      expect(id).toMatch(/^question:\d{4}-\d{2}-\d{2}-\d+$|^release:[a-z-]+-[\d.]+$/);
    }
  });
});

it('fresh queries stand in no set that is tuned on', async () => {
  const tuned = (await Promise.all(tunedSets.map((set) => ownQueries(set)))).flat();
  const known = new Set(tuned.map(({ q }) => q));
  const fresh = [...(await ownQueries('fresh')), ...(await ownQueries('fresh-not-here'))];
  expect(fresh).toHaveLength(205);
  expect(fresh.filter(({ q }) => known.has(q))).toEqual([]);
});
