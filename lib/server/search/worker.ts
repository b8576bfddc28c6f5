import { answerOf } from '#lib/search/api/answerer.ts';
import type { Engine } from '#lib/search/engine.ts';
import { filledEngine } from '#lib/search/prepare/filled-engine.ts';
import type { Reply, Task } from './task.ts';

let engine: Engine | undefined;

/** What a thread of the pool does: it holds the engine, so that pages never wait for a search. */
export default function work(task: Task): Reply {
  if ('open' in task) {
    const { documents, projects, words } = task.open;
    engine = filledEngine(documents, projects, words);
    return 'opened';
  }
  if (!engine) return 'closed';
  const started = performance.now();
  const answer = JSON.stringify(answerOf(task.query, engine));
  return { answer, spent: performance.now() - started };
}
