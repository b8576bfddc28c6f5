import fc from 'fast-check';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsOf, projectNamesOf } from '#lib/search/documents/document.ts';
import type { Engine } from '#lib/search/engine.ts';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { documentWith, questionsWith } from '#lib/search/test-support/documents.ts';
import { archiveQueries, ownQueries, tunedSets } from '#lib/search/test-support/judged-queries.ts';
import { foundBy, judgeOf, measure } from '#lib/search/test-support/relevance.ts';
import type { SearchAnswer, SearchOptions } from '#lib/search/types.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import '#lib/test-support/fixed-seed.ts';
import { readAddress } from '../address.ts';
import { type Cluster, postgresPrograms, startCluster } from '../test-support/cluster.ts';
import { engineHolding, searchableOf } from '../test-support/searchable.ts';
import { type Searchable, writeIndex } from '../write/write.ts';
import { type PostgresEngine, openEngine } from './engine.ts';
import type { Asking } from './fetch.ts';

const programs = postgresPrograms();
const skip = programs === null ? '（这里没装 PostgreSQL，跳过）' : '';
const noArchive = archiveDir() === null ? '（没有归档，跳过）' : '';

let cluster: Cluster;
let pool: Pool;
const asking: Asking = { query: async (statement) => pool.query(statement) };
beforeAll(async () => {
  if (programs === null) return;
  cluster = await startCluster(programs);
  pool = new Pool({ connectionString: cluster.url() });
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await cluster?.remove();
});

/** The same documents in the database and in this process. */
async function bothOver(searchable: Searchable): Promise<{ far: PostgresEngine; near: Engine }> {
  const { generation } = await writeIndex(readAddress('--to', cluster.url()), searchable);
  return { far: await openEngine(generation, asking), near: engineHolding(searchable) };
}

const asked = (engine: PostgresEngine, q: string, options?: SearchOptions): Promise<SearchAnswer> =>
  engine.work((one) => one.search(q, options), asking);

describe.skipIf(programs === null)(`a few documents${skip}`, { timeout: 60_000 }, () => {
  it('are found by all that an engine in this process finds them by', async () => {
    const documents = [
      ...questionsWith('放风筝要多长的线', 'kiteRunner 断了线怎么办', '收线太慢 -Dreel.speed=2'),
      documentWith({ id: '9', title: '再问一次', question: '谁来放', issue: 845, asker: 'dbl-x' }),
      documentWith({
        id: '2021-01-01',
        type: 'weekly',
        title: '周刊 2021-01-01',
        extra: '2021-01-01',
      }),
      documentWith({ id: 'kite', type: 'project', title: 'Kite', project: 'kite', weeklies: [] }),
    ];
    const projects = [{ slug: 'kite', name: 'Kite', aliases: ['风筝'] }];
    const { far, near } = await bothOver(await searchableOf(documents, projects, '线 = 绳子'));
    const queries = [
      ...[
        '风筝',
        'fengzheng',
        'fz',
        '绳子',
        'kiterunner',
        'kiteRuner',
        'kit',
        '"断了线"',
        '风筝 -线',
      ],
      ...[
        '-Dreel.speed=2',
        '@dbl-x',
        '#845',
        'kite#845',
        '2021-01-01',
        'type:weekly',
        'project:kite 线',
      ],
      ...[
        '',
        ' ',
        '没有的词',
        'year:2021',
        'projct:kite',
        'https://example.com/questions/1/',
        '线'.repeat(600),
      ],
    ];
    for (const q of queries) expect(await asked(far, q), q).toEqual(near.search(q));
  });

  it('that are none are an index, too', async () => {
    const { far, near } = await bothOver(await searchableOf([]));
    expect(await asked(far, '风筝')).toEqual(near.search('风筝'));
  });

  it('stay in their order when they are printed later, changed and taken away', async () => {
    const texts = Array.from({ length: 30 }, (_, i) => `第 ${i} 只风筝断了线`);
    await bothOver(await searchableOf(questionsWith(...texts)));
    const questions = questionsWith('新的一只风筝', ...texts.slice(3)).map((one, i) => ({
      ...one,
      id: i === 0 ? 'new' : String(i + 3),
    }));
    const { far, near } = await bothOver(await searchableOf(questions));
    for (const q of ['风筝', '断了线', '第 7 只', '新的'])
      expect(await asked(far, q, { limit: 50 }), q).toEqual(near.search(q, { limit: 50 }));
  });

  it('are asked about by many at a time', async () => {
    const { far, near } = await bothOver(
      await searchableOf(questionsWith('放风筝', '收线', 'kite 断了线', '没有风')),
    );
    const queries = ['风筝', '收线', 'kite', '断线', '没有', 'fengzheng'];
    const answers = await Promise.all([...queries, ...queries].map((q) => asked(far, q)));
    expect(answers).toEqual([...queries, ...queries].map((q) => near.search(q)));
  });
});

const isHere = programs !== null && archiveDir() !== null;
describe.skipIf(!isHere)(`the archive${skip}${noArchive}`, { timeout: 300_000 }, () => {
  let far: PostgresEngine;
  let near: Engine;
  let searchable: Searchable;
  beforeAll(async () => {
    const content = await archiveContent();
    if (!content) throw new Error('no archive');
    const { model, words } = content;
    searchable = await searchableOf(documentsOf(model), projectNamesOf(model), words.synonyms);
    ({ far, near } = await bothOver(searchable));
  }, 240_000);

  it('gives the judged queries the same figures, and the same answers', async () => {
    const given = await archiveQueries();
    if (!given) return;
    const judge = judgeOf(searchable.documents, given.dates);
    const scores = { far: [] as number[][], near: [] as number[][] };
    for (const query of given.queries) {
      const [there, here] = [await asked(far, query.q), near.search(query.q)];
      expect(there, query.q).toEqual(here);
      scores.far.push(judge(query, there.results.map(foundBy)));
      scores.near.push(judge(query, here.results.map(foundBy)));
    }
    const figures = (all: number[][]) =>
      measure(all.map((ranks, i) => ({ ranks, query: given.queries[i] ?? { q: '', kind: '' } })));
    expect(figures(scores.far)).toEqual(figures(scores.near));
    expect(figures(scores.far).hitAt5).toBeGreaterThan(0.95);
  });

  it('gives our own queries the same answers', async () => {
    for (const set of tunedSets)
      for (const { q } of await ownQueries(set))
        expect(await asked(far, q), q).toEqual(near.search(q));
  });

  it('gives any query the same answer', async () => {
    const texts = searchable.documents.map(({ title, answer }) => `${title} ${answer}`);
    const piece = fc
      .record({
        text: fc.constantFrom(...texts),
        at: fc.nat(400),
        length: fc.integer({ min: 1, max: 14 }),
      })
      .map(({ text, at, length }) => text.slice(at % Math.max(1, text.length)).slice(0, length));
    const other = fc.constantFrom(
      '-raft',
      '"超时"',
      'type:release',
      'year:2022',
      '#845',
      'zhuce',
      'fbssw',
      'regisrty',
      '的',
      'http2',
    );
    const query = fc.array(
      fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: other }),
      { minLength: 1, maxLength: 5 },
    );
    const options = fc.record({
      limit: fc.integer({ min: 0, max: 30 }),
      offset: fc.integer({ min: 0, max: 30 }),
      order: fc.constantFrom('relevance' as const, 'newest' as const),
      perType: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      years: fc.constantFrom([], ['2021'], ['2019', '2022']),
    });
    await fc.assert(
      fc.asyncProperty(query, options, async (parts, wanted) => {
        const q = parts.join(' ');
        expect(await asked(far, q, wanted), q).toEqual(near.search(q, wanted));
      }),
      { numRuns: 300 },
    );
  });

  it('shows the same passages', async () => {
    for (const { type, id } of searchable.documents.slice(0, 30)) {
      const there = await far.work((engine) => engine.passage('注册中心 raft', type, id), asking);
      expect(there).toEqual(near.passage('注册中心 raft', type, id));
    }
  });
});
