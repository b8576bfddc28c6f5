import { Unavailable } from '#lib/search/api/answerer.ts';
import type { Answerer, Opened } from '#lib/search/api/answerer.ts';
import type { DatabaseAddress } from '../address.ts';
import { DatabaseTrouble } from '../trouble.ts';
import type { PostgresEngine } from './engine.ts';
import { GenerationGone } from './fetch.ts';
import { Hosts } from './hosts.ts';

/** Whether a search can be asked. */
export type PostgresState =
  | { state: 'ready'; documents: number; content: string }
  | { state: 'starting' }
  /** `why` is for who runs the server. */
  | { state: 'unavailable'; why: string };

/** Who answers from a database. */
export interface PostgresAnswerer extends Answerer {
  state(): PostgresState;
  /** Closes every connection; nothing is answered any more. */
  close(): Promise<void>;
}

/** Milliseconds from one look at the databases to the next: so soon a new generation, or one that is back, is seen. */
const EVERY = 2000;

const DOWN =
  '搜索的数据库现在不能用，请稍后再试；网页会先搜浏览器里已有的内容（the search database is down）';
const EMPTY = '库里还没有索引；先运行 npm run -s weekly -- index --to <地址>';

/** The databases, looked at from time to time: a new generation is opened, and what is down is known. */
class Lookout {
  readonly hosts: Hosts;
  /** Over the newest generation that was found. */
  engine: PostgresEngine | undefined;
  /** What is wrong with all of them; null where nothing is. */
  why: string | null = null;
  readonly #every: number;
  #looking: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(addresses: readonly DatabaseAddress[], every: number) {
    this.hosts = new Hosts(addresses);
    this.#every = every;
    this.#lookOn();
  }

  /** One look at a time, for all who wait for it. */
  look(): Promise<void> {
    this.#looking ??= this.#refresh()
      .catch((cause: unknown) => {
        if (!(cause instanceof DatabaseTrouble || cause instanceof GenerationGone)) throw cause;
        // The next look finds what is there then.
        if (cause instanceof DatabaseTrouble) this.tell(cause.message);
      })
      .finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  /** Notes what is wrong, and tells who runs us when it is something else than before. */
  tell(found: string | null): void {
    if (found !== this.why && !this.#isClosed) {
      console.error(found ?? '搜索的数据库好了，继续从它回答');
    }
    this.why = found;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#looking?.catch(() => undefined);
    await this.hosts.close();
  }

  async #refresh(): Promise<void> {
    await this.hosts.look();
    const { newest } = this.hosts;
    if (newest === null) return this.tell(this.hosts.trouble?.message ?? DOWN);
    if (newest === 0) return this.tell(EMPTY);
    if (newest !== this.engine?.generation) this.engine = await this.hosts.open(newest);
    if (this.why !== null) this.tell(null);
  }

  #lookOn(): void {
    this.#timer = setTimeout(
      () =>
        void this.look()
          .catch(console.error)
          .finally(() => {
            if (!this.#isClosed) this.#lookOn();
          }),
      this.#every,
    );
    this.#timer.unref();
  }
}

/**
 * Answers from the index in a database. The database is looked at from time to time: where all of its hosts are
 * down, who asks is refused at once instead of waiting for them, and hears answers again when one is back.
 * @param addresses hosts with the same index: the one that is written, or its replicas.
 */
export function postgresAnswerer(
  addresses: readonly DatabaseAddress[],
  every = EVERY,
): PostgresAnswerer {
  const lookout = new Lookout(addresses, every);
  const opened = async (): Promise<PostgresEngine> => {
    if (!lookout.engine) await lookout.look();
    if (!lookout.engine) throw new Unavailable(DOWN);
    return lookout.engine;
  };
  const answer = async (query: Parameters<Answerer['ask']>[0]): Promise<unknown> => {
    const current = await opened();
    return current.answer(query, lookout.hosts.asking(current.generation));
  };
  return {
    open: async (): Promise<Opened> => {
      const { content, projects } = await opened();
      return { content, projects };
    },
    ask: async (query) => {
      try {
        const given = await answer(query).catch(async (cause: unknown) => {
          if (!(cause instanceof GenerationGone)) throw cause;
          await lookout.look();
          return answer(query);
        });
        return JSON.stringify(given);
      } catch (cause) {
        if (cause instanceof GenerationGone) throw new Unavailable(DOWN);
        if (!(cause instanceof DatabaseTrouble)) throw cause;
        if (lookout.hosts.newest === null) lookout.tell(cause.message);
        throw new Unavailable(DOWN);
      }
    },
    state: () => {
      const { why, engine } = lookout;
      if (why !== null) return { state: 'unavailable', why };
      if (!engine) return { state: 'starting' };
      return { state: 'ready', documents: engine.size, content: engine.content };
    },
    close: () => lookout.close(),
  };
}
