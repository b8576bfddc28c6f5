import { searchDataOf } from '#lib/search/prepare/shards.ts';
import type { Answer, Reply, Request } from '#lib/search/browser/protocol.ts';
import { manifestFile } from '#lib/search/documents/shard.ts';
import { foundBy } from '#lib/search/test-support/relevance.ts';
import type { Contender, Files, Input, Read, Searcher } from './types.ts';

function build(input: Input): Promise<Files> {
  const { manifest, files } = searchDataOf(input);
  return Promise.resolve(new Map([[manifestFile, JSON.stringify(manifest)], ...files]));
}

// Any origin: requests never leave this process.
const folder = 'http://localhost/search-data/';
// A file that brings neither progress nor a new request has arrived after this many milliseconds.
const patience = 5000;
// An answer that takes longer than this is a failure.
const longestAnswer = 60_000;

/** The browser's own worker in this process; its requests are let through one after the other. */
class Worker {
  readonly #waiting: (() => void)[] = [];
  readonly #read: Read;
  #receive: (event: { data: Request }) => void = () => undefined;
  #changed: () => void = () => undefined;
  #answered: (answer: Answer) => void = () => undefined;
  #failure: string | undefined;
  /** Bytes of older years that a reader could still ask for. */
  #older = 0;
  #asked = 0;

  constructor(read: Read) {
    this.#read = read;
  }

  async start(): Promise<void> {
    const scope = {
      addEventListener: (_: string, receive: (event: { data: Request }) => void) => {
        this.#receive = receive;
      },
      postMessage: (reply: Reply) => this.#take(reply),
    };
    const fetch = (url: string | URL): Promise<Response> => this.#fetch(String(url));
    Object.assign(globalThis, { self: scope, fetch });
    await import('#lib/search/browser/worker.ts');
    this.#send({ type: 'load', folder, ahead: null });
    await later(0);
  }

  /**
   * Lets one more file in and waits until its documents are there; when none waits, asks for older years
   * as a reader may. @returns false when there is nothing more to hold.
   */
  async more(): Promise<boolean> {
    const arrived = new Promise<void>((resolve) => (this.#changed = resolve));
    const next = this.#waiting.shift();
    next?.();
    if (next) await Promise.race([arrived, later(patience)]);
    // What is asked for next is asked by now.
    await later(0);
    if (this.#failure !== undefined) throw new Error(this.#failure);
    if (next === undefined && this.#older > 0) {
      this.#send({ type: 'more' });
      await later(0);
      return this.#waiting.length > 0;
    }
    return next !== undefined;
  }

  /** The answer, or undefined when there is none within so many milliseconds. */
  ask(query: string, limit: number): Promise<Answer | undefined> {
    const answer = new Promise<Answer>((resolve) => (this.#answered = resolve));
    this.#asked += 1;
    this.#send({ type: 'query', id: this.#asked, query, options: { limit: 10 } });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), limit);
    });
    return Promise.race([answer, late]).finally(() => clearTimeout(timer));
  }

  #send(request: Request): void {
    this.#receive({ data: request });
  }

  #take(reply: Reply): void {
    if (reply.type === 'answer') {
      if (reply.id === this.#asked) this.#answered(reply.answer);
      return;
    }
    if (reply.type === 'failed') this.#failure = reply.message;
    if (reply.type === 'progress') this.#older = reply.progress.more;
    this.#changed();
  }

  async #fetch(url: string): Promise<Response> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#changed();
    });
    return new Response(new Uint8Array(await this.#read(url.slice(folder.length))));
  }
}

async function open(read: Read): Promise<Searcher> {
  const worker = new Worker(read);
  await worker.start();
  while ((await worker.ask('', 0)) === undefined) {
    if (!(await worker.more())) throw new Error('本站的搜索没有开始回答');
  }
  return {
    more: () => worker.more(),
    search: async (query) => {
      const answer = await worker.ask(query, longestAnswer);
      if (!answer) throw new Error(`本站的搜索没有回答「${query}」`);
      return answer.results.map(foundBy);
    },
  };
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The portal's own search. */
export const ours: readonly Contender[] = [
  {
    id: 'ours',
    title: '本站',
    packages: ['flexsearch'],
    settings:
      '`lib/search` 的 Worker 原样：FlexSearch 取候选，自己排序，到后建索引；相同的答复合成一条',
    delivery: 'parts',
    code: [
      `import '#lib/search/browser/worker.ts'`,
      `export { createClient } from '#lib/search/browser/client.ts'`,
    ],
    build,
    open,
  },
];
