import { expect, test } from 'vitest';
import { type EditorPort, createEditorClient } from './client.ts';
import type { Looked, Reply, Request } from './protocol.ts';

const index = { base: 'base.json', years: [], date: '2030-01-04' };
const looked: Looked = { writing: 'question', path: 'content/next/a.mdx', text: '一', nth: 0 };

/** A client, and the worker that it speaks to. */
function aClient() {
  const posted: Request[] = [];
  const failed: string[] = [];
  let say: (reply: Reply) => void = () => undefined;
  let end: (why: string) => void = () => undefined;
  const port: EditorPort = {
    post: (request) => void posted.push(request),
    receive: (receiver) => (say = receiver),
    ended: (listener) => (end = listener),
  };
  const none = (): void => undefined;
  const client = createEditorClient(port, '/editor-data/', index, {
    ...{ begun: none, checked: none, preview: none, read: none },
    failed: (why) => void failed.push(why),
  });
  const said = (reply: Reply): void => say(reply);
  return { client, posted, failed, said, end: (why: string): void => end(why) };
}

test('each question gets its own answer, and one that is refused is rejected', async () => {
  const { client, posted, said } = aClient();
  const answers = Promise.allSettled([client.ask('weekly', {}), client.ask('questions', {})]);
  const [weekly, questions] = posted.flatMap((one) => ('id' in one ? [one.id] : []));
  said({ type: 'unanswered', id: questions ?? 0, why: 'no file' });
  said({ type: 'answer', id: weekly ?? 0, answer: '一期' });
  expect(await answers).toEqual([
    { status: 'fulfilled', value: '一期' },
    { status: 'rejected', reason: new Error('no file') },
  ]);
});

test('when the worker ends, whoever waits is told, and so is whoever asks later', async () => {
  const { client, posted, failed, end } = aClient();
  const waiting = client.ask('weekly', {});
  end('no script');
  await expect(waiting).rejects.toThrow('no script');
  const before = posted.length;
  await expect(client.ask('questions', {})).rejects.toThrow('no script');
  expect(failed).toEqual(['no script']);
  client.look(looked);
  expect(failed).toEqual(['no script', 'no script']);
  expect(posted).toHaveLength(before);
});

test('a text that could not be looked at is told, unless a newer one is looked at', () => {
  const { client, posted, failed, said } = aClient();
  client.look(looked);
  client.look(looked);
  const [older, newer] = posted.flatMap((one) => ('id' in one ? [one.id] : []));
  said({ type: 'unanswered', id: older ?? 0, why: 'older' });
  expect(failed).toEqual([]);
  said({ type: 'unanswered', id: newer ?? 0, why: 'newer' });
  expect(failed).toEqual(['newer']);
});
