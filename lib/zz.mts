import { archiveContent } from './search/test-support/archive-content.ts';
import { documentsOf } from './search/documents/document.ts';
import { engineOf } from './search/prepare/engine.ts';
import { ownQueries } from './search/test-support/judged-queries.ts';
import { foundBy } from './search/test-support/relevance.ts';
const content = await archiveContent();
const engine = engineOf(content!);
for (const set of ['fresh','whole-questions-aside','held-out'] as const) {
  console.log('#####', set);
  for (const { q, kind, relevant } of await ownQueries(set)) {
    const r = engine.search(q, { limit: 10 });
    const ranks = relevant.map((t) => r.results.findIndex((x) => foundBy(x).includes(t)) + 1);
    const best = Math.min(...ranks.filter((x) => x > 0));
    if (best === 1 && r.answered > 0) continue;
    console.log(`[${best}] ans ${r.answered} ${kind} ${q}\n   wants ${relevant.join(' ')} ranks ${ranks}`);
    for (const x of r.results.slice(0, 3)) console.log('     ', x.answers, x.score.toFixed(2), x.document.id, x.document.title.slice(0, 60));
  }
}
for (const set of ['fresh-not-here','not-here-aside'] as const) {
  console.log('#####', set);
  for (const { q, kind } of await ownQueries(set)) {
    const r = engine.search(q, { limit: 10 });
    if (r.answered === 0) continue;
    console.log(`PROMISED ${r.answered} ${kind} ${q}`);
    for (const x of r.results.slice(0, 2)) console.log('     ', x.answers, x.score.toFixed(2), x.document.id, x.document.title.slice(0, 70));
  }
}
