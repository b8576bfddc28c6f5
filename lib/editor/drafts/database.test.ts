import { IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Step } from './database.ts';
import { parted } from './record.ts';
import { aQuestion, nameCopy, tab, withStorage } from './test-support/storage.ts';

/** What a later version of the page may do: a new store, and a field that this one does not know. */
const later: Step = async (database, transaction) => {
  database.createObjectStore('counters2' as 'counters');
  const heads = transaction.objectStore('heads');
  for (const head of await heads.getAll()) await heads.put({ ...head, ...{ colour: 'red' } });
};

/** The database as it is, beside the drafts. */
async function raw() {
  const database = await openDB('drafts');
  onTestFinished(() => database.close());
  return database;
}

test('a newer page reads what an older one has kept', async () => {
  withStorage();
  const old = await tab();
  const draft = await old.create(aQuestion());
  old.close();
  const renewed = await tab({ later: [later] });
  expect(await renewed.read(draft.id)).toEqual(draft);
  expect((await raw()).version).toBe(2);
});

test('an old tab lets a newer page upgrade, and goes on without taking anything away', async () => {
  withStorage();
  const old = await tab();
  const draft = await old.create(aQuestion());
  const renewed = await tab({ later: [later], patience: 5000 });
  expect(renewed.isKept).toBe(true);
  expect(await old.read(draft.id)).toEqual(draft);
  await old.save(draft.id, draft.revision, aQuestion({ text: '旧页面写的' }), nameCopy);
  expect(await renewed.read(draft.id)).toMatchObject({ text: '旧页面写的' });
  expect(await (await raw()).get('heads', draft.id)).toMatchObject({ colour: 'red' });
});

test('an upgrade that fails leaves everything as it was', async () => {
  withStorage();
  const old = await tab();
  const draft = await old.create(aQuestion());
  old.close();
  const broken = await tab({ later: [() => Promise.reject(new Error('a fault'))] });
  expect(broken.isKept).toBe(false);
  expect(await (await tab()).read(draft.id)).toEqual(draft);
});

test('where an older tab does not let go, drafts live in memory', async () => {
  withStorage();
  await (await tab()).create(aQuestion());
  const asleep = await raw();
  const drafts = await tab({ later: [later], patience: 20 });
  expect(drafts.isKept).toBe(false);
  expect(await drafts.read((await drafts.create(aQuestion())).id)).toMatchObject(aQuestion());
  asleep.close();
  // What opens late after all does not stand in the way of others.
  expect((await tab({ later: [later, () => undefined], patience: 5000 })).isKept).toBe(true);
});

test('storage that may not even be asked for is no error', async () => {
  withStorage();
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  expect((await tab()).isKept).toBe(false);
});

test('a database of somebody else is left alone', async () => {
  withStorage();
  const other = await openDB('drafts', 9, { upgrade: (one) => void one.createObjectStore('mine') });
  other.close();
  expect((await tab()).isKept).toBe(false);
  expect([...(await raw()).objectStoreNames]).toEqual(['mine']);
});

test('what is damaged or unknown is neither shown nor lost', async () => {
  withStorage();
  const drafts = await tab();
  const good = await drafts.create(aQuestion());
  const odd = await drafts.create(aQuestion({ text: '新的种类' }));
  const bodiless = await drafts.create(aQuestion());
  const database = await raw();
  const { head } = parted(odd);
  await database.put('heads', { ...head, writing: 'podcast' });
  await database.put('heads', { id: 'x', name: 3 });
  await database.put('heads', { ...head, id: 'y', changed: Number.NaN });
  await database.put('bodies', 'no body', bodiless.id);
  expect((await drafts.list()).map(({ id }) => id).sort()).toEqual([good.id, bodiless.id].sort());
  expect([await drafts.read(odd.id), await drafts.read(bodiless.id)]).toEqual([null, null]);
  expect([await drafts.remove(odd.id), await drafts.rename(odd.id, '名字')]).toEqual([null, null]);
  const saved = await drafts.save(odd.id, odd.revision, aQuestion({ text: '接着写' }), nameCopy);
  expect(saved).toMatchObject({ conflict: null, copy: { text: '接着写' } });
  expect(await database.get('heads', odd.id)).toMatchObject({ writing: 'podcast' });
  expect(await database.get('bodies', odd.id)).toMatchObject({ text: '新的种类' });
});

/** A disk that is full as soon as a draft's text is written; or only when all is to be kept. */
function withFullDisk(when: 'at once' | 'at last'): { empty(): void } {
  const written = Reflect.get<IDBObjectStore, 'put'>(IDBObjectStore.prototype, 'put');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  put.mockImplementation(function (this: IDBObjectStore, ...asked) {
    if (this.name !== 'bodies') return written.apply(this, asked);
    if (when === 'at once') throw new DOMException('full', 'QuotaExceededError');
    const request = written.apply(this, asked);
    const { transaction } = this as unknown as { transaction: { _abort(error: string): void } };
    request.addEventListener('success', () => transaction._abort('QuotaExceededError'));
    return request;
  });
  onTestFinished(() => put.mockRestore());
  return { empty: () => put.mockRestore() };
}

test.each(['at once', 'at last'] as const)('a disk full %s keeps the last state', async (when) => {
  withStorage();
  const drafts = await tab();
  const draft = await drafts.create(aQuestion());
  const disk = withFullDisk(when);
  const more = aQuestion({ text: '写了很多' });
  const refused = { name: 'DraftsRefused', why: 'full' };
  await expect(drafts.save(draft.id, draft.revision, more, nameCopy)).rejects.toMatchObject(
    refused,
  );
  await expect(drafts.create(more)).rejects.toMatchObject(refused);
  expect(await drafts.list()).toEqual([expect.objectContaining({ revision: draft.revision })]);
  expect(await drafts.read(draft.id)).toEqual(draft);
  disk.empty();
  await drafts.save(draft.id, draft.revision, more, nameCopy);
  expect(await drafts.read(draft.id)).toMatchObject({ text: '写了很多' });
});

test('a connection that dies is replaced', async () => {
  withStorage();
  const drafts = await tab();
  const draft = await drafts.create(aQuestion());
  const dead = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  await expect(drafts.read(draft.id)).rejects.toMatchObject({ why: 'storage' });
  dead.mockRestore();
  expect(await drafts.read(draft.id)).toEqual(draft);
});

test('drafts that were closed refuse', async () => {
  withStorage();
  const drafts = await tab();
  drafts.close();
  await expect(drafts.list()).rejects.toMatchObject({ why: 'storage' });
});
