import { beforeAll, describe, expect, it } from 'vitest';
import { archiveDir } from '#lib/test-support/archive.ts';
import { documentsOf } from './documents/document.ts';
import { engineOf } from './prepare/engine.ts';
import { archiveContent } from './test-support/archive-content.ts';
import { archiveQueries, ownQueries } from './test-support/judged-queries.ts';
import {
  judgeOf,
  measure,
  measureKinds,
  ranksOfOwn,
  scoreQueries,
} from './test-support/relevance.ts';
import type { Measures, QueryScore } from './test-support/relevance.ts';
import type { QuerySet } from './test-support/judged-queries.ts';

const archive = archiveDir();
const judged = await archiveQueries();
const ready = archive !== null && judged !== null;
if (!ready) console.warn('※ 没有归档或查询集，跳过搜索相关性测试');

let given: QueryScore[] = [];
let own: QueryScore[] = [];
let heldOut: QueryScore[] = [];
let whole: QueryScore[] = [];
let wholeAside: QueryScore[] = [];
let trained: QueryScore[] = [];
let fresh: QueryScore[] = [];
/** Queries with an answer and such without one, of those tuned on and of the fresh ones. */
let asked: Record<'tuned' | 'fresh', Record<'answered' | 'unanswered', readonly string[]>>;
/** Whether something is said to answer. */
let isAnswered: (query: string) => boolean = () => true;

beforeAll(async () => {
  const content = ready ? await archiveContent() : null;
  if (!content || !judged) return;
  const engine = engineOf(content);
  const judge = judgeOf(documentsOf(content.model), judged.dates);
  const scoresOf = async (set: QuerySet) => scoreQueries(engine, await ownQueries(set), ranksOfOwn);
  given = scoreQueries(engine, judged.queries, judge);
  own = await scoresOf('queries');
  heldOut = await scoresOf('held-out');
  whole = await scoresOf('whole-questions');
  wholeAside = await scoresOf('whole-questions-aside');
  trained = await scoresOf('trained');
  fresh = await scoresOf('fresh');
  isAnswered = (query) => engine.search(query, { limit: 1 }).answered > 0;
  const textsOf = async (...sets: QuerySet[]) =>
    (await Promise.all(sets.map((set) => ownQueries(set)))).flat().map(({ q }) => q);
  const scored = [given, own, heldOut, whole, wholeAside, trained].flat();
  asked = {
    tuned: {
      answered: [...scored.map(({ query }) => query.q), ...(await textsOf('paraphrased'))],
      unanswered: await textsOf('not-here', 'not-here-aside', 'trained-not-here'),
    },
    fresh: {
      answered: await textsOf('fresh'),
      unanswered: await textsOf('fresh-not-here'),
    },
  };
}, 240_000);

type Least = Omit<Measures, 'queries'>;

function expectAtLeast(found: Measures, least: Least): void {
  expect(found.hitAt5).toBeGreaterThanOrEqual(least.hitAt5);
  expect(found.mrrAt10).toBeGreaterThanOrEqual(least.mrrAt10);
  expect(found.recallAt10).toBeGreaterThanOrEqual(least.recallAt10);
}

// What was reached, rounded down to whole hundredths. Raise them, never lower them.
describe.skipIf(!ready)('queries that come with the archive', () => {
  it('are answered, all kinds together', () => {
    console.log('relevance', measure(given));
    expectAtLeast(measure(given), { hitAt5: 0.99, mrrAt10: 0.98, recallAt10: 0.98 });
  });

  it('are answered in each kind', () => {
    const kinds = measureKinds(given);
    for (const [kind, found] of kinds) console.log(kind.padEnd(14), JSON.stringify(found));
    for (const [kind, { hitAt5 }] of kinds) {
      expect(hitAt5, kind).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe.skipIf(!ready)('queries of our own', () => {
  it('are answered, all kinds together', () => {
    console.log('own queries', measure(own));
    expectAtLeast(measure(own), { hitAt5: 0.98, mrrAt10: 0.92, recallAt10: 0.98 });
  });

  it('are answered in each kind', () => {
    for (const [kind, { hitAt5 }] of measureKinds(own)) {
      expect(hitAt5, kind).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe.skipIf(!ready)('queries that were put aside for earlier tunings', () => {
  it('are answered', () => {
    console.log('held-out queries', measure(heldOut));
    expectAtLeast(measure(heldOut), { hitAt5: 0.98, mrrAt10: 0.97, recallAt10: 0.98 });
  });
});

describe.skipIf(!ready)('whole questions, errors, code and pasted text', () => {
  it('are answered, those of either half', () => {
    console.log('whole questions', measure(whole), measure(wholeAside));
    expectAtLeast(measure(whole), { hitAt5: 0.96, mrrAt10: 0.94, recallAt10: 0.96 });
    expectAtLeast(measure(wholeAside), { hitAt5: 0.93, mrrAt10: 0.93, recallAt10: 0.85 });
  });

  it('are answered, one of most questions of the archive', () => {
    console.log('trained', measure(trained), measureKinds(trained));
    expectAtLeast(measure(trained), { hitAt5: 0.96, mrrAt10: 0.93, recallAt10: 0.9 });
  });
});

describe.skipIf(!ready)('what the archive does not answer', () => {
  it('is said of queries without an answer', () => {
    const { unanswered } = asked.tuned;
    const promised = unanswered.filter((query) => isAnswered(query));
    console.log('without an answer, but promised', promised.length, 'of', unanswered.length);
    expect(promised.length / unanswered.length).toBeLessThanOrEqual(0.2);
  });

  it('is hardly ever said of queries with one', () => {
    const { answered } = asked.tuned;
    const denied = answered.filter((query) => !isAnswered(query));
    console.log('with an answer, but denied', denied.length, 'of', answered.length, denied);
    expect(denied.length / answered.length).toBeLessThanOrEqual(0.02);
  });
});

// Written by people who had not seen the engine's code; nothing is tuned on them. The aims are .95 (whole
// questions .9), 2 % and 90 %: whoever tunes on these must write others.
describe.skipIf(!ready)('fresh queries', () => {
  it('are answered', () => {
    console.log('fresh', measure(fresh), measureKinds(fresh));
    expectAtLeast(measure(fresh), { hitAt5: 0.98, mrrAt10: 0.88, recallAt10: 0.89 });
  });

  it('are told that nothing answers, more of those without an answer than of those with one', () => {
    const denied = asked.fresh.answered.filter((query) => !isAnswered(query)).length;
    const told = asked.fresh.unanswered.filter((query) => !isAnswered(query)).length;
    console.log('fresh, denied', denied, 'told', told, 'of', asked.fresh.unanswered.length);
    expect(denied).toBeLessThanOrEqual(6);
    expect(told).toBeGreaterThanOrEqual(78);
  });
});
