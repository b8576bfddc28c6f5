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

const archive = archiveDir();
const judged = await archiveQueries();
const ready = archive !== null && judged !== null;
if (!ready) console.warn('※ 没有归档或查询集，跳过搜索相关性测试');

let given: QueryScore[] = [];
let own: QueryScore[] = [];
let heldOut: QueryScore[] = [];
let whole: QueryScore[] = [];
let wholeAside: QueryScore[] = [];
let fresh: QueryScore[] = [];
/** Fresh queries with an answer that are told that nothing answers, and those without that are. */
let freshTold: Record<'denied' | 'noticed', string[]> = { denied: [], noticed: [] };
let answerable: string[] = [];
/** Those of them that are told that nothing here answers. */
let denied: string[] = [];
let unanswerable: Record<'tuned' | 'aside', string[]> = { tuned: [], aside: [] };
/** Those of them that are told that something does. */
let promised: Record<'tuned' | 'aside', string[]> = { tuned: [], aside: [] };

beforeAll(async () => {
  const content = ready ? await archiveContent() : null;
  if (!content || !judged) return;
  const engine = engineOf(content);
  const judge = judgeOf(documentsOf(content.model), judged.dates);
  given = scoreQueries(engine, judged.queries, judge);
  own = scoreQueries(engine, await ownQueries(), ranksOfOwn);
  heldOut = scoreQueries(engine, await ownQueries('held-out'), ranksOfOwn);
  whole = scoreQueries(engine, await ownQueries('whole-questions'), ranksOfOwn);
  wholeAside = scoreQueries(engine, await ownQueries('whole-questions-aside'), ranksOfOwn);
  const answered = (q: string): boolean => engine.search(q, { limit: 1 }).answered > 0;
  const askedOf = (scores: readonly QueryScore[]) => scores.map(({ query }) => query.q);
  const paraphrased = (await ownQueries('paraphrased')).map(({ q }) => q);
  answerable = [...[given, own, heldOut, whole, wholeAside].flatMap(askedOf), ...paraphrased];
  denied = answerable.filter((q) => !answered(q));
  fresh = scoreQueries(engine, await ownQueries('fresh'), ranksOfOwn);
  const freshNotHere = (await ownQueries('fresh-not-here')).map(({ q }) => q);
  freshTold = {
    denied: askedOf(fresh).filter((q) => !answered(q)),
    noticed: freshNotHere.filter((q) => !answered(q)),
  };
  unanswerable = {
    tuned: (await ownQueries('not-here')).map(({ q }) => q),
    aside: (await ownQueries('not-here-aside')).map(({ q }) => q),
  };
  promised = {
    tuned: unanswerable.tuned.filter(answered),
    aside: unanswerable.aside.filter(answered),
  };
}, 120_000);

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

// Written after the last tuning. Whoever tunes on them must write others.
describe.skipIf(!ready)('queries that nothing was tuned on', () => {
  it('are answered, all kinds together', () => {
    console.log('held-out queries', measure(heldOut));
    expectAtLeast(measure(heldOut), { hitAt5: 0.98, mrrAt10: 0.95, recallAt10: 0.98 });
  });
});

describe.skipIf(!ready)('whole questions, errors, code and pasted text', () => {
  it('are answered, those that were tuned on', () => {
    console.log('whole questions', measure(whole));
    expectAtLeast(measure(whole), { hitAt5: 0.96, mrrAt10: 0.9, recallAt10: 0.96 });
  });

  it('are answered, those that were put aside', () => {
    console.log('whole questions put aside', measure(wholeAside));
    for (const [kind, found] of measureKinds(wholeAside)) console.log(kind, JSON.stringify(found));
    expectAtLeast(measure(wholeAside), { hitAt5: 0.93, mrrAt10: 0.89, recallAt10: 0.85 });
  });
});

describe.skipIf(!ready)('what the archive does not answer', () => {
  it('is said of queries without an answer, those put aside included', () => {
    console.log('without an answer', promised);
    expect(promised.tuned.length / unanswerable.tuned.length).toBeLessThanOrEqual(0.1);
    expect(promised.aside.length / unanswerable.aside.length).toBeLessThanOrEqual(0.17);
  });

  it('is hardly ever said of queries with one', () => {
    console.log('with an answer, but denied', denied.length, 'of', answerable.length, denied);
    expect(denied.length / answerable.length).toBeLessThanOrEqual(0.02);
  });
});

// Written after all tuning by somebody who had not seen the engine's code, asked once. The aims are .95,
// 2 % and 90 %: whoever tunes on these must write others.
describe.skipIf(!ready)('fresh queries', () => {
  it('are answered', () => {
    console.log('fresh', measure(fresh), measureKinds(fresh));
    expectAtLeast(measure(fresh), { hitAt5: 0.94, mrrAt10: 0.86, recallAt10: 0.93 });
  });

  it('are told that nothing answers, more of those without an answer than of those with one', () => {
    console.log('fresh, denied', freshTold.denied.length, 'noticed', freshTold.noticed.length);
    expect(freshTold.denied.length).toBeLessThanOrEqual(6);
    expect(freshTold.noticed.length).toBeGreaterThanOrEqual(28);
  });
});
