import { expect, it } from 'vitest';
import type { Files } from './files.ts';
import { createHost } from './host.ts';
import type { Reply } from './protocol.ts';
import { pauses } from './retry.ts';
import { packShard } from '../documents/columns.ts';
import type { Manifest } from '../documents/shard.ts';
import { readers } from '../readers.ts';
import { questionsWith } from '../test-support/documents.ts';

const manifest: Manifest = {
  shards: [
    { file: '2023.a.json', year: '2023', documents: 1, bytes: 60 },
    { file: '2022.b.json', year: '2022', documents: 1, bytes: 40 },
  ],
  projects: [],
  common: [{ word: '升级', count: 2 }],
  latest: null,
};
const [newer, older] = questionsWith('升级失败', '升级缓慢');
const folder: Record<string, unknown> = {
  '2023.a.json': packShard(newer ? [newer] : []),
  '2022.b.json': packShard(older ? [older] : []),
};
const shard = (file: string): Promise<unknown> => Promise.resolve(folder[file]);

function hostWith(files: Partial<Files> = {}) {
  const replies: Reply[] = [];
  const handle = createHost({
    open: () =>
      Promise.resolve({
        manifest: () => Promise.resolve(manifest),
        shard,
        forgetOthers: () => Promise.resolve(),
        ...files,
      }),
    readers: () => Promise.resolve(readers),
    connect: () => {
      throw new Error('no server behind these files');
    },
    post: (reply) => replies.push(reply),
    wait: () => Promise.resolve(),
  });
  return { replies, handle };
}

const load = { type: 'load', folder: '/d/', ahead: null } as const;
const query = (text: string, id = 1) => ({ type: 'query', id, query: text, options: {} }) as const;
const answers = (replies: Reply[]) => replies.filter((reply) => reply.type === 'answer');
const progress = (replies: Reply[]) =>
  replies.flatMap((reply) => (reply.type === 'progress' ? [reply.progress] : []));

it('answers after each shard, newest first, and says what has been searched', async () => {
  const { replies, handle } = hostWith();
  await handle(query('升级'));
  expect(replies).toEqual([]);
  await handle(load);
  expect(answers(replies).map(({ answer }) => [answer.total, answer.complete])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(progress(replies).map(({ loaded }) => loaded)).toEqual([0, 60, 100]);
  expect(progress(replies)[1]?.years).toEqual([
    { year: '2023', state: 'loaded' },
    { year: '2022', state: 'loading' },
  ]);
});

it('answers only the newest query', async () => {
  const { replies, handle } = hostWith();
  await handle(query('升级', 1));
  await handle(query('失败', 2));
  await handle(load);
  expect(answers(replies).every(({ id }) => id === 2)).toBe(true);
});

it('answers at once when everything is loaded', async () => {
  const { replies, handle } = hostWith();
  await handle(load);
  await handle(query('缓慢', 7));
  expect(answers(replies)).toMatchObject([{ id: 7, answer: { total: 1, complete: true } }]);
});

it('tries a shard again by itself before it says anything', async () => {
  let left = pauses.length;
  const { replies, handle } = hostWith({
    shard: (file) =>
      file.includes('2022') && left-- > 0 ? Promise.reject(new Error('flaky')) : shard(file),
  });
  await handle(load);
  expect(replies.some(({ type }) => type === 'failed')).toBe(false);
  expect(progress(replies).at(-1)?.loaded).toBe(100);
});

it('keeps what it has after a failure, names the year, and goes on when asked again', async () => {
  let broken = true;
  const asked: string[] = [];
  const { replies, handle } = hostWith({
    shard: (file) => {
      asked.push(file);
      return broken && file.includes('2022')
        ? Promise.reject(new Error('no network'))
        : shard(file);
    },
  });
  await handle(load);
  expect(replies.at(-1)).toEqual({ type: 'failed', message: 'no network' });
  expect(progress(replies).at(-1)?.years[1]).toEqual({ year: '2022', state: 'failed' });
  await handle(query('升级'));
  expect(answers(replies)).toMatchObject([{ answer: { total: 1, complete: false } }]);
  broken = false;
  await handle(load);
  expect(answers(replies).at(-1)).toMatchObject({ answer: { total: 2, complete: true } });
  expect(asked.filter((file) => file.includes('2023'))).toHaveLength(1);
});

it('loads older years when the newest fails', async () => {
  const { replies, handle } = hostWith({
    shard: (file) => (file.includes('2023') ? Promise.reject(new Error('gone')) : shard(file)),
  });
  await handle(query('升级'));
  await handle(load);
  expect(answers(replies)).toMatchObject([{ answer: { total: 1, complete: false } }]);
});

it('answers at once where there is nothing to search', async () => {
  const { replies, handle } = hostWith({
    manifest: () => Promise.resolve({ ...manifest, shards: [] }),
  });
  await handle(query('升级'));
  await handle(load);
  expect(answers(replies)).toMatchObject([{ answer: { total: 0, complete: true } }]);
});

it('offers questions of a project it recognises when nothing is found', async () => {
  const kite = { slug: 'kite', name: 'Kite', aliases: ['风筝'] };
  const [question] = questionsWith('怎么升级');
  const { replies, handle } = hostWith({
    manifest: () => Promise.resolve({ ...manifest, projects: [kite] }),
    shard: () => Promise.resolve(packShard(question ? [{ ...question, project: 'kite' }] : [])),
  });
  await handle(load);
  const nothing = {
    type: 'query',
    id: 1,
    query: 'qqxxzz',
    options: { projects: ['kite'] },
  } as const;
  await handle(nothing);
  expect(answers(replies).at(-1)?.answer).toMatchObject({
    total: 0,
    popular: { project: kite, results: [{ document: { title: '怎么升级' } }] },
  });
  await handle({ ...nothing, options: {} });
  expect(answers(replies).at(-1)?.answer.popular).toBeNull();
});

it('reads pinyin and synonyms once they have come, and answers again', async () => {
  const { replies, handle } = hostWith({
    manifest: () => Promise.resolve({ ...manifest, words: 'words.c.json' }),
    shard: (file) =>
      file === 'words.c.json'
        ? Promise.resolve({ pinyin: 'sheng升 ji级', synonyms: '提级 = 升级' })
        : shard(file),
  });
  await handle(query('shengji'));
  await handle(load);
  const empty = answers(replies).filter(({ answer }) => answer.total === 0);
  expect(empty.length).toBeGreaterThan(0);
  expect(empty.every(({ answer }) => !answer.complete)).toBe(true);
  expect(answers(replies).at(-1)).toMatchObject({
    answer: { total: 2, understood: { also: [{ meant: ['升级'] }] } },
  });
  await handle(query('提级', 2));
  expect(answers(replies).at(-1)).toMatchObject({ answer: { total: 2 } });
});

it('takes what the page has read ahead and downloads only the rest', async () => {
  const asked: string[] = [];
  const { replies, handle } = hostWith({
    manifest: () => Promise.reject(new Error('must not be asked for')),
    shard: (file) => {
      asked.push(file);
      return shard(file);
    },
  });
  const packed = folder['2023.a.json'];
  await handle({ ...load, ahead: { manifest, shard: { file: '2023.a.json', packed } } });
  expect(asked).toEqual(['2022.b.json']);
  expect(progress(replies).at(-1)?.loaded).toBe(100);
});

it('sends the whole text of a result with its marks', async () => {
  const { replies, handle } = hostWith();
  await handle(load);
  const of = { type: 'question', id: newer?.id ?? '' } as const;
  await handle({ type: 'passage', query: '升级', of });
  expect(replies.at(-1)).toMatchObject({
    type: 'passage',
    query: '升级',
    of,
    passage: { question: { marks: [[0, 2]] } },
  });
  await handle({ type: 'passage', query: '升级', of: { type: 'weekly', id: 'nowhere' } });
  expect(replies.at(-1)).toMatchObject({ type: 'passage', passage: null });
});

it('has searched everything even where pinyin and synonyms cannot be had', async () => {
  const { replies, handle } = hostWith({
    manifest: () => Promise.resolve({ ...manifest, words: 'words.c.json' }),
    shard: (file) => (file === 'words.c.json' ? Promise.reject(new Error('gone')) : shard(file)),
  });
  await handle(query('qqxxzz'));
  await handle(load);
  const said = answers(replies).map(({ answer }) => answer.complete);
  expect(said.at(-1)).toBe(true);
  expect(said.slice(0, -1)).not.toContain(true);
});
