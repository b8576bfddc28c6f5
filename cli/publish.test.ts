import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { weeklyFile } from './test-support/weekly-file.ts';

const project =
  '---\nname: 风筝\nrepository: https://github.com/kites/kite\ncategory: 玩具\nsummary: 会飞\n---\n\n风筝。\n';

let dir = '';
let out = '';
let port = 0;
const got: string[] = [];
const server = new SMTPServer({
  ...{ authOptional: true, disabledCommands: ['STARTTLS'], allowInsecureAuth: true },
  onAuth: ({ username }, _, done) => done(null, { user: username }),
  onData(stream, { envelope }, done) {
    stream.resume().on('end', () => {
      got.push(envelope.rcptTo.map(({ address }) => address).join());
      done();
    });
  },
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'weekly-publish-'));
  for (const folder of ['weekly', 'projects'])
    await mkdir(join(dir, 'content', folder), { recursive: true });
  await writeFile(join(dir, 'content/weekly/2024-05-03.mdx'), weeklyFile);
  await writeFile(join(dir, 'content/projects/kite.mdx'), project);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  port = (server.server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.close();
  await rm(dir, { recursive: true });
});

beforeEach(async () => {
  out = await mkdtemp(join(dir, 'out-'));
  got.length = 0;
});

function weekly(args: string[], more = {}): Promise<{ code: number; out: string; err: string }> {
  const tsx = resolve('node_modules/tsx/dist/esm/index.mjs');
  const command = ['--import', tsx, 'cli/weekly.ts', 'publish', ...args];
  const env = {
    ...process.env,
    SITE_URL: 'https://weekly.example.org',
    SMTP_URL: '',
    MAIL_FROM: '',
    MAIL_TO: '',
    ...more,
  };
  return new Promise((done) => {
    const own = ['--content', join(dir, 'content'), '--out', out];
    execFile(process.execPath, [...command, ...own], { env }, (failed, said, err) =>
      done({ code: typeof failed?.code === 'number' ? failed.code : 0, out: said, err }),
    );
  });
}

test('all channels are one command, each told with what it checked and what comes next', async () => {
  const ran = await weekly(['latest', '--to', 'all']);
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/公众号\n {2}标题：SOFA Weekly｜放风筝的一周\n/);
  expect(ran.out).toContain('✓ 站外链接 1 个');
  expect(ran.out).not.toContain('✗');
  expect((await readdir(out)).sort()).toEqual(
    [
      ...['.published.json', 'email.eml', 'email.html', 'email.txt', 'github.md', 'juejin.md'],
      ...['wechat-cover-square.png', 'wechat-cover.png', 'wechat-preview.html', 'wechat.html'],
      ...['wechat.txt', 'zhihu.md'],
    ].sort(),
  );
  expect(await readFile(join(out, 'github.md'), 'utf8')).toContain('`@lisi`');
});

test('some channels, named with commas or one by one; what others wrote stays', async () => {
  await writeFile(join(out, 'zhihu.md'), '别人的');
  const refused = await weekly(['2024-05-03', '--to', 'zhihu', '--to', 'juejin,github']);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/没有写：.* 里的 zhihu\.md 不是这个命令写的.*--force/);
  expect(await readdir(out)).toEqual(['zhihu.md']);
  expect((await weekly(['2024-05-03', '--to', 'zhihu', '--force'])).code).toBe(0);
  expect((await weekly(['2024-05-03', '--to', 'zhihu'])).code).toBe(0);
  await rm(out, { recursive: true });
  await writeFile(out, '');
  const file = await weekly(['2024-05-03', '--to', 'zhihu']);
  expect(file.code).toBe(1);
  expect(file.err).toMatch(/^写不进 .*（E\w+）。换一个 --out\n$/);
});

test('what there is not is named, with what there is', async () => {
  const channel = await weekly(['latest', '--to', 'weibo']);
  expect(channel).toMatchObject({ code: 1, out: '' });
  expect(channel.err).toMatch(/^没有 weibo 这个渠道；可以写 wechat（公众号）、.*或 all\n$/);
  const date = await weekly(['2023-01-06', '--to', 'github']);
  expect(date).toMatchObject({ code: 1, out: '' });
  expect(date.err).toBe('没有 2023-01-06 这一期；最近一期是 2024-05-03，写 latest 也行\n');
  expect((await weekly(['latest', '--to', 'github', '--smtp'])).err).toMatch(/加上 email/);
  expect((await weekly(['latest', '--to', 'email', '--smtp'])).err).toMatch(/设置 SMTP_URL=/);
  const wrong = await weekly([
    'latest',
    '--to',
    'email',
    '--smtp',
    'http://weekly:geheim@a.example',
  ]);
  expect(wrong.err).toMatch(/^--smtp：须是 smtp:/);
  expect(wrong.err).not.toContain('geheim');
});

test('a mail is sent on request only, and never with links that lead nowhere', async () => {
  const mail = {
    SMTP_URL: `smtp://weekly:geheim@127.0.0.1:${port}`,
    MAIL_FROM: '周刊 <weekly@example.org>',
    MAIL_TO: 'a@example.org',
  };
  const made = await weekly(['latest', '--to', 'email'], mail);
  const dry = await weekly(['latest', '--to', 'email', '--smtp', '--dry-run'], mail);
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(
    /交给 127\.0\.0\.1:\d+，由 weekly@example\.org 寄给 a@example\.org；没有寄\n$/,
  );
  const local = await weekly(['latest', '--to', 'email', '--smtp'], {
    ...mail,
    SITE_URL: 'http://127.0.0.1:3000',
  });
  expect(local.code).toBe(1);
  expect(local.err).toContain('SITE_URL=https://');
  expect(got).toEqual([]);
  const sent = await weekly(['latest', '--to', 'email', '--smtp'], mail);
  expect([sent.code, sent.err, got]).toEqual([0, '', ['a@example.org']]);
  for (const { out: said, err } of [made, dry, local, sent])
    expect(said + err).not.toContain('geheim');
});
