// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { emptyForm } from '#lib/editor/form/new-form.ts';
import { valueOf, withValue } from '#lib/editor/form/slots.ts';
import { openAsked } from './opening.ts';
import { WEEKLY, aSession, askIn, message } from './test-support/session.ts';

let made: Awaited<ReturnType<typeof aSession>>;
let { session, drafts, worker } = {} as typeof made;

beforeEach(async () => {
  made = await aSession();
  ({ session, drafts, worker } = made);
});

const none = () => Promise.resolve(null);

const texts = async (): Promise<string[]> => {
  const all = await Promise.all((await drafts.list()).map(({ id }) => drafts.read(id)));
  return all.flatMap((draft) => draft?.text ?? []);
};

const ask = (words: string): void => askIn(session, words);

test('begins with an empty question, of which no draft is made', async () => {
  expect(session.state()).toMatchObject({ writing: 'question', view: 'form', draft: null });
  await session.saveNow();
  expect(await drafts.list()).toEqual([]);
});

test('nothing is kept of a kind that was only looked at', async () => {
  await session.setWriting('event');
  await session.saveNow();
  expect(await drafts.list()).toEqual([]);
});

test('what is typed is looked at after a rest, and kept', async () => {
  ask('风多大能放？');
  await session.saveNow();
  await vi.waitFor(() => expect(worker.looks.at(-1)?.text).toContain('风多大能放？'));
  expect(await texts()).toEqual([session.state().text]);
  expect(made.remembered()).toBe(session.state().draft);
  expect(session.state().path).toMatch(/^content\/next\/question-[a-z0-9-]+\.mdx$/);
});

test('a message is mended by a click, and the click is undone', () => {
  ask('大风, 能放吗？');
  const { text } = session.state();
  session.fix(message(text, ', ', '，'));
  expect(session.state().text).toContain('大风，能放吗？');
  expect(valueOf(session.state().form ?? emptyForm('question'), 'question:0')).toBe(
    '大风，能放吗？',
  );
  expect(session.wasClicked).toBe(true);
  session.undo();
  expect(session.state().text).toBe(text);
  expect(session.wasClicked).toBe(false);
});

test('a key after a click belongs to the field again', () => {
  ask('大风, 能放吗？');
  session.fix(message(session.state().text, ', ', '，'));
  ask('大风，能放吗？？');
  expect(session.wasClicked).toBe(false);
});

test('mending all replaces only the text that was asked about', async () => {
  ask('甲, 乙, 丙？');
  const mending = session.mendAll();
  ask('甲, 乙, 丁？');
  await mending;
  expect(session.state().text).toContain('甲, 乙, 丁？');
  await session.mendAll();
  expect(session.state().text).toContain('甲， 乙， 丁？');
});

test('another kind keeps what both have; a weekly begins a text of its own, and the first stays a draft', async () => {
  const { form } = session.state();
  if (!form) throw new Error('no form');
  session.writeForm(withValue(withValue(form, 'project', 'mosn'), 'question:0', '线多长？'));
  await session.setWriting('release');
  expect(valueOf(session.state().form ?? emptyForm('release'), 'project')).toBe('mosn');
  await session.setWriting('weekly');
  expect(session.state()).toMatchObject({ writing: 'weekly', view: 'text', form: null });
  expect(session.state().text).toContain('新的一期');
  expect(await texts()).toHaveLength(1);
});

test('sends once the text as it is now has no error', async () => {
  ask('线多长？\n\n');
  const sending = session.send();
  await vi.waitFor(() => expect(worker.looks.at(-1)?.text).toBe(session.state().text));
  const { text } = session.state();
  expect(text).not.toMatch(/\n\n\n/);
  worker.news.checked({ text: 'another', messages: [], pending: [], took: 1 });
  expect(session.state().step).toBe('write');
  worker.news.checked({ text, messages: [], pending: [], took: 1 });
  await sending;
  expect(session.state().step).toBe('send');
});

test('a correction is of the published file, and its name', async () => {
  await openAsked(session, { search: '?correct=2029-12-28-1', hash: '', draft: none });
  const state = session.state();
  expect(state).toMatchObject({ writing: 'correction', view: 'form', nth: 0, text: WEEKLY });
  expect(state.about).toMatchObject({ path: 'content/weekly/2029-12-28.mdx', original: WEEKLY });
  expect(state.path).toBe('content/weekly/2029-12-28.mdx');
  session.writeForm(withValue(state.form ?? emptyForm('question'), 'answer:0', '五米。'));
  expect(session.state().text).toBe(WEEKLY.replace('三米。', '五米。'));
});

test('a reload goes on with the draft of the tab; a new visit is offered the last one', async () => {
  ask('线多长？');
  await session.saveNow();
  const { draft, text } = session.state();
  await session.begin('question');
  await openAsked(session, { search: '', hash: '', draft: () => Promise.resolve(draft) });
  expect(session.state()).toMatchObject({ draft, text });
  await session.begin('question');
  await openAsked(session, { search: '', hash: '', draft: none });
  expect(session.state().found).toMatchObject({ id: draft, name: '线多长？' });
});

test('a text that has no form stays open as text, with the line that says why', async () => {
  session.write('<Question>\n\n一句\n');
  await session.setView('text');
  await session.setView('form');
  const { view, unreadable, text } = session.state();
  expect(view).toBe('text');
  expect(unreadable?.line).toBeGreaterThan(0);
  expect(text).toBe('<Question>\n\n一句\n');
});

test('a text that could not be kept is not left', async () => {
  ask('线多长？');
  vi.spyOn(drafts, 'save').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await session.begin('release');
  expect(session.state()).toMatchObject({ writing: 'question' });
  expect(session.state().news?.words).toContain('没能存到本机');
});

test.each(['?url=https://evil.example/x.mdx', '#draft=AAAA'])(
  '%s opens nothing, and says why',
  async (asked) => {
    const search = asked.startsWith('?') ? asked : '';
    await openAsked(session, { search, hash: search ? '' : asked, draft: none });
    expect(session.state().trouble).not.toBeNull();
    expect(session.state().text).toBe(emptyForm('question').text);
  },
);

test('a link that cannot be opened is told beside the draft that the tab has open', async () => {
  ask('线多长？');
  await session.saveNow();
  const { draft, text } = session.state();
  await openAsked(session, {
    search: '',
    hash: '#draft=damaged',
    draft: () => Promise.resolve(draft),
  });
  expect(session.state()).toMatchObject({ draft, text });
  expect(session.state().trouble).toContain('分享链接打不开');
});

test('a file written as text is named after what stands in it, as from a form', async () => {
  session.write('<Question project="sofa-rpc" issue="1420">\n\n多久重试？\n\n</Question>\n');
  expect(session.state().path).toMatch(/^content\/next\/question-sofa-rpc-1420-\w+\.mdx$/);
  await session.setWriting('release');
  session.write('<Release project="mosn" version="1.6.0">\n\n- 修复\n\n</Release>\n');
  expect(session.state().path).toMatch(/^content\/next\/release-mosn-1-6-0-\w+\.mdx$/);
  await session.setWriting('reading');
  session.write('<Readings>\n\n- [文](https://a.example/b)：话\n\n</Readings>\n');
  const { path } = session.state();
  await session.setView('form');
  expect(session.state().path).toBe(path);
});

test('a draft written as text is called by what it asks', async () => {
  session.write('<Question project="sofa-rpc">\n\n断线以后多久重试？\n\n</Question>\n');
  await session.saveNow();
  expect((await drafts.list()).map(({ name }) => name)).toEqual(['断线以后多久重试？']);
});
