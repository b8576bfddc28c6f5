import { expect, test, vi } from 'vitest';
import { aPage, heard, saving, slowDrafts, withClock } from './test-support/saving.ts';
import { aQuestion, tab, withStorage } from './test-support/storage.ts';
import type { Autosave, Draft, Drafts, Saved } from './types.ts';

test('a text is saved 600 ms after the last change', async () => {
  withClock();
  const { drafts, asked, texts } = slowDrafts();
  const { autosave, seen, write } = saving(drafts);
  expect(autosave.state()).toEqual({ state: 'unsaved' });
  write('一');
  vi.advanceTimersByTime(400);
  write('一二');
  vi.advanceTimersByTime(599);
  expect(texts()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(texts()).toEqual(['一二']);
  asked[0]?.allow();
  await heard();
  expect(autosave.state()).toEqual({ state: 'saved', when: 1_001_000 });
  expect(autosave.draft()).toEqual({ id: asked[0]?.id, revision: 1 });
  expect(seen).toEqual(['saving', 'saved']);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toHaveLength(1);
});

test('who never rests loses two seconds at most', () => {
  withClock();
  const { drafts, texts } = slowDrafts();
  const { write } = saving(drafts);
  for (let typed = 1; typed <= 20; typed += 1) {
    write('字'.repeat(typed));
    vi.advanceTimersByTime(100);
  }
  expect(texts()).toEqual(['字'.repeat(20)]);
});

test('one save at a time; what was written meanwhile is saved next', async () => {
  withClock();
  const { drafts, asked, texts } = slowDrafts();
  const { autosave, seen, write } = saving(drafts);
  write('一');
  vi.advanceTimersByTime(600);
  write('二');
  vi.advanceTimersByTime(600);
  write('三');
  vi.advanceTimersByTime(600);
  expect(texts()).toEqual(['一']);
  asked[0]?.allow();
  await heard();
  expect(texts()).toEqual(['一', '三']);
  asked[1]?.allow();
  await heard();
  expect(autosave.state().state).toBe('saved');
  expect(seen.at(-1)).toBe('saved');
});

test('what is typed while saving is unsaved when that has ended', async () => {
  withClock();
  const { drafts, asked } = slowDrafts();
  const { autosave, write } = saving(drafts);
  write('一');
  vi.advanceTimersByTime(600);
  write('二');
  expect(autosave.state().state).toBe('saving');
  asked[0]?.allow();
  await heard();
  expect(autosave.state().state).toBe('unsaved');
});

test('leaving or hiding the page saves at once; showing it does not', async () => {
  withClock();
  const { drafts, asked, texts } = slowDrafts();
  const { page, leave, become } = aPage();
  const { write } = saving(drafts, { page });
  become('hidden');
  leave();
  write('一');
  become('visible');
  expect(texts()).toEqual([]);
  become('hidden');
  expect(texts()).toEqual(['一']);
  asked[0]?.allow();
  await heard();
  write('二');
  leave();
  expect(texts()).toEqual(['一', '二']);
});

test('what was refused is said until a save gets through, and tried with the next change', async () => {
  withClock();
  const { drafts, asked, texts } = slowDrafts();
  const { autosave, seen, write } = saving(drafts);
  write('一');
  vi.advanceTimersByTime(600);
  asked[0]?.refuse('full');
  await heard();
  expect(autosave.state()).toEqual({ state: 'refused', why: 'full' });
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['一']);
  write('一二');
  vi.advanceTimersByTime(600);
  expect(texts()).toEqual(['一', '一二']);
  asked[1]?.refuse('full');
  await heard();
  // Asked for by hand, without a change.
  const flushed = autosave.flush();
  expect(texts()).toEqual(['一', '一二', '一二']);
  asked[2]?.allow();
  await flushed;
  expect(autosave.state().state).toBe('saved');
  expect(seen).toEqual(['saving', 'refused', 'saved']);
});

test('a refused text does not come back over a newer one', async () => {
  withClock();
  const { drafts, asked, texts } = slowDrafts();
  const { autosave, write } = saving(drafts);
  write('旧');
  vi.advanceTimersByTime(600);
  write('新');
  asked[0]?.refuse('storage');
  await heard();
  void autosave.flush();
  expect(texts()).toEqual(['旧', '新']);
});

test('flush waits for a save that runs and for what came after', async () => {
  withClock();
  const { drafts, asked } = slowDrafts();
  const { autosave, write } = saving(drafts);
  await autosave.flush();
  write('一');
  vi.advanceTimersByTime(600);
  write('二');
  let isDone = false;
  const flushed = Promise.all([autosave.flush(), autosave.flush()]).then(() => (isDone = true));
  asked[0]?.allow();
  await heard();
  expect(isDone).toBe(false);
  asked[1]?.allow();
  await flushed;
  expect(asked.map(({ text }) => text)).toEqual(['一', '二']);
});

test('memory is no safe place, and an opened draft is saved already', async () => {
  const drafts = await tab();
  const { autosave, write } = saving(drafts);
  write('一');
  await autosave.flush();
  expect(autosave.state()).toEqual({ state: 'refused', why: 'memory' });
  const [draft] = await drafts.list();
  const again = saving(drafts, { draft: draft! }).autosave;
  expect(again.state()).toEqual({ state: 'saved', when: draft?.changed });
  expect(again.draft()?.id).toBe(draft?.id);
});

test('what is stopped saves no more', () => {
  withClock();
  const { drafts, texts } = slowDrafts();
  const { page, leave } = aPage();
  const { autosave, write } = saving(drafts, { page });
  write('一');
  autosave.stop();
  write('二');
  leave();
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual([]);
});

test('after a conflict the copy is written, and neither text is lost', async () => {
  withStorage();
  const [here, there] = [await tab(), await tab()];
  const draft = await here.create(aQuestion());
  const conflicts: Saved[] = [];
  const onConflict = (both: Saved) => void conflicts.push(both);
  const one = saving(here, { draft });
  const other = saving(there, { draft, onConflict });
  one.write('这边一');
  await one.autosave.flush();
  for (const text of ['那边一', '那边二']) {
    other.write(text);
    await other.autosave.flush();
  }
  one.write('这边二');
  await one.autosave.flush();
  expect(conflicts).toEqual([
    expect.objectContaining({ conflict: expect.objectContaining({ text: '这边一' }) as Draft }),
  ]);
  expect(await textsOf(here)).toEqual(['这边二', '那边二']);
  expect(other.autosave.draft()?.id).not.toBe(draft.id);
});

test('a tab that dies loses only what had not rested', async () => {
  withStorage();
  withClock();
  const { autosave, write } = saving(await tab());
  write('写完的一段');
  vi.advanceTimersByTime(600);
  await vi.waitFor(() => expect(autosave.state().state).toBe('saved'));
  write('写完的一段，还有');
  vi.advanceTimersByTime(599);
  // Nothing of that tab is asked again: no flush, no closing.
  expect(await textsOf(await tab())).toEqual(['写完的一段']);
});

async function textsOf(drafts: Drafts): Promise<(string | undefined)[]> {
  const heads = await drafts.list();
  return Promise.all(heads.map(async ({ id }) => (await drafts.read(id))?.text));
}

test('the state is one object until it changes', () => {
  const { autosave, write } = saving(slowDrafts().drafts);
  const before = (autosave satisfies Autosave).state();
  write('一');
  write('二');
  expect(autosave.state()).toBe(before);
});
