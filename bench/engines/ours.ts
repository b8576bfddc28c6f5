import { searchDataOf } from '../../lib/search/build/shards.ts';
import { createHost } from '../../lib/search/host.ts';
import type { Answer, Reply } from '../../lib/search/protocol.ts';
import { manifestFile } from '../../lib/search/shard.ts';
import type { Contender, Files, Input, Read, Searcher } from './types.ts';
import { keyOf } from './types.ts';

function build({ model, lists }: Input): Promise<Files> {
  const { manifest, files } = searchDataOf(model, lists);
  return Promise.resolve(new Map([[manifestFile, JSON.stringify(manifest)], ...files]));
}

// A file that brings no documents is not reported; it has arrived after this many milliseconds.
const patience = 5000;

/** Files that were asked for, handed out one at a time, in order. */
class Gate {
  readonly #waiting: (() => void)[] = [];

  pass(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Lets the next one through. @returns false when nobody waits. */
  open(): boolean {
    const next = this.#waiting.shift();
    next?.();
    return next !== undefined;
  }
}

/** The worker's own host, in this process, its files read one after the other. */
async function open(read: Read): Promise<Searcher> {
  const gate = new Gate();
  let newest: Answer | undefined;
  let failure: string | undefined;
  let settled = (): void => undefined;
  const post = (reply: Reply): void => {
    if (reply.type === 'answer') newest = reply.answer;
    if (reply.type === 'failed') failure = reply.message;
    if (reply.type !== 'answer') settled();
  };
  const readJson = async (url: string): Promise<unknown> => {
    await gate.pass();
    return JSON.parse(new TextDecoder().decode(await read(url)));
  };
  const handle = createHost({ post, readJson });
  let id = 0;
  const ask = async (query: string): Promise<Answer | undefined> => {
    newest = undefined;
    id += 1;
    await handle({ type: 'query', id, query, options: { limit: 10 } });
    return newest;
  };
  /** Lets one more file in and waits until its documents are there. */
  const more = async (): Promise<boolean> => {
    const arrived = new Promise<void>((resolve) => (settled = resolve));
    const opened = gate.open();
    if (opened) await Promise.race([arrived, later(patience)]);
    // What the host asks for next is asked by now.
    await later(0);
    if (failure !== undefined) throw new Error(failure);
    return opened;
  };
  void handle({ type: 'load', folder: '' });
  while ((await ask('')) === undefined) {
    if (!(await more())) throw new Error('本站的搜索没有开始回答');
  }
  return {
    more,
    search: async (query) =>
      ((await ask(query))?.results ?? []).map(({ document }) => [keyOf(document)]),
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
    settings: '`lib/search` 原样：FlexSearch 取候选，自己排序；Worker 里到后建索引',
    delivery: 'parts',
    code: [
      `import '../lib/search/worker.ts'`,
      `export { createClient } from '../lib/search/client.ts'`,
    ],
    build,
    open,
  },
];
