import { expect, test } from 'vitest';
import { type LastWords, lastWordsBook, markOf } from './last-words.ts';
import { aQuestion, nameCopy, tab, withStorage } from './test-support/storage.ts';
import type { DraftKey } from './types.ts';

/** A browser's storage for texts. @param room in characters. */
function aStorage(room = 5_000_000) {
  const held = new Map<string, string>();
  return {
    held,
    get length() {
      return held.size;
    },
    key: (nth: number) => [...held.keys()][nth] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key: string) => void held.delete(key),
  };
}

const written = (text: string) => aQuestion({ text });

/** What a page leaves of a draft. */
const left = (draft: DraftKey, text: string, begun: string | null = null): LastWords => ({
  ...{ draft, content: written(text), begun: begun === null ? null : markOf(begun) },
});
const unkept = (id: string): DraftKey => ({ id, revision: 0 });

test('what was not saved when the page was left is saved when the next one opens', async () => {
  withStorage();
  const drafts = await tab();
  const { id, revision } = await drafts.create(written('一'));
  const storage = aStorage();
  const name = lastWordsBook(storage).write(left({ id, revision }, '一二'));
  const settled = await lastWordsBook(storage).settle(drafts, nameCopy);
  expect(settled(name)).toBe(id);
  expect((await drafts.read(id))?.text).toBe('一二');
  expect(await drafts.list()).toHaveLength(1);
  expect(storage.held.size).toBe(0);
});

test('texts that were not kept at all become drafts, each by its own name', async () => {
  withStorage();
  const drafts = await tab();
  const book = lastWordsBook(aStorage());
  const names = ['一', '二'].map((text) => book.write(left(unkept(text), text)));
  const settled = await book.settle(drafts, nameCopy);
  const texts = await Promise.all(
    names.map(async (name) => (await drafts.read(settled(name) ?? ''))?.text),
  );
  expect(texts).toEqual(['一', '二']);
});

test('a save that has ended though nobody heard of it leaves one draft', async () => {
  withStorage();
  const drafts = await tab();
  await drafts.save('new', 0, written('一'), nameCopy);
  const book = lastWordsBook(aStorage());
  book.write(left(unkept('new'), '一'));
  await book.settle(drafts, nameCopy);
  expect((await drafts.list()).map(({ id }) => id)).toEqual(['new']);
});

test('a save that was under way and has ended is no change by somebody else', async () => {
  withStorage();
  const drafts = await tab();
  const { id, revision } = await drafts.create(written('一'));
  await drafts.save(id, revision, written('一二'), nameCopy);
  const book = lastWordsBook(aStorage());
  book.write(left({ id, revision }, '一二三', '一二'));
  await book.settle(drafts, nameCopy);
  expect((await drafts.list()).map(({ name }) => name)).toEqual(['连接重试']);
  expect((await drafts.read(id))?.text).toBe('一二三');
});

test('what another tab has written meanwhile stays beside it', async () => {
  withStorage();
  const drafts = await tab();
  const { id, revision } = await drafts.create(written('一'));
  await drafts.save(id, revision, written('别的'), nameCopy);
  const book = lastWordsBook(aStorage());
  const name = book.write(left({ id, revision }, '一二'));
  const copy = (await book.settle(drafts, nameCopy))(name) ?? '';
  expect(copy).not.toBe(id);
  expect((await drafts.read(id))?.text).toBe('别的');
  expect(await drafts.read(copy)).toMatchObject({ text: '一二', name: '连接重试（另一份）' });
});

test('two tabs that leave the same draft at once keep both texts', async () => {
  withStorage();
  const drafts = await tab();
  const { id, revision } = await drafts.create(written('一'));
  const storage = aStorage();
  const [one, other] = ['一甲', '一乙'].map((text) =>
    lastWordsBook(storage).write(left({ id, revision }, text)),
  );
  const settled = await lastWordsBook(storage).settle(drafts, nameCopy);
  const texts = [one, other].map(async (name) => {
    return (await drafts.read(settled(name ?? null) ?? ''))?.text;
  });
  expect(await Promise.all(texts)).toEqual(['一甲', '一乙']);
});

test('a draft that was deleted comes back rather than its last words being lost', async () => {
  withStorage();
  const drafts = await tab();
  const book = lastWordsBook(aStorage());
  const name = book.write(left({ id: 'gone', revision: 3 }, '一'));
  const settled = await book.settle(drafts, nameCopy);
  expect((await drafts.read(settled(name) ?? ''))?.text).toBe('一');
});

test('what was kept after all is written nowhere else; its name is still that of the draft', async () => {
  withStorage();
  const drafts = await tab();
  const storage = aStorage();
  const book = lastWordsBook(storage);
  const name = book.write(left(unkept('a'), '一'));
  book.remove(name ?? '');
  expect(storage.held.size).toBe(0);
  const settled = await book.settle(drafts, nameCopy);
  expect(await drafts.list()).toEqual([]);
  expect([settled(name), settled('a'), settled(null)]).toEqual(['a', 'a', null]);
});

test('damaged words are put away; others, and those of another version, are left alone', async () => {
  withStorage();
  const drafts = await tab();
  const storage = aStorage();
  const name = lastWordsBook(storage).write(left(unkept('a'), '一')) ?? '';
  const [key = '', whole = ''] = [...storage.held][0] ?? [];
  const place = key.slice(0, -name.length);
  const keyless = JSON.stringify({ ...(JSON.parse(whole) as object), draft: 1 });
  const damaged = ['', '{', 'null', '[]', '{"content":{}}', '{"content":{"text":1}}', keyless];
  storage.held.clear();
  for (const [nth, one] of damaged.entries()) storage.setItem(`${place}${nth}`, one);
  const others = [
    ['theme', 'dark'],
    [place.replace('1', '2') + name, '{"text":["一"]}'],
  ] as const;
  for (const [other, value] of others) storage.setItem(other, value);
  await lastWordsBook(storage).settle(drafts, nameCopy);
  expect([...storage.held]).toEqual(others);
  expect(await drafts.list()).toEqual([]);
});

test('words that could not become a draft stay for another time', async () => {
  const storage = aStorage();
  const book = lastWordsBook(storage);
  book.write(left(unkept('a'), '一'));
  const refuse = () => Promise.reject(new Error('full'));
  const saved = () => Promise.resolve({ revision: 1, changed: 1 });
  const none = () => Promise.resolve(null);
  await book.settle({ isKept: true, read: refuse, save: refuse }, nameCopy);
  // In memory only they would be lost with the page.
  await book.settle({ isKept: false, read: none, save: saved }, nameCopy);
  expect(storage.held.size).toBe(1);
  await book.settle({ isKept: true, read: none, save: saved }, nameCopy);
  expect(storage.held.size).toBe(0);
});

test('a browser that has no room, or keeps nothing, is no error', async () => {
  withStorage();
  const drafts = await tab();
  const words = left(unkept('a'), '一');
  const broken = {
    ...aStorage(),
    get length(): number {
      throw new DOMException('denied', 'SecurityError');
    },
  };
  for (const storage of [aStorage(10), null, broken]) {
    const book = lastWordsBook(storage);
    if (storage !== broken) expect(book.write(words)).toBeNull();
    expect((await book.settle(drafts, nameCopy))('b')).toBe('b');
  }
  expect(await drafts.list()).toEqual([]);
});
