import { onTestFinished } from 'vitest';
import { openDrafts } from '#lib/editor/drafts/drafts.ts';
import { lastWordsBook } from '#lib/editor/drafts/last-words.ts';
import { readForm } from '#lib/editor/form/read-form.ts';
import { withValue } from '#lib/editor/form/slots.ts';
import type { EditorMessage } from '#lib/editor/types.ts';
import type { EditorNews } from '#lib/editor/worker/client.ts';
import type { AnswerTo, Looked } from '#lib/editor/worker/protocol.ts';
import { Session } from '../session.ts';
import type { EditorSettings } from '../state.ts';

const settings: EditorSettings = {
  index: { base: '', years: [], date: '2030-01-04' },
  ...{ folder: '/editor-data/', worker: '/w.js', siteUrl: 'https://weekly.example.org' },
  search: { folder: '/search-data/', worker: '/s.js' },
};

/** A weekly that is published. */
export const WEEKLY = `---
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

/** A session with drafts of its own, and a worker whose messages are said by the test. */
export async function aSession() {
  const looks: Looked[] = [];
  const worker = { looks, isGone: false, news: undefined as unknown as EditorNews };
  const drafts = await openDrafts(`drafts-${Math.random()}`);
  onTestFinished(() => drafts.close());
  let remembered: string | null = null;
  const session = new Session({
    settings,
    connect: (told) => {
      worker.news = told;
      return {
        look: (looked) => {
          looks.push(looked);
          if (worker.isGone) told.failed('no script');
        },
        ask: (type, about) => {
          const answer = answers[type] as ((about: unknown) => never) | undefined;
          if (!answer || worker.isGone) return Promise.reject(new Error(type));
          return Promise.resolve().then(() => answer(about));
        },
      };
    },
    drafts: Promise.resolve(drafts),
    remember: (draft) => {
      remembered = draft;
    },
    lastWords: lastWordsBook(null),
  });
  await drafts.list();
  return { session, drafts, worker, remembered: () => remembered };
}

/** Asks something in the form. */
export function askIn(session: Session, words: string): void {
  const { form } = session.state();
  if (!form) throw new Error('no form');
  session.writeForm(withValue(form, 'question:0', words));
}

/** A message about some words of a text, which others mend. */
export const message = (text: string, words: string, put: string): EditorMessage => {
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
