// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDrafts } from '#lib/editor/drafts/drafts.ts';
import type { Drafts } from '#lib/editor/drafts/types.ts';
import { emptyForm } from '#lib/editor/form/new-form.ts';
import { readForm } from '#lib/editor/form/read-form.ts';
import { valueOf, withValue } from '#lib/editor/form/slots.ts';
import type { EditorMessage } from '#lib/editor/types.ts';
import type { EditorClient, EditorNews } from '#lib/editor/worker/client.ts';
import type { AnswerTo, Looked } from '#lib/editor/worker/protocol.ts';
import { openAsked } from './opening.ts';
import { Session } from './session.ts';
import type { EditorSettings } from './state.ts';

const settings: EditorSettings = {
  index: { base: '', years: [], date: '2030-01-04' },
  ...{ folder: '/editor-data/', worker: '/w.js', siteUrl: 'https://weekly.example.org' },
  search: { folder: '/search-data/', worker: '/s.js' },
};

const WEEKLY = `---
title: 一期
date: 2029-12-28
---

<Question>

线多长？

<Answer>

三米。

</Answer>

</Question>
`;

let session: Session;
let drafts: Drafts;
let news: EditorNews;
let looks: Looked[];
let remembered: string | null;

/** What the worker would answer; messages are said by the tests. */
const answers: { [Type in keyof AnswerTo]?: (about: never) => AnswerTo[Type] } = {
  form: ({ looked }: { looked: Looked }) =>
    looked.writing === 'weekly'
      ? { line: 1, why: 'unusual' }
      : readForm(looked.writing, looked.text, looked.nth),
  weekly: () => '---\ntitle: 新的一期\ndate: 2030-01-04\n---\n',
  question: () => ({ path: 'content/weekly/2029-12-28.mdx', nth: 0 }),
  published: () => ({ path: 'content/weekly/2029-12-28.mdx', text: WEEKLY }),
  mend: ({ looked }: { looked: Looked }) => ({
    text: looked.text.replaceAll(',', '，'),
    mended: 2,
  }),
};

beforeEach(async () => {
  looks = [];
  remembered = null;
  drafts = await openDrafts(`drafts-${Math.random()}`);
  const client: EditorClient = {
    look: (looked) => looks.push(looked),
    loadRest: () => undefined,
    ask: (type, about) => {
      const answer = answers[type] as ((about: unknown) => never) | undefined;
      return answer ? Promise.resolve(answer(about)) : Promise.reject(new Error(type));
    },
  };
  session = new Session({
    settings,
    connect: (told) => {
      news = told;
      return client;
    },
    drafts: Promise.resolve(drafts),
    remember: (draft) => {
      remembered = draft;
    },
  });
  await drafts.list();
});

afterEach(() => drafts.close());

const texts = async (): Promise<string[]> => {
  const all = await Promise.all((await drafts.list()).map(({ id }) => drafts.read(id)));
  return all.flatMap((draft) => draft?.text ?? []);
};

function ask(words: string): void {
  const { form } = session.state();
  if (!form) throw new Error('no form');
  session.writeForm(withValue(form, 'question:0', words));
}

const message = (text: string, words: string, put: string): EditorMessage => {
  const from = text.indexOf(words);
  return {
    ...{ rule: 'typography', severity: 'hint', from, to: from + words.length },
    ...{
      line: 1,
      column: 1,
      problem: '标点',
      remedy: '改',
      edits: [{ from, to: from + words.length, text: put }],
    },
  };
};

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
  await vi.waitFor(() => expect(looks.at(-1)?.text).toContain('风多大能放？'));
  expect(await texts()).toEqual([session.state().text]);
  expect(remembered).toBe(session.state().draft);
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
  await vi.waitFor(() => expect(looks.at(-1)?.text).toBe(session.state().text));
  const { text } = session.state();
  expect(text).not.toMatch(/\n\n\n/);
  news.checked({ text: 'another', messages: [], pending: [], took: 1 });
  expect(session.state().step).toBe('write');
  news.checked({ text, messages: [], pending: [], took: 1 });
  await sending;
  expect(session.state().step).toBe('send');
});

test('a correction is of the published file, and its name', async () => {
  await openAsked(session, { search: '?correct=2029-12-28-1', hash: '', draft: null });
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
  await openAsked(session, { search: '', hash: '', draft });
  expect(session.state()).toMatchObject({ draft, text });
  await session.begin('question');
  await openAsked(session, { search: '', hash: '', draft: null });
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
  vi.spyOn(drafts, 'create').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await session.begin('release');
  expect(session.state()).toMatchObject({ writing: 'question' });
  expect(session.state().news?.words).toContain('没能存到本机');
});

test.each(['?url=https://evil.example/x.mdx', '#draft=AAAA'])(
  '%s opens nothing, and says why',
  async (asked) => {
    const search = asked.startsWith('?') ? asked : '';
    await openAsked(session, { search, hash: search ? '' : asked, draft: null });
    expect(session.state().trouble).not.toBeNull();
    expect(session.state().text).toBe(emptyForm('question').text);
  },
);

test('a link that cannot be opened is told beside the draft that the tab has open', async () => {
  ask('线多长？');
  await session.saveNow();
  const { draft, text } = session.state();
  await openAsked(session, { search: '', hash: '#draft=damaged', draft });
  expect(session.state()).toMatchObject({ draft, text });
  expect(session.state().trouble).toContain('分享链接打不开');
});
