// Where drafts lie: what the verbs need of a place, and the place that forgets.
import type { DraftBody } from './record.ts';
import type { DraftHead } from './types.ts';

/**
 * What is done to drafts as one: nobody else sees or changes anything in between. Only these verbs may be
 * awaited inside, since a transaction of IndexedDB ends when nothing is asked of it.
 */
export interface Work {
  /** All heads as they are stored. */
  heads(): Promise<unknown[]>;
  /** Undefined where there is none. */
  head(id: string): Promise<unknown>;
  body(id: string): Promise<unknown>;
  /** Stores a head, and a body where one is given. Fields of a stored head that nobody knows here stay. */
  put(head: DraftHead, body?: DraftBody): Promise<void>;
  delete(id: string): Promise<void>;
  /** A number greater than `above` and than all that were drawn before, by whichever tab. */
  nextRevision(above: number): Promise<number>;
}

/** A place for drafts. */
export interface Shelf {
  /** @throws DraftsRefused; nothing of the work is done then. */
  run<Result>(mode: 'readonly' | 'readwrite', work: (on: Work) => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Drafts in memory: what a page works with where the browser keeps nothing. */
export function memoryShelf(): Shelf {
  const heads = new Map<string, DraftHead>();
  const bodies = new Map<string, DraftBody>();
  let revision = 0;
  let last: Promise<unknown> = Promise.resolve();
  const found = <Value>(value: Value): Promise<Value> => Promise.resolve(structuredClone(value));
  const on: Work = {
    heads: () => found([...heads.values()]),
    head: (id) => found(heads.get(id)),
    body: (id) => found(bodies.get(id)),
    put(head, body) {
      heads.set(head.id, structuredClone(head));
      if (body) bodies.set(head.id, structuredClone(body));
      return Promise.resolve();
    },
    delete(id) {
      heads.delete(id);
      bodies.delete(id);
      return Promise.resolve();
    },
    nextRevision: (above) => Promise.resolve((revision = Math.max(revision, above) + 1)),
  };
  return {
    run(_mode, work) {
      const done = last.then(() => work(on));
      last = done.catch(() => undefined);
      return done;
    },
    close: () => undefined,
  };
}
