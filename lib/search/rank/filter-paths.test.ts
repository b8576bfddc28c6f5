import { beforeAll, describe, expect, it } from 'vitest';
import { archiveDir } from '#lib/test-support/archive.ts';
import { seeded } from '#lib/test-support/random.ts';
import { documentsOf, passageOf } from '../documents/document.ts';
import { createEngine } from '../complete.ts';
import type { Engine } from '../engine.ts';
import { engineOf } from '../prepare/engine.ts';
import { archiveContent } from '../test-support/archive-content.ts';
import { documentWith } from '../test-support/documents.ts';
import { searchTypes } from '../types.ts';
import type { SearchAnswer, SearchDocument, SearchFilter } from '../types.ts';

/** A query and a filter, as buttons set it and as readers type it. */
interface Pair {
  query: string;
  filter: SearchFilter;
  typed: string;
}

function pairsOf(documents: readonly SearchDocument[], count: number): Pair[] {
  const random = seeded(8);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value;
  const word = (): string => {
    const words = passageOf(pick(documents)).match(/[A-Za-z]{3,}|\p{Script=Han}{2,4}/gu);
    return words ? pick(words) : '升级';
  };
  return Array.from({ length: count }, () => {
    const query = Array.from({ length: 1 + Math.floor(random() * 3) }, word).join(' ');
    const like = pick(documents);
    const wanted = pick(['type', 'project', 'year', 'both'] as const);
    const filter: SearchFilter = {};
    const clauses: string[] = [];
    if (wanted === 'type' || wanted === 'both') {
      filter.type = pick(searchTypes);
      clauses.push(`type:${filter.type}`);
    }
    if (wanted === 'project' || wanted === 'both') {
      const slug = like.project ?? 'sofa-rpc';
      filter.projects = [slug];
      clauses.push(`project:${slug}`);
    }
    if (wanted === 'year') {
      const year = like.weeklies[0]?.slice(0, 4) ?? '2020';
      filter.years = [year];
      clauses.push(`year:${year}`);
    }
    const [first = '', ...others] = query.split(' ');
    return { query, filter, typed: [first, ...clauses, ...others].join(' ') };
  });
}

function listed({ results, total }: SearchAnswer) {
  return {
    total,
    results: results.map(({ document, score }) => [document.type, document.id, score]),
  };
}

const limit = 50;

/** Queries of some pairs for which the ways to filter disagree, and how. */
function disagreements(engine: Engine, pairs: readonly Pair[]): unknown[] {
  return pairs.flatMap(({ query, filter, typed }) => {
    const byButton = engine.search(query, { ...filter, limit });
    const byWord = engine.search(typed, { limit });
    const all = engine.search(query, { limit });
    const of = {
      type: filter.type && all.facets.types[filter.type],
      projects: filter.projects?.[0] && (all.facets.projects[filter.projects[0]] ?? 0),
      years: filter.years?.[0] && (all.facets.years[filter.years[0]] ?? 0),
    };
    const [counted] = Object.keys(filter).length === 1 ? Object.values(of).filter(isCount) : [];
    const agree =
      JSON.stringify(listed(byButton)) === JSON.stringify(listed(byWord)) &&
      (counted === undefined || counted === byButton.total);
    return agree ? [] : [{ typed, byButton: byButton.total, byWord: byWord.total, counted }];
  });
}

const isCount = (value: unknown): value is number => typeof value === 'number';

describe('a filter by button, a typed one and the counts', () => {
  it('agree on what is too weak beside the best of all', () => {
    const engine = createEngine({ projects: [], synonyms: [] });
    engine.add([
      documentWith({ id: 'a', title: '放线 太快 断了', weeklies: ['2022-01-01'] }),
      documentWith({ id: 'b', title: '别的', answer: `放${'。别的'.repeat(300)}`, type: 'weekly' }),
      documentWith({ id: 'c', title: '断了', weeklies: ['2023-01-01'], type: 'weekly' }),
    ]);
    for (const year of ['2021', '2022', '2023']) {
      const typed = engine.search(`放线 太快 断了 year:${year}`);
      expect(listed(typed)).toEqual(listed(engine.search('放线 太快 断了', { years: [year] })));
      expect(typed.total).toBe(year === '2022' ? 1 : 0);
    }
  });

  it('agree where more documents hold a word than a reader looks at', () => {
    const engine = createEngine({ projects: [], synonyms: [] });
    const years = ['2019', '2020', '2021', '2022'];
    engine.add(
      Array.from({ length: 800 }, (_, i) =>
        documentWith({ id: String(i), title: '放线', weeklies: [`${years[i % 4]}-01-01`] }),
      ),
    );
    expect(engine.search('放线').facets.years).toEqual({
      2019: 200,
      2020: 200,
      2021: 200,
      2022: 200,
    });
    expect(engine.search('放线', { years: ['2019'] }).total).toBe(200);
    expect(engine.search('放线 year:2019').total).toBe(200);
  });
});

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，跳过两种筛选的比较');

describe.skipIf(archive === null)('over the imported archive', () => {
  let engine: Engine | undefined;
  let pairs: Pair[] = [];

  beforeAll(async () => {
    const content = await archiveContent();
    if (!content) return;
    engine = engineOf(content);
    pairs = pairsOf(documentsOf(content.model), 200);
  }, 240_000);

  it('200 pairs of query and filter are answered the same by button, by word and in the counts', () => {
    expect(pairs).toHaveLength(200);
    expect(engine && disagreements(engine, pairs)).toEqual([]);
  }, 240_000);
});
