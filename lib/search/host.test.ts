import { expect, it } from 'vitest';
import { createHost } from './host.ts';
import type { Reply } from './protocol.ts';
import { pack } from './shard.ts';
import type { Manifest } from './shard.ts';
import { questionsWith } from './test-support/documents.ts';

const manifest: Manifest = {
  shards: [
    { file: '2023.a.json', year: '2023', documents: 1, bytes: 60 },
    { file: '2022.b.json', year: '2022', documents: 1, bytes: 40 },
  ],
  projects: [],
  synonyms: '',
  common: [{ word: '升级', count: 2 }],
  latest: null,
};
const [newer, older] = questionsWith('升级失败', '升级缓慢');
const files: Record<string, unknown> = {
  '/d/manifest.json': manifest,
  '/d/2023.a.json': newer ? [pack(newer)] : [],
  '/d/2022.b.json': older ? [pack(older)] : [],
};

function hostWith(readJson: (url: string) => Promise<unknown>) {
  const replies: Reply[] = [];
  return { replies, handle: createHost({ readJson, post: (reply) => replies.push(reply) }) };
}

const read = (url: string): Promise<unknown> => Promise.resolve(files[url]);
const answers = (replies: Reply[]) => replies.filter((reply) => reply.type === 'answer');

it('answers after each shard, newest first, and says when all are there', async () => {
  const { replies, handle } = hostWith(read);
  await handle({ type: 'query', id: 1, query: '升级', options: {} });
  expect(replies).toEqual([]);
  await handle({ type: 'load', folder: '/d/' });
  expect(answers(replies).map(({ answer }) => [answer.total, answer.complete])).toEqual([
    [1, false],
    [2, true],
  ]);
  const progress = replies.filter((reply) => reply.type === 'progress');
  expect(progress.map((reply) => reply.progress.loaded)).toEqual([0, 60, 100]);
});

it('answers only the newest query', async () => {
  const { replies, handle } = hostWith(read);
  await handle({ type: 'query', id: 1, query: '升级', options: {} });
  await handle({ type: 'query', id: 2, query: '失败', options: {} });
  await handle({ type: 'load', folder: '/d/' });
  expect(answers(replies).every(({ id }) => id === 2)).toBe(true);
});

it('answers at once when everything is loaded', async () => {
  const { replies, handle } = hostWith(read);
  await handle({ type: 'load', folder: '/d/' });
  await handle({ type: 'query', id: 7, query: '缓慢', options: {} });
  expect(answers(replies)).toMatchObject([{ id: 7, answer: { total: 1, complete: true } }]);
});

it('reports a failure, keeps what it has, and goes on when asked again', async () => {
  let broken = true;
  const asked: string[] = [];
  const { replies, handle } = hostWith((url) => {
    asked.push(url);
    return broken && url.includes('2022') ? Promise.reject(new Error('no network')) : read(url);
  });
  await handle({ type: 'load', folder: '/d/' });
  expect(replies.at(-1)).toEqual({ type: 'failed', message: 'no network' });
  await handle({ type: 'query', id: 1, query: '升级', options: {} });
  expect(answers(replies)).toMatchObject([{ answer: { total: 1, complete: false } }]);
  broken = false;
  await handle({ type: 'load', folder: '/d/' });
  expect(answers(replies).at(-1)).toMatchObject({ answer: { total: 2, complete: true } });
  expect(asked.filter((url) => url.includes('2023'))).toHaveLength(1);
});

it('answers at once where there is nothing to search', async () => {
  const { replies, handle } = hostWith(() => Promise.resolve({ ...manifest, shards: [] }));
  await handle({ type: 'query', id: 1, query: '升级', options: {} });
  await handle({ type: 'load', folder: '/d/' });
  expect(answers(replies)).toMatchObject([{ answer: { total: 0, complete: true } }]);
});
