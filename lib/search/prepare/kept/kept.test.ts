import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import '#lib/test-support/fixed-seed.ts';
import { answerOf } from '../../api/answerer.ts';
import { contentDigest } from '../../api/tag.ts';
import { documentsOf, projectNamesOf } from '../../documents/document.ts';
import type { Searcher } from '../../engine.ts';
import { archiveContent } from '../../test-support/archive-content.ts';
import { documentWith, questionsWith } from '../../test-support/documents.ts';
import { archiveQueries, ownQueries } from '../../test-support/judged-queries.ts';
import type { ProjectName, SearchDocument } from '../../types.ts';
import { filledEngine } from '../filled-engine.ts';
import { pinyinTableOf } from '../pinyin-table.ts';
import { keptEngine } from './engine.ts';
import { faultOf } from './file.ts';
import { keepIndex } from './write.ts';

const projects: ProjectName[] = [
  { slug: 'sofa-kite', name: 'SOFAKite', aliases: ['Kite', '风筝'] },
  { slug: 'sofa-lantern', name: 'SOFALantern', aliases: [] },
];
const documents: SearchDocument[] = [
  documentWith({
    id: '2022-03-04-1',
    title: '风筝线断了怎么重连',
    question: '风筝线断了怎么重连？',
    answer: '调用 KiteClient.reconnect，默认三秒一次，见 v5.4.2 的说明。',
    project: 'sofa-kite',
    asker: 'dbl-y',
    issue: 312,
    rounds: 2,
    weeklies: ['2022-03-04'],
    same: '2022-03-04-1',
  }),
  documentWith({
    id: '2021-05-07-1',
    title: '风筝线断了怎么重连',
    question: '风筝线断了怎么重连？',
    answer: '调用 KiteClient.reconnect，默认三秒一次。',
    weeklies: ['2021-05-07'],
    same: '2022-03-04-1',
  }),
  documentWith({
    id: '2021-05-07',
    type: 'weekly',
    title: '放风筝的一周',
    answer: '风筝、灯笼和线。',
    extra: '2021-05-07 周刊 sofa-weekly-20210507',
    weeklies: ['2021-05-07'],
    rounds: 0,
  }),
  documentWith({
    id: 'kite-paper',
    type: 'reading',
    title: 'Paper for kites: \ud83e\ude81 and a lone \ud83e',
    link: 'https://example.org/kites?page=2',
    weeklies: ['2021-05-07', '2020-01-03'],
    rounds: 0,
  }),
  documentWith({ id: 'sofa-kite', type: 'project', title: 'SOFAKite', weeklies: [], rounds: 0 }),
];

/** The engine that documents make, and the one that is kept of them. */
async function both(
  some: readonly SearchDocument[],
  names: readonly ProjectName[],
  synonyms = '',
): Promise<[made: Searcher, kept: Searcher]> {
  const words = { pinyin: pinyinTableOf(some), synonyms };
  const content = await contentDigest(some);
  const bytes = keepIndex({ documents: some, projects: names, words, content });
  expect(faultOf(bytes)).toBeNull();
  // As threads have it: in shared memory.
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  const kept = keptEngine(shared);
  expect(kept).toMatchObject({ content, projects: names.map(({ slug }) => slug) });
  return [filledEngine(some, names, words), kept.engine];
}

/** All that may be asked for a query, as the API sends it. */
function answersOf(engine: Searcher, query: string, years: string[] = []): string[] {
  const asked = { query, type: null, projects: [], years };
  const first = engine.search(query, { limit: 1 }).results[0]?.document;
  return [
    JSON.stringify(answerOf({ ...asked, limit: 50, offset: 0 }, engine)),
    JSON.stringify(answerOf({ query, options: { perType: 5, order: 'newest' } }, engine)),
    JSON.stringify(first && engine.passage(query, first.type, first.id)),
  ];
}

const queries = [
  ...['风筝', '重连', '线', 'kite', 'kit', 'kiteclient', 'recconect', 'fengzheng', 'fz', '5.4', ''],
  ...['@dbl-y', '#312', 'kite#312', 'project:kite 重连', '"风筝线"', '风筝 -灯笼', '2021年5月7日'],
  ...['https://example.org/kites?page=2', 'https://www.sofastack.tech/blog/sofa-weekly-20210507/'],
  ...['type:weekly', 'paper kites', '\ud83e', '__proto__', 'constructor', '没有的词'],
];

describe('an index that was kept', () => {
  it.each(queries)('answers %j as the documents do', async (query) => {
    const [made, kept] = await both(documents, projects, '重连 = 再接\n');
    expect(answersOf(kept, query)).toEqual(answersOf(made, query));
    expect(answersOf(kept, query, ['2021'])).toEqual(answersOf(made, query, ['2021']));
    expect(kept.size).toBe(made.size);
  });

  it('of nothing answers nothing', async () => {
    const [made, kept] = await both([], []);
    expect(answersOf(kept, '风筝 kite')).toEqual(answersOf(made, '风筝 kite'));
    expect(kept.size).toBe(0);
  });

  it('keeps a document once, as the engine does', async () => {
    const twice = [...documents, ...documents.slice(0, 2)];
    const [made, kept] = await both(twice, projects);
    expect(kept.size).toBe(documents.length);
    expect(answersOf(kept, '风筝')).toEqual(answersOf(made, '风筝'));
  });

  it('answers any texts as they do', async () => {
    const word = fc.constantFrom(
      '风筝',
      '线断',
      '断了',
      'Kite',
      'kiteLine',
      'v1.2',
      '1.2.3',
      '#7',
      'é',
    );
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 12,
    });
    const join = text.map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(fc.array(join, { maxLength: 6 }), join, async (texts, query) => {
        const [made, kept] = await both(questionsWith(...texts), projects);
        expect(answersOf(kept, query)).toEqual(answersOf(made, query));
      }),
      { numRuns: 60 },
    );
  });

  it('has the same bytes for the same content, and others for other content', () => {
    const words = { pinyin: '', synonyms: '' };
    const bytesOf = (some: SearchDocument[]) =>
      keepIndex({ documents: some, projects, words, content: 'digest' });
    expect(bytesOf(structuredClone(documents))).toEqual(bytesOf(documents));
    expect(bytesOf(documents.slice(1))).not.toEqual(bytesOf(documents));
  });
});

const judged = await archiveQueries();
if (!judged) console.warn('※ 没有归档或查询集，跳过搜索索引的对照');

it.skipIf(!judged)(
  'answers every judged query over the archive as its documents do',
  async () => {
    const content = await archiveContent();
    if (!content || !judged) return;
    const { model, words } = content;
    const [made, kept] = await both(documentsOf(model), projectNamesOf(model), words.synonyms);
    // The large sets that are trained on ask for the same kinds of things.
    const sets = ['queries', 'held-out', 'whole-questions', 'paraphrased', 'fresh'] as const;
    const own = await Promise.all(sets.map((set) => ownQueries(set)));
    const all = [...judged.queries, ...own.flat()].map(({ q }) => q);
    expect(all.length).toBeGreaterThan(300);
    const answer = (engine: Searcher, query: string): string =>
      JSON.stringify(answerOf({ query, options: { limit: 50 } }, engine));
    const differing = all.filter((query) => answer(kept, query) !== answer(made, query));
    expect(differing).toEqual([]);
  },
  240_000,
);
