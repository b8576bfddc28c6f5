import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';
import { type DatabaseOptions } from '../database.ts';
import { openDrafts } from '../drafts.ts';
import type { DraftContent, Drafts } from '../types.ts';

/** A browser's IndexedDB, empty, for one test. */
export function withStorage(): void {
  const classes = { IDBCursor, IDBDatabase, IDBIndex, IDBKeyRange, IDBObjectStore };
  const globals = { ...classes, IDBRequest, IDBTransaction, indexedDB: new IDBFactory() };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  onTestFinished(async () => {
    // What a closed connection has still to say says it while there are classes to say it with.
    await new Promise((resolve) => setImmediate(resolve));
    vi.unstubAllGlobals();
  });
}

/** Drafts as one tab has them; closed when the test ends. */
export async function tab(options?: DatabaseOptions): Promise<Drafts> {
  const drafts = await openDrafts('drafts', options);
  onTestFinished(() => drafts.close());
  return drafts;
}

/** A question that somebody writes. */
export function aQuestion(changes: Partial<DraftContent> = {}): DraftContent {
  return {
    ...{ name: '连接重试', writing: 'question', about: null },
    text: '<Question project="sofa-rpc">\n\n连接断开以后多久重试？\n\n</Question>\n',
    ...changes,
  };
}

/** How copies are named here. */
export const nameCopy = (name: string): string => `${name}（另一份）`;
