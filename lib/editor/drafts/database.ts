// Drafts in IndexedDB.
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
  openDB,
} from 'idb';
import { DraftsRefused, refusalOf } from './refused.ts';
import { type DraftBody, isObject } from './record.ts';
import type { Shelf, Work } from './shelf.ts';
import type { DraftHead } from './types.ts';

interface Schema extends DBSchema {
  /** What a list shows, so that listing reads no text. */
  heads: { key: string; value: DraftHead };
  bodies: { key: string; value: DraftBody };
  /** The last number that was drawn, by what it counts. */
  counters: { key: string; value: number };
}

type Names = StoreNames<Schema>;
const STORES: readonly Names[] = ['heads', 'bodies', 'counters'];

type Upgrade = IDBPTransaction<Schema, Names[], 'versionchange'>;

/** One step from a version of the database to the next. */
export type Step = (database: IDBPDatabase<Schema>, transaction: Upgrade) => void | Promise<void>;

/**
 * The steps from nothing to today's version, which is their number. A step only adds: a tab with an older
 * page goes on reading and writing what it knows of a newer database, and takes nothing away from it.
 */
const STEPS: readonly Step[] = [
  (database) => {
    database.createObjectStore('heads', { keyPath: 'id' });
    database.createObjectStore('bodies');
    database.createObjectStore('counters');
  },
];

/** How a database is opened. */
export interface DatabaseOptions {
  /** Steps beyond today's version. */
  later?: readonly Step[];
  /** Milliseconds that a database may take to open: a tab that sleeps may hold an older version of it. */
  patience?: number;
}

/**
 * A place for drafts that outlives the tab. It is opened when first needed, let go when another tab wants
 * to upgrade it, and opened again.
 */
export function databaseShelf(
  name: string,
  { later = [], patience = 3000 }: DatabaseOptions,
): Shelf {
  const steps = [...STEPS, ...later];
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  let closed = false;

  /** Lets go of a connection, if it is still the one in use. */
  function drop(one: typeof opening): void {
    if (opening === one) opening = null;
    one?.then((database) => database.close()).catch(() => undefined);
  }

  function connection(): Promise<IDBPDatabase<Schema>> {
    if (closed) throw new DOMException('closed', 'InvalidStateError');
    if (opening) return opening;
    const mine = openLatest(name, steps, () => drop(mine));
    opening = mine;
    mine.catch(() => drop(mine));
    return mine;
  }

  async function begin(mode: 'readonly' | 'readwrite'): Promise<ReturnType<typeof begun>> {
    try {
      return begun(await within(patience, connection()), mode);
    } catch (error) {
      // It was let go between having it and using it: once more, with a new one.
      if (closed || !(error instanceof DOMException) || error.name !== 'InvalidStateError')
        throw error;
      drop(opening);
      return begun(await within(patience, connection()), mode);
    }
  }

  return {
    async run(mode, work) {
      let used: typeof opening = null;
      try {
        const transaction = await begin(mode);
        used = opening;
        return await completed(transaction, work);
      } catch (error) {
        const why = refusalOf(error);
        // A connection that failed for no reason of ours may be dead; the next work opens a new one.
        if (why !== 'full' && used) drop(used);
        throw new DraftsRefused(why, error);
      }
    },
    close() {
      closed = true;
      drop(opening);
    },
  };
}

/** Opens a database at the version of these steps, or at a later one that it has already. */
async function openLatest(
  name: string,
  steps: readonly Step[],
  letGo: () => void,
): Promise<IDBPDatabase<Schema>> {
  const callbacks = { blocking: letGo, terminated: letGo };
  try {
    return await openDB<Schema>(name, steps.length, {
      ...callbacks,
      upgrade(database, from, _to, transaction) {
        void climbed(steps.slice(from), database, transaction);
      },
    });
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
  }
  const database = await openDB<Schema>(name, undefined, callbacks);
  if (STORES.every((store) => database.objectStoreNames.contains(store))) return database;
  database.close();
  throw new DOMException('the newer database has other stores', 'VersionError');
}

/** All steps or none: opening rejects where one of them fails. */
async function climbed(
  steps: readonly Step[],
  database: IDBPDatabase<Schema>,
  transaction: Upgrade,
): Promise<void> {
  transaction.done.catch(() => undefined);
  try {
    for (const step of steps) await step(database, transaction);
  } catch {
    transaction.abort();
  }
}

function begun(database: IDBPDatabase<Schema>, mode: 'readonly' | 'readwrite') {
  // Strict: what is said to be saved is on the disk, even if the machine loses its power now.
  return database.transaction<Names[], typeof mode>([...STORES], mode, { durability: 'strict' });
}

/** Does a work within a transaction, all of it or nothing. */
async function completed<Result>(
  transaction: ReturnType<typeof begun>,
  work: (on: Work) => Promise<Result>,
): Promise<Result> {
  const { done } = transaction;
  // Whoever fails first is thrown; the other failure is the same one.
  done.catch(() => undefined);
  try {
    const result = await work(workOn(transaction as IDBPTransaction<Schema, Names[], 'readwrite'>));
    await done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
}

function workOn(transaction: IDBPTransaction<Schema, Names[], 'readwrite'>): Work {
  const heads = transaction.objectStore('heads');
  const bodies = transaction.objectStore('bodies');
  const counters = transaction.objectStore('counters');
  return {
    heads: () => heads.getAll(),
    head: (id) => heads.get(id),
    body: (id) => bodies.get(id),
    async put(head, body) {
      const stored: unknown = await heads.get(head.id);
      const whole = isObject(stored) ? { ...stored, ...head } : head;
      // One after the other: a second request that is refused would leave the first one unheard.
      await heads.put(whole);
      if (body) await bodies.put(body, head.id);
    },
    async delete(id) {
      await heads.delete(id);
      await bodies.delete(id);
    },
    async nextRevision(above) {
      const next = Math.max((await counters.get('revision')) ?? 0, above) + 1;
      await counters.put(next, 'revision');
      return next;
    },
  };
}

/** @throws DOMException where something takes longer; it goes on all the same. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new DOMException('the database does not open', 'TimeoutError')),
      milliseconds,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
