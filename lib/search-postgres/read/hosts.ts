import { Pool } from 'pg';
import type { DatabaseAddress } from '../address.ts';
import { type Patience, configOf, withClient } from '../connection.ts';
import { DatabaseTrouble, troubleWith } from '../trouble.ts';
import { type PostgresEngine, openEngine } from './engine.ts';
import { type Asking, fetchGenerations } from './fetch.ts';

/** Milliseconds. A query is answered or refused within half a second, whatever the database does. */
const FOR_QUERIES: Patience = { connect: 300, statement: 300 };
/** A head is some megabytes, and nobody waits for it who has the one before. */
const FOR_HEADS: Patience = { connect: 2000, statement: 10_000 };
/** Connections to each host: our own processor is busy long before so many are. */
const CONNECTIONS = 4;
/** So many statements that were too slow in a row are a host that is down. */
const MOST_SLOW = 3;

/** A database that may be asked. */
interface Host {
  address: DatabaseAddress;
  pool: Pool;
  /** Generations that it had when it was last looked at; null: it is down. */
  generations: readonly number[] | null;
  slow: number;
  /** Why it is down. */
  trouble: DatabaseTrouble | null;
}

/**
 * Databases that hold the same index: the one that is written, or replicas of it, which may lag behind. One that
 * fails is not asked again before {@link Hosts.look} found it well, so that nobody waits for it meanwhile.
 */
export class Hosts {
  readonly #hosts: readonly Host[];
  #turn = 0;

  constructor(addresses: readonly DatabaseAddress[]) {
    this.#hosts = addresses.map((address) => {
      const pool = new Pool({ ...configOf(address, FOR_QUERIES), max: CONNECTIONS });
      const host: Host = { address, pool, generations: null, slow: 0, trouble: null };
      // An idle connection that breaks; the pool makes another one.
      pool.on('error', (cause) => fell(host, troubleWith(address.label, cause)));
      return host;
    });
  }

  /** Looks at every host. Never rejects. */
  async look(): Promise<void> {
    await Promise.all(
      this.#hosts.map(async (host) => {
        try {
          host.generations = await fetchGenerations(asAsking(host.pool));
          host.slow = 0;
          host.trouble = null;
        } catch (cause) {
          fell(host, troubleWith(host.address.label, cause));
        }
      }),
    );
  }

  /** The newest generation that any host has; 0 where none has one, null where all are down. */
  get newest(): number | null {
    const all = this.#hosts.flatMap(({ generations }) => generations ?? []);
    if (all.length > 0) return Math.max(...all);
    return this.#hosts.some(({ generations }) => generations !== null) ? 0 : null;
  }

  /** What is wrong with the first host that is down; null where all are well. */
  get trouble(): DatabaseTrouble | null {
    return this.#hosts.find(({ trouble }) => trouble !== null)?.trouble ?? null;
  }

  /** Opens the engine of a generation. @throws DatabaseTrouble, GenerationGone */
  async open(generation: number): Promise<PostgresEngine> {
    const [host] = this.#holding(generation);
    if (!host) throw this.#noHost();
    return withClient(host.address, FOR_HEADS, (client) =>
      openEngine(generation, asAsking(client)),
    );
  }

  /** Asks hosts that hold a generation, in turn, and the next one where one fails. */
  asking(generation: number): Asking {
    return {
      query: async <Row extends object>(statement: Parameters<Asking['query']>[0]) => {
        for (const host of this.#holding(generation)) {
          try {
            const answer = await asAsking(host.pool).query<Row>(statement);
            host.slow = 0;
            return answer;
          } catch (cause) {
            const trouble = troubleWith(host.address.label, cause);
            if (!trouble.isAway) throw trouble;
            host.slow += 1;
            if (!trouble.isSlow || host.slow >= MOST_SLOW) fell(host, trouble);
          }
        }
        throw this.#noHost();
      },
    };
  }

  async close(): Promise<void> {
    await Promise.all(this.#hosts.map(({ pool }) => pool.end()));
  }

  #holding(generation: number): Host[] {
    const holding = this.#hosts.filter(({ generations }) => generations?.includes(generation));
    this.#turn += 1;
    const first = this.#turn % Math.max(1, holding.length);
    return [...holding.slice(first), ...holding.slice(0, first)];
  }

  #noHost(): DatabaseTrouble {
    return this.trouble ?? new DatabaseTrouble('没有一个数据库有这一代索引', true);
  }
}

function fell(host: Host, trouble: DatabaseTrouble): void {
  host.generations = null;
  host.trouble = trouble;
}

/** `pg`'s types say `any` for rows; `Asking` says what we select. */
function asAsking(client: Pick<Pool, 'query'>): Asking {
  return {
    query: async <Row extends object>(statement: Parameters<Asking['query']>[0]) =>
      client.query<Row>(statement),
  };
}
