import { type RequestListener, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTitle } from './page-title.ts';
import { isPublic } from '#lib/outside/public-host.ts';

let answer: RequestListener = () => undefined;
let host = '';
const server = createServer((request, response) => answer(request, response));

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here = { allowed: (ip: string) => ip === '127.0.0.1', timeout: 2000 };

/** Title of a page that is answered with these bytes. */
function titleOf(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  };
  return pageTitle(`http://${host}/a`, here);
}

describe('the title of a page', () => {
  const page = '<!doctype html><head><title>\n 风筝 &amp; 灯\n</title></head><body><h1>x</h1>';
  test.each<[string, string | Uint8Array, Record<string, string>, string]>([
    ['its title', page, {}, '风筝 & 灯'],
    [
      'what it gives to be shared',
      `${page}<meta property="og:title" content="怎么放风筝">`,
      {},
      '怎么放风筝',
    ],
    [
      'without a word of its pictures',
      '<title>风筝</title><body><svg><title>图</title></svg>',
      {},
      '风筝',
    ],
    ['as it is packed', gzipSync(page), { 'content-encoding': 'gzip' }, '风筝 & 灯'],
    ['as it is packed anew', brotliCompressSync(page), { 'content-encoding': 'br' }, '风筝 & 灯'],
    [
      'in an old encoding',
      Buffer.from('3c7469746c653eb7e7f3dd3c2f7469746c653e', 'hex'),
      { 'content-type': 'text/html; charset=GBK' },
      '风筝',
    ],
    [
      'in one that the page names',
      Buffer.concat([
        Buffer.from('<meta charset="gb2312"><title>'),
        Buffer.from('b7e7f3dd', 'hex'),
      ]),
      { 'content-type': 'text/html' },
      '风筝',
    ],
    ['in none', '<title>kite</title>', { 'content-type': 'text/html; charset=nonsense' }, 'kite'],
    ['without what acts', '<title>a\u202Eb\u0007c</title>', {}, 'abc'],
    ['a line', `<title>${'风'.repeat(500)}</title>`, {}, '风'.repeat(200)],
  ])('is %s', async (_, body, headers, title) => {
    expect(await titleOf(body, headers)).toBe(title);
  });

  test('is not looked for behind a megabyte', async () => {
    await expect(titleOf(`${' '.repeat(1024 * 1024)}<title>风筝</title>`)).rejects.toThrow(
      '里没有标题',
    );
    await expect(
      titleOf(gzipSync(' '.repeat(64 * 1024 * 1024)), { 'content-encoding': 'gzip' }),
    ).rejects.toThrow('里没有标题');
    expect(await titleOf(`<title>风筝</title>${' '.repeat(8 * 1024 * 1024)}`)).toBe('风筝');
  });
});

describe('a page that cannot be read is one line', () => {
  test.each<[string, RequestListener, string]>([
    ['it is not there', (_, response) => response.writeHead(404).end(), '回答 404'],
    ['it never comes', () => undefined, '等了 0.3 秒没有读到'],
    [
      'it never ends',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('<p>');
      },
      '等了 0.3 秒没有读到',
    ],
    ['the line breaks', (_, response) => response.destroy(), '连不上'],
    [
      'it is packed wrongly',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('<title>x'),
      '连不上',
    ],
    [
      'it leads in a ring',
      (_, response) => response.writeHead(302, { location: '/b' }).end(),
      '转了 5 次还没有到',
    ],
    [
      'it leads to a file',
      (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '只读 http 和 https 的网页',
    ],
    [
      'it leads inside',
      (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
      '169.254.169.254 不是公网上的地址',
    ],
    [
      'it leads inside by another name',
      (_, response) => response.writeHead(302, { location: 'http://[::ffff:10.0.0.1]/' }).end(),
      '不是公网上的地址',
    ],
  ])('%s', async (_, listener, line) => {
    answer = listener;
    await expect(pageTitle(`http://${host}/a`, { ...here, timeout: 300 })).rejects.toThrow(line);
  });

  test.each(['javascript:alert(1)', 'ftp://a.example/', 'a'])('%s', async (address) => {
    await expect(pageTitle(address, here)).rejects.toThrow('只读 http 和 https 的网页');
  });

  test.each(['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '0'])(
    'this machine is not asked as %s',
    async (name) => {
      answer = (_, response) => response.end('<title>secret</title>');
      await expect(pageTitle(`http://${name}:${host.split(':')[1]}/`)).rejects.toThrow(
        '不是公网上的地址',
      );
    },
  );
});

test('which machines are public', () => {
  const inside = [
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:192.168.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
    'x',
    '',
  ];
  expect(inside.filter(isPublic)).toEqual([]);
  const outside = ['1.1.1.1', '140.82.112.3', '172.32.0.1', '2606:4700::1111'];
  expect(outside.filter(isPublic)).toEqual(outside);
});
