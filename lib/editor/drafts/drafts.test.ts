import { expect, onTestFinished, test, vi } from 'vitest';
import { aQuestion, nameCopy, tab, withStorage } from './test-support/storage.ts';
import type { DraftNews, Drafts, Saved } from './types.ts';

/** Drafts of both places, which must do the same. */
async function draftsIn(place: string): Promise<Drafts> {
  if (place === 'database') withStorage();
  return tab();
}

function revisionOf(saved: Saved): number {
  if ('copy' in saved) throw new Error('a conflict');
  return saved.revision;
}

test('memory says that it keeps nothing, a database that it keeps', async () => {
  const forgetful = await tab();
  withStorage();
  const kept = await tab();
  expect([forgetful.isKept, kept.isKept]).toEqual([false, true]);
});

test.each(['database', 'memory'])('%s: what was created is listed and read', async (place) => {
  const drafts = await draftsIn(place);
  const about = { path: 'content/weekly/2023-02-17.mdx', original: '旧' };
  const draft = await drafts.create(aQuestion({ writing: 'correction', text: '新的', about }));
  expect(draft).toMatchObject({ name: '连接重试', writing: 'correction', text: '新的', about });
  expect(draft.bytes).toBe(9);
  expect(await drafts.read(draft.id)).toEqual(draft);
  const [head] = await drafts.list();
  expect({ ...head, text: '新的', about }).toEqual(draft);
  expect(await drafts.usage()).toBe(9);
  expect(await drafts.read('nobody')).toBeNull();
});

test.each(['database', 'memory'])('%s: the last changed is listed first', async (place) => {
  const drafts = await draftsIn(place);
  const first = await drafts.create(aQuestion({ name: '一' }));
  await drafts.create(aQuestion({ name: '二' }));
  await drafts.save(first.id, first.revision, aQuestion({ name: '一' }), nameCopy);
  expect((await drafts.list()).map(({ name }) => name)).toEqual(['一', '二']);
});

test.each(['database', 'memory'])('%s: saving replaces what it was based on', async (place) => {
  const drafts = await draftsIn(place);
  const { id, revision } = await drafts.create(aQuestion());
  const second = revisionOf(await drafts.save(id, revision, aQuestion({ text: '二' }), nameCopy));
  const third = revisionOf(await drafts.save(id, second, aQuestion({ text: '三' }), nameCopy));
  expect(new Set([revision, second, third]).size).toBe(3);
  expect(await drafts.read(id)).toMatchObject({ text: '三', revision: third });
  expect(await drafts.list()).toHaveLength(1);
});

test.each(['database', 'memory'])('%s: a stale revision never overwrites', async (place) => {
  const drafts = await draftsIn(place);
  const { id, revision } = await drafts.create(aQuestion());
  await drafts.save(id, revision, aQuestion({ text: '这边写的' }), nameCopy);
  const saved = await drafts.save(id, revision, aQuestion({ text: '那边写的' }), nameCopy);
  if (!('copy' in saved)) throw new Error('overwritten');
  expect(saved.conflict).toMatchObject({ id, text: '这边写的' });
  expect(saved.copy).toMatchObject({ name: '连接重试（另一份）', text: '那边写的' });
  const texts = (await drafts.list()).map(async (head) => (await drafts.read(head.id))?.text);
  expect(new Set(await Promise.all(texts))).toEqual(new Set(['这边写的', '那边写的']));
  // The copy keeps the name that tells it from the other, whatever the page calls it.
  await drafts.save(saved.copy.id, saved.copy.revision, aQuestion({ text: '再写' }), nameCopy);
  expect(await drafts.read(saved.copy.id)).toMatchObject({ name: '连接重试（另一份）' });
});

test('the same text from two sides needs no copy', async () => {
  withStorage();
  const drafts = await tab();
  const { id, revision } = await drafts.create(aQuestion());
  const first = await drafts.save(id, revision, aQuestion({ text: '一样' }), nameCopy);
  const second = await drafts.save(id, revision, aQuestion({ text: '一样' }), nameCopy);
  expect(second).toEqual(first);
  expect(await drafts.list()).toHaveLength(1);
});

test('of two tabs that save at one time, both texts stay', async () => {
  withStorage();
  const [here, there] = [await tab(), await tab()];
  const { id, revision } = await here.create(aQuestion());
  const both = await Promise.all([
    here.save(id, revision, aQuestion({ text: '这边' }), nameCopy),
    there.save(id, revision, aQuestion({ text: '那边' }), nameCopy),
  ]);
  expect(both.filter((saved) => 'copy' in saved)).toHaveLength(1);
  const texts = (await here.list()).map(async (head) => (await there.read(head.id))?.text);
  expect(new Set(await Promise.all(texts))).toEqual(new Set(['这边', '那边']));
});

test.each(['database', 'memory'])('%s: a name given by hand stays', async (place) => {
  const drafts = await draftsIn(place);
  const { id, revision } = await drafts.create(aQuestion({ name: '自动的' }));
  const renamed = await drafts.rename(id, '我的名字');
  expect(renamed).toMatchObject({ name: '我的名字', revision });
  // Renaming in the list is no conflict for the tab that writes.
  revisionOf(await drafts.save(id, revision, aQuestion({ name: '自动的', text: '新' }), nameCopy));
  expect(await drafts.read(id)).toMatchObject({ name: '我的名字', text: '新' });
  expect(await drafts.rename('nobody', '名字')).toBeNull();
});

test.each(['database', 'memory'])('%s: what was removed can be put back', async (place) => {
  const drafts = await draftsIn(place);
  const draft = await drafts.create(aQuestion());
  expect(await drafts.remove(draft.id)).toEqual(draft);
  expect([await drafts.list(), await drafts.usage()]).toEqual([[], 0]);
  expect(await drafts.remove(draft.id)).toBeNull();
  expect(await drafts.restore(draft)).toEqual(draft);
  expect(await drafts.read(draft.id)).toEqual(draft);
  // Twice is once.
  expect(await drafts.restore(draft)).toEqual(draft);
  expect(await drafts.list()).toHaveLength(1);
});

test.each(['database', 'memory'])('%s: writing on brings a removed draft back', async (place) => {
  const drafts = await draftsIn(place);
  const draft = await drafts.create(aQuestion());
  await drafts.remove(draft.id);
  revisionOf(await drafts.save(draft.id, draft.revision, aQuestion({ text: '还在写' }), nameCopy));
  expect(await drafts.read(draft.id)).toMatchObject({ text: '还在写' });
  const restored = await drafts.restore(draft);
  expect(restored.id).not.toBe(draft.id);
  expect(await drafts.read(draft.id)).toMatchObject({ text: '还在写' });
  expect(await drafts.read(restored.id)).toMatchObject({ text: draft.text });
});

test('a state put back is not taken for a later one of the same number', async () => {
  withStorage();
  const drafts = await tab();
  const begun = await drafts.create(aQuestion({ text: '起初' }));
  await drafts.remove(begun.id);
  const later = await drafts.save(begun.id, begun.revision, aQuestion({ text: '甲' }), nameCopy);
  await drafts.remove(begun.id);
  await drafts.restore(begun);
  await drafts.save(begun.id, begun.revision, aQuestion({ text: '乙' }), nameCopy);
  const third = await drafts.save(
    ...([begun.id, revisionOf(later), aQuestion({ text: '丙' }), nameCopy] as const),
  );
  expect(third).toMatchObject({ conflict: { text: '乙' }, copy: { text: '丙' } });
});

test('other tabs hear what happened', async () => {
  withStorage();
  const [here, there] = [await tab(), await tab()];
  const heard: [string, DraftNews][] = [];
  here.subscribe((news) => heard.push(['here', news]));
  there.subscribe((news) => heard.push(['there', news]));
  const { id, revision } = await here.create(aQuestion());
  await here.rename(id, '名字');
  await here.remove(id);
  await vi.waitFor(() => expect(heard).toHaveLength(6));
  const ofTab = (tab: string) => heard.filter(([one]) => one === tab).map(([, news]) => news);
  const happened = (['saved', 'renamed', 'removed'] as const).map((what) => ({
    what,
    id,
    revision,
  }));
  expect(ofTab('here')).toEqual(happened.map((news) => ({ ...news, here: true })));
  expect(ofTab('there')).toEqual(happened.map((news) => ({ ...news, here: false })));
});

test('nonsense from another tab is no news, and who has gone hears nothing', async () => {
  withStorage();
  const drafts = await tab();
  const heard: DraftNews[] = [];
  const gone: DraftNews[] = [];
  drafts.subscribe((news) => heard.push(news));
  drafts.subscribe((news) => gone.push(news))();
  const channel = new BroadcastChannel('drafts');
  onTestFinished(() => channel.close());
  for (const data of [null, 'saved', { what: 'burnt', id: 'x', revision: 1 }, { what: 'saved' }])
    channel.postMessage(data);
  channel.postMessage({ what: 'removed', id: 'x', revision: 7 });
  await vi.waitFor(() => expect(heard).not.toEqual([]));
  expect(heard).toEqual([{ what: 'removed', id: 'x', revision: 7, here: false }]);
  expect(gone).toEqual([]);
});
