import { expect, it, vi } from 'vitest';
import { packShard } from '../documents/columns.ts';
import type { Manifest } from '../documents/shard.ts';
import { readers } from '../readers.ts';
import type { Readers } from '../readers.ts';
import { documentWith } from '../test-support/documents.ts';
import { createHost } from './host.ts';
import type { Reply } from './protocol.ts';

const weekly = documentWith({ id: '2023-01-06', type: 'weekly', title: '放风筝', rounds: 0 });
const manifest: Manifest = {
  shards: [{ file: '2023.a.json', year: '2023', documents: 1, bytes: 60 }],
  projects: [],
  common: [],
  latest: null,
};

function hostWith(loadReaders: () => Promise<Readers>, some: Partial<Manifest> = {}) {
  const replies: Reply[] = [];
  const handle = createHost({
    open: () =>
      Promise.resolve({
        manifest: () => Promise.resolve({ ...manifest, ...some }),
        shard: (file) =>
          Promise.resolve(
            file === some.words
              ? { pinyin: 'fang放 feng风 zheng筝', synonyms: '' }
              : packShard([weekly]),
          ),
        forgetOthers: () => Promise.resolve(),
      }),
    readers: loadReaders,
    connect: () => {
      throw new Error('no server behind these files');
    },
    post: (reply) => replies.push(reply),
    wait: () => Promise.resolve(),
  });
  const totals = () =>
    replies.flatMap((reply) => (reply.type === 'answer' ? [reply.answer.total] : []));
  return { handle, totals };
}

const load = { type: 'load', folder: '/d/', ahead: null } as const;
const query = (text: string, id = 1) => ({ type: 'query', id, query: text, options: {} }) as const;

it('answers words without the readers of dates and addresses', async () => {
  const loadReaders = vi.fn(() => Promise.resolve(readers));
  const { handle, totals } = hostWith(loadReaders);
  await handle(load);
  await handle(query('风筝'));
  expect(totals()).toEqual([1]);
  expect(loadReaders).not.toHaveBeenCalled();
});

it.each(['2023年1月6日', '２０２３／０１／０６', '/weekly/2023-01-06/', '二〇二三年一月六日'])(
  'answers %s once they are there, not before',
  async (text) => {
    let arrive: (some: Readers) => void = () => undefined;
    const { handle, totals } = hostWith(() => new Promise((resolve) => (arrive = resolve)));
    await handle(load);
    const asked = handle(query(text));
    await Promise.resolve();
    expect(totals()).toEqual([]);
    arrive(readers);
    await asked;
    expect(totals()).toEqual([1]);
  },
);

it('reads the options of a program once they are there', async () => {
  const loadReaders = vi.fn(() => Promise.resolve(readers));
  const { handle } = hostWith(loadReaders);
  await handle(load);
  await handle(query('java -version'));
  expect(loadReaders).toHaveBeenCalledTimes(1);
});

it('drops a query that a newer one replaces while they are on their way', async () => {
  let arrive: (some: Readers) => void = () => undefined;
  const { handle, totals } = hostWith(() => new Promise((resolve) => (arrive = resolve)));
  await handle(load);
  const asked = handle(query('2023年1月6日'));
  await handle(query('没有的词', 2));
  arrive(readers);
  await asked;
  expect(totals()).toEqual([0]);
});

it('answers by the words alone where they fail to come, and tries again for the next query', async () => {
  let failures = 4;
  const { handle, totals } = hostWith(() =>
    failures-- > 0 ? Promise.reject(new Error('gone')) : Promise.resolve(readers),
  );
  await handle(load);
  await handle(query('1月6日'));
  await handle(query('1 月 6 号', 2));
  expect(totals()).toEqual([0, 1]);
});

it('reads pinyin once its table and the readers are there', async () => {
  const { handle, totals } = hostWith(() => Promise.resolve(readers), { words: 'words.b.json' });
  await handle(query('fengzheng'));
  await handle(load);
  expect(totals()).toEqual([0, 1]);
});
