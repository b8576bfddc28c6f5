// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openAsked, openDraft } from './opening.ts';
import { aSession, askIn, message } from './test-support/session.ts';

const none = () => Promise.resolve(null);

test('without a worker a text can be sent all the same', async () => {
  const { session, worker } = await aSession();
  worker.isGone = true;
  askIn(session, '线多长？');
  await session.send();
  expect(session.state()).toMatchObject({ step: 'send', checked: null });
});

test('a worker that ends while somebody waits for it keeps nobody from sending', async () => {
  const { session, worker } = await aSession();
  const sent = session.send();
  await vi.waitFor(() => expect(worker.looks).not.toEqual([]));
  worker.news.failed('no script');
  await sent;
  expect(session.state().step).toBe('send');
});

test('one thing that failed before does not send a text that can be checked', async () => {
  const { session, worker } = await aSession();
  askIn(session, '线多长？');
  worker.news.failed('no file');
  const sent = session.send();
  await vi.waitFor(() => expect(worker.looks.at(-1)?.text).toBe(session.state().text));
  expect(session.state().step).toBe('write');
  const { text } = session.state();
  const error = { ...message(text, '线', ''), severity: 'error' as const };
  worker.news.checked({ text, messages: [error], pending: [], took: 1 });
  await sent;
  expect(session.state().step).toBe('write');
});

test('without a worker nothing is lost and nobody waits', async () => {
  const { session, drafts, worker } = await aSession();
  askIn(session, '线多长？');
  await session.saveNow();
  const { text } = session.state();
  const [draft] = await Promise.all((await drafts.list()).map(({ id }) => drafts.read(id)));
  worker.isGone = true;
  await session.mendAll();
  await session.setView('text');
  await session.setView('form');
  await session.setWriting('weekly');
  expect(session.state()).toMatchObject({
    text,
    view: 'text',
    failure: expect.any(String) as string,
  });
  await openAsked(session, { search: '?correct=2029-12-28-1', hash: '', draft: none });
  await openAsked(session, {
    search: '?file=content/weekly/2029-12-28.mdx',
    hash: '',
    draft: none,
  });
  expect(session.state()).toMatchObject({ text, trouble: null });
  // Fields come from the worker: without it, a draft is written on as text.
  if (draft) await openDraft(session, draft);
  expect(session.state()).toMatchObject({ text, view: 'text', form: null, unreadable: null });
});
