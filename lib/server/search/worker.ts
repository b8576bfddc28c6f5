import { answererHere } from '#lib/search/api/answerer.ts';
import type { CheckedQuery } from '#lib/search/api/answerer.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { type SearchedContent, readSearched } from './content.ts';
import type { Reply, Task } from './task.ts';

let reading: Promise<SearchedContent> | undefined;

/** Read once; what could not be read is tried again by the next who asks. */
function current(): Promise<SearchedContent> {
  reading ??= readSearched().catch((cause: unknown) => {
    reading = undefined;
    throw cause;
  });
  return reading;
}

const answerer = answererHere(current, (content) => ({
  engine: engineOf(content),
  documents: documentsOf(content.model),
  projects: content.model.projects.map(({ slug }) => slug),
}));

/** What a thread of the pool does: it holds the engine, so that pages never wait for a search. */
export default async function work(task: Task): Promise<Reply> {
  const started = performance.now();
  try {
    if (task === 'open') return { opened: await answerer.open() };
    const answer = await answerer.ask(task satisfies CheckedQuery);
    return { answer, spent: performance.now() - started };
  } catch (cause) {
    // An error of ours loses its kind on the way between threads.
    if (cause instanceof Error && cause.name === 'Unavailable') return { refused: cause.message };
    throw cause;
  }
}
