import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { documentWith, questionsWith } from '#lib/search/test-support/documents.ts';
import { readAddress } from '../address.ts';
import { schema } from '../schema.ts';
import { type Cluster, PASSWORD, postgresPrograms, startCluster } from '../test-support/cluster.ts';
import { searchableOf } from '../test-support/searchable.ts';
import { writeIndex } from './write.ts';

const programs = postgresPrograms();
const skip = programs === null ? '（这里没装 PostgreSQL，跳过）' : '';

describe.skipIf(programs === null)(`the index in PostgreSQL${skip}`, { timeout: 60_000 }, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster(programs ?? '');
  }, 60_000);
  afterAll(() => cluster.remove());
  beforeEach(() => cluster.sql(`DROP SCHEMA IF EXISTS ${schema} CASCADE`));

  const address = () => readAddress('--to', cluster.url());
  const write = async (...texts: string[]) =>
    writeIndex(address(), await searchableOf(questionsWith(...texts)));
  const count = async (table: string): Promise<number> =>
    Number(await cluster.sql(`SELECT count(*) FROM ${schema}.${table}`));

  it('is not written again where nothing has changed', async () => {
    expect(await write('放风筝', '收线')).toMatchObject({ generation: 1, isNew: true });
    expect(await write('放风筝', '收线')).toMatchObject({
      ...{ generation: 1, isNew: false },
      changed: { documents: 0, postings: 0, ended: 0 },
    });
    expect(await count('generations')).toBe(1);
  });

  it('takes what was added, changed and removed, and nothing else', async () => {
    const many = Array.from({ length: 50 }, (_, i) => `第 ${i} 只风筝`);
    await write(...many);
    const { changed } = await write(...many.with(7, '第七只断了线'));
    expect(changed.documents).toBe(1);
    expect(changed.postings).toBeLessThan(20);
    const fewer = await write(...many.slice(0, 49));
    expect(fewer.changed.documents).toBe(1);
    expect(fewer.changed.ended).toBeGreaterThan(1);
    expect(
      Number(await cluster.sql(`SELECT count(*) FROM ${schema}.documents WHERE until IS NULL`)),
    ).toBe(49);
  });

  it('keeps the generation before, and nothing of older ones', async () => {
    for (const text of ['一', '二', '三', '四']) await write(`风筝${text}`);
    expect(
      await cluster.sql(
        `SELECT string_agg(number::text, ' ' ORDER BY number) FROM ${schema}.generations`,
      ),
    ).toBe('3 4');
    expect(await count('documents')).toBe(2);
    expect(
      Number(await cluster.sql(`SELECT count(*) FROM ${schema}.postings WHERE until < 4`)),
    ).toBe(0);
  });

  it('a change of synonyms alone is a new generation', async () => {
    const documents = questionsWith('放风筝');
    await writeIndex(address(), await searchableOf(documents));
    const { isNew, changed } = await writeIndex(
      address(),
      await searchableOf(documents, [], '风筝 = 纸鸢'),
    );
    expect([isNew, changed.documents, changed.postings]).toEqual([true, 0, 0]);
  });

  it('holds texts of any characters', async () => {
    const odd = documentWith({
      id: 'odd',
      title: 'a\u0000b',
      question: '\ud800 “\\" 𠮷\n',
      answer: '',
    });
    await writeIndex(address(), await searchableOf([odd]));
    const [url, title, question] = JSON.parse(
      await cluster.sql(`SELECT texts FROM ${schema}.documents`),
    ) as string[];
    expect([url, title, question]).toEqual([odd.url, odd.title, odd.question]);
  });

  it('is written by one run at a time', async () => {
    await write('放风筝');
    const [first, second] = await Promise.allSettled([write('一只风筝'), write('两只风筝')]);
    const outcomes = [first.status, second.status].sort();
    // Whichever comes second is refused, or comes when the first is done.
    if (outcomes[1] === 'rejected') {
      const refused = first.status === 'rejected' ? first : second;
      expect(String((refused as PromiseRejectedResult).reason)).toMatch(/另一次 index 正在写/);
    }
    expect(outcomes[0]).toBe('fulfilled');
  });

  it('a run that is killed changes nothing, and the next one goes through', async () => {
    await write('放风筝');
    const before = await cluster.sql(
      `SELECT md5(string_agg(p::text, ' ' ORDER BY p::text)) FROM ${schema}.postings p`,
    );
    for (const step of ['切成词', '比较', '写变了的', '换上']) {
      await killedAt(step, cluster.url());
      expect(await count('generations')).toBe(1);
      expect(
        await cluster.sql(
          `SELECT md5(string_agg(p::text, ' ' ORDER BY p::text)) FROM ${schema}.postings p`,
        ),
      ).toBe(before);
    }
    await expect.poll(() => write('断了线'), { timeout: 10_000 }).toMatchObject({ generation: 2 });
  });

  describe('says what is wrong, never with a password', () => {
    const refusal = async (url: string): Promise<string> => {
      const searchable = await searchableOf(questionsWith('放风筝'));
      const message = await writeIndex(readAddress('--to', url), searchable).then(
        () => '',
        (cause: unknown) => String(cause),
      );
      expect(message).not.toContain(PASSWORD);
      expect(message).not.toContain('wrong-one');
      return message;
    };

    it('no server', async () => {
      expect(await refusal(`postgres://weekly:${PASSWORD}@127.0.0.1:1/weekly`)).toMatch(
        /没有 PostgreSQL 在听/,
      );
    });

    it('a wrong password', async () => {
      expect(await refusal(cluster.url().replace(PASSWORD, 'wrong-one'))).toMatch(
        /用户名或密码不对/,
      );
    });

    it('no such database', async () => {
      expect(await refusal(cluster.url('nowhere'))).toMatch(/没有这个数据库/);
    });

    it('no rights', async () => {
      await cluster.sql(
        `DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD '${PASSWORD}'`,
      );
      expect(await refusal(cluster.url().replace('//weekly:', '//guest:'))).toMatch(/权限不够/);
    });

    it('another encoding', async () => {
      await cluster.sql('DROP DATABASE IF EXISTS latin');
      await cluster.sql(`CREATE DATABASE latin ENCODING LATIN1 LOCALE 'C' TEMPLATE template0`);
      expect(await refusal(cluster.url('latin'))).toMatch(/编码是 LATIN1/);
    });
  });
});

/** Writes many documents in a process of its own, which is killed when it begins a step. */
async function killedAt(step: string, url: string): Promise<void> {
  const script = new URL('../test-support/write-many.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', script, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    told += words;
    // In the midst of the step, where it takes longer than this.
    if (told.includes(step)) setTimeout(() => child.kill('SIGKILL'), 30);
  });
  await ended;
  expect(child.signalCode, told).toBe('SIGKILL');
}
