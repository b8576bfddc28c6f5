import { answerOf } from '#lib/search/api/answerer.ts';
import type { Searcher } from '#lib/search/engine.ts';
import { keptEngine } from '#lib/search/prepare/kept/engine.ts';
import { readIndexFile } from '#lib/search/prepare/kept/read.ts';
import type { Reply, Task } from './task.ts';

let engine: Searcher | undefined;

/** What a thread of the pool does: it holds the engine, so that pages never wait for a search. */
export default function work(task: Task): Reply {
  if ('read' in task) return readIndexFile(task.read);
  if ('open' in task) {
    const kept = keptEngine(new Uint8Array(task.open));
    ({ engine } = kept);
    return { opened: { content: kept.content, projects: kept.projects } };
  }
  if (!engine) return 'closed';
  const started = performance.now();
  const answer = JSON.stringify(answerOf(task.query, engine));
  return { answer, spent: performance.now() - started };
}
