import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { paragraph } from '../../plain/nodes.ts';
import type { MailAddresses, Source } from '../types.ts';
import { mailPublished } from './mail.ts';
import { readyMail, sendMail, serverName } from './send.ts';

const source: Source = {
  weekly: weekly('2031-04-04', { title: '风筝周刊', summary: '线。' }),
  siteUrl: 'https://weekly.example.org',
  body: { type: 'root', children: [paragraph('.一行以点开始'), paragraph('把线放慢。')] },
};
const addresses: MailAddresses = {
  from: '周刊 <weekly@example.org>',
  to: 'a@example.org, 乙 <b@example.org>',
  unsubscribe: 'https://example.org/leave',
};

interface Got {
  from: string;
  to: string[];
  raw: Buffer;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A mail server of our own; what it gets stays in `got`. */
async function serve(options: SMTPServerOptions = {}): Promise<{ port: number; got: Got[] }> {
  const got: Got[] = [];
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onData(stream, { envelope: { mailFrom, rcptTo } }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = rcptTo.map(({ address }) => address);
        got.push({ from: mailFrom ? mailFrom.address : '', to, raw: Buffer.concat(chunks) });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.push(() => server.close());
  return { port: (server.server.address() as AddressInfo).port, got };
}

const ready = async (to = addresses) => readyMail(source, await mailPublished(source, to), to);

test('a mail arrives as it was made, for everybody it is for', async () => {
  const { port, got } = await serve();
  const message = await ready();
  expect(await sendMail(message, `smtp://127.0.0.1:${port}`)).toEqual([
    'a@example.org',
    'b@example.org',
  ]);
  expect(got).toHaveLength(1);
  expect(got[0]).toMatchObject({
    from: 'weekly@example.org',
    to: ['a@example.org', 'b@example.org'],
  });
  const read = await PostalMime.parse(got[0]?.raw ?? '');
  expect(read.subject).toBe('SOFA Weekly｜风筝周刊');
  expect(read.text).toContain('\n.一行以点开始');
  expect(read.html).toContain('把线放慢。');
  const keys = read.headers.map(({ key }) => key);
  expect(keys).toContain('list-unsubscribe');
  // A draft's header has no place in what is sent.
  expect(keys).not.toContain('x-unsent');
});

test('name and password go to the server, and nowhere else', async () => {
  const seen: string[] = [];
  const { port } = await serve({
    ...{ authOptional: false, allowInsecureAuth: true },
    onAuth({ username, password }, _, done) {
      seen.push(`${username} ${password}`);
      if (password === 'ge h@im') done(null, { user: username });
      else done(new Error(`wrong: ${password}`));
    },
  });
  const message = await ready();
  await sendMail(message, `smtp://weekly:ge%20h%40im@127.0.0.1:${port}`);
  expect(seen).toEqual(['weekly ge h@im']);
  const url = `smtp://weekly:fal%40sch@127.0.0.1:${port}`;
  expect(serverName(url)).toBe(`127.0.0.1:${port}`);
  const failed = await sendMail(message, url).catch(({ message: said }: Error) => said);
  expect(failed).toMatch(/^没有寄出（127\.0\.0\.1:\d+）：服务器不认这个用户名和密码/);
  expect(failed).not.toMatch(/fal/);
});

test('who is not let in is told', async () => {
  const { port, got } = await serve({
    onRcptTo({ address }, _, done) {
      done(address.startsWith('b@') ? new Error('no such box') : null);
    },
  });
  const message = await ready();
  await expect(sendMail(message, `smtp://127.0.0.1:${port}`)).rejects.toThrow(
    /服务器没有收下：b@example\.org，其余的已经寄出/,
  );
  expect(got).toHaveLength(1);
  const only = await ready({ ...addresses, to: 'b@example.org' });
  await expect(sendMail(only, `smtp://127.0.0.1:${port}`)).rejects.toThrow(
    /没有收下寄件人或收件人/,
  );
});

test('a server that is not there, or does not speak, ends in a sentence', async () => {
  const message = await ready();
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  closing.push(() => silent.close());
  const { port } = silent.address() as AddressInfo;
  const patience = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 300 };
  await expect(sendMail(message, `smtp://127.0.0.1:${port}`, patience)).rejects.toThrow(
    /^没有寄出（127\.0\.0\.1:\d+）：一直没有回答/,
  );
  // Port 1 is nobody's.
  await expect(sendMail(message, 'smtp://127.0.0.1:1')).rejects.toThrow(/连不上/);
});

test('a mail without sender or recipients is not ready', async () => {
  await expect(ready({ ...addresses, from: '' })).rejects.toThrow(/MAIL_FROM/);
  await expect(ready({ ...addresses, to: '' })).rejects.toThrow(/MAIL_TO/);
});
