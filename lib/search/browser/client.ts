import type { Ahead } from './ahead.ts';
import { questionOf } from './question.ts';
import type { Answer, PassageKey, Progress, Reply, Request } from './protocol.ts';
import type { Passage, SearchOptions } from '../types.ts';

/** The worker as a page speaks to it. */
export interface WorkerPort {
  post: (request: Request) => void;
  /** Sets the one receiver of replies. */
  receive: (receiver: (reply: Reply) => void) => void;
  /** Sets who is told, and why, when it could not start or has stopped: it will not answer again. */
  ended: (listener: (why: string) => void) => void;
  stop: () => void;
}

/** What {@link createClient} needs from where it runs. */
export interface ClientPlace {
  /** Starts a worker: at once, and again when the last one has ended. */
  start: () => WorkerPort;
  /** Reads what the worker will need first while it is still starting. */
  readAhead: () => Promise<Ahead | null>;
  /** Resolves after some milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
}

/** What a page knows of its search at a moment. */
export interface SearchState {
  /** Null before the manifest is there. */
  progress: Progress | null;
  /** Newest answer to the newest query; an older query's answer never replaces it. */
  answer: Answer | null;
  /** What `answer` answers, as {@link questionOf} writes it. */
  answered: string | null;
  /** Why loading failed, or null. */
  failure: string | null;
  /** The text last asked for, as soon as it is there. */
  passage: (PassageKey & { passage: Passage | null }) | null;
}

/** Search as a page sees it. */
export interface SearchClient {
  /** Starts or resumes loading; harmless when everything is loaded. */
  load: () => void;
  /** Loads older years than this browser holds by itself. */
  loadMore: () => void;
  /** Asks; the answer arrives in the state, more than once while documents are still arriving. */
  ask: (query: string, options: SearchOptions) => void;
  /** Asks for the whole text of a result; it arrives in the state. */
  read: (query: string, of: PassageKey['of']) => void;
  state: () => SearchState;
  /** Calls back after each change of the state. @returns a function that stops it. */
  subscribe: (listener: () => void) => () => void;
}

// A worker that has said nothing by then is taken for one that never will.
const patience = 30_000;

/**
 * Connects to a worker, and to another one where the first has ended.
 * @param folder where the manifest and shards are, ending with `/`.
 */
export function createClient(folder: string, place: ClientPlace): SearchClient {
  return new Client(folder, place);
}

class Client implements SearchClient {
  readonly #folder: string;
  readonly #place: ClientPlace;
  readonly #listeners = new Set<() => void>();
  #state: SearchState = {
    progress: null,
    answer: null,
    answered: null,
    failure: null,
    passage: null,
  };
  /** The newest query, whatever it has become. */
  #asked: Extract<Request, { type: 'query' }> | null = null;
  #question = '';
  #ahead: Promise<Ahead | null> | null = null;
  /** Null once it has ended. */
  #worker: WorkerPort | null;

  constructor(folder: string, place: ClientPlace) {
    this.#folder = folder;
    this.#place = place;
    this.#worker = this.#start();
  }

  load = (): void => {
    if (this.#state.failure !== null) this.#change({ failure: null });
    const restarted = this.#worker === null;
    const worker = (this.#worker ??= this.#start());
    if (restarted && this.#asked) worker.post(this.#asked);
    const first = this.#ahead === null;
    this.#ahead ??= this.#place.readAhead();
    // What is being read ahead is not read twice; only a second worker does not wait for it.
    void (restarted ? Promise.resolve() : this.#ahead).then((read) =>
      worker.post({ type: 'load', folder: this.#folder, ahead: first ? (read ?? null) : null }),
    );
  };

  loadMore = (): void => this.#worker?.post({ type: 'more' });

  ask = (query: string, options: SearchOptions): void => {
    this.#question = questionOf(query, options);
    this.#asked = { type: 'query', id: (this.#asked?.id ?? 0) + 1, query, options };
    this.#worker?.post(this.#asked);
  };

  read = (query: string, { type, id }: PassageKey['of']): void =>
    this.#worker?.post({ type: 'passage', query, of: { type, id } });

  state = (): SearchState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #start(): WorkerPort {
    const worker = this.#place.start();
    let silent = true;
    worker.receive((reply) => {
      silent = false;
      if (worker === this.#worker) this.#take(reply);
    });
    const end = (why: string): void => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      worker.stop();
      this.#change({ failure: why });
    };
    worker.ended(end);
    void this.#place.wait(patience).then(() => {
      if (silent) end('搜索没有启动');
    });
    return worker;
  }

  #take(reply: Reply): void {
    if (reply.type === 'progress') this.#change({ progress: reply.progress, failure: null });
    else if (reply.type === 'failed') this.#change({ failure: reply.message });
    else if (reply.type === 'passage') this.#change({ passage: reply });
    else if (reply.id === this.#asked?.id) {
      this.#change({ answer: reply.answer, answered: this.#question });
    }
  }

  #change(part: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
