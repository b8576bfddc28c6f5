import { describe, expect, test } from 'vitest';
import { askAll } from './ask-all.ts';
import { type Asking, askLink } from './ask.ts';
import { isAskable } from './hosts.ts';

type Page = number | [status: number, location: string] | Error | 'hangs';

/** A small world: addresses and what answers there, by `METHOD address` or by address alone. */
function world(pages: Record<string, Page>): Asking & { asked: string[] } {
  const asked: string[] = [];
  const find = async (url: URL, init: RequestInit): Promise<Response> => {
    const address = url.href;
    asked.push(`${init.method} ${address}`);
    const page = pages[`${init.method} ${address}`] ?? pages[address] ?? 404;
    if (page instanceof Error) throw page;
    if (page === 'hangs') {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      });
    }
    await Promise.resolve();
    const [status, location] = Array.isArray(page) ? page : [page, null];
    return new Response(null, { status, headers: location === null ? {} : { location } });
  };
  return {
    asked,
    fetch: find,
    resolve: (host) => {
      if (host.startsWith('gone.')) return Promise.reject(new Error('ENOTFOUND'));
      return Promise.resolve(host.startsWith('inside.') ? ['10.0.0.8', '1.1.1.1'] : ['1.1.1.1']);
    },
    patience: 20,
  };
}

const failed = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
const at = 'https://a.cn/x';

describe('an answer', () => {
  test.each<[string, Record<string, Page>, object]>([
    ['alive', { [at]: 200 }, { state: 'alive', why: '200', moved: null }],
    ['alive, but not for HEAD', { [`HEAD ${at}`]: 404, [at]: 200 }, { state: 'alive' }],
    [
      'alive, but HEAD is cut off',
      { [`HEAD ${at}`]: failed('ECONNRESET'), [at]: 200 },
      { state: 'alive' },
    ],
    ['dead', { [at]: 404 }, { state: 'failing', why: '404' }],
    ['an error of the server', { [at]: 502 }, { state: 'failing', why: '502' }],
    ['not for programs', { [at]: 403 }, { state: 'unsure', why: '403' }],
    ['too many', { [at]: 429 }, { state: 'unsure', why: '429' }],
    ['slow', { [at]: 'hangs' }, { state: 'failing', why: '太久没有回答' }],
    ['refused', { [at]: failed('ECONNREFUSED') }, { state: 'failing', why: '拒绝连接' }],
    [
      'an old certificate',
      { [at]: failed('CERT_HAS_EXPIRED') },
      { state: 'failing', why: '证书不对' },
    ],
    ['odd', { [at]: failed('\n@all') }, { state: 'failing', why: '连不上' }],
    [
      'moved',
      { [at]: [301, '/y'], 'https://a.cn/y': 200 },
      { state: 'alive', moved: 'https://a.cn/y' },
    ],
    [
      'moved for now',
      { [at]: [302, '/y'], 'https://a.cn/y': 200 },
      { state: 'alive', moved: null },
    ],
    [
      'moved for good, then for now',
      { [at]: [308, '/y'], 'https://a.cn/y': [302, '/z'], 'https://a.cn/z': 200 },
      { state: 'alive', moved: 'https://a.cn/y' },
    ],
    ['moved to nothing', { [at]: [301, '/y'] }, { state: 'failing', why: '404' }],
    ['a circle', { [at]: [301, at] }, { state: 'failing', why: '转个没完' }],
    ['a redirect to no address', { [at]: [301, 'http://['] }, { state: 'alive' }],
    ['to a machine inside', { [at]: [302, 'http://169.254.169.254/latest'] }, { state: 'failing' }],
    ['to a name inside', { [at]: [302, 'https://inside.cn/'] }, { state: 'failing' }],
    ['to a file', { [at]: [302, 'file:///etc/passwd'] }, { state: 'failing' }],
  ])('%s', async (_, pages, expected) => {
    const asking = world(pages);
    expect(await askLink(at, asking)).toMatchObject(expected);
    expect(asking.asked.filter((one) => !one.includes(' https://a.cn/'))).toEqual([]);
  });
});

test.each([
  ...[
    'http://localhost/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::1]/',
  ],
  ...['http://[::ffff:10.0.0.1]/', 'http://a.internal/', 'https://a.cn:8443/', 'https://u@a.cn/'],
  ...[
    'https://inside.cn/',
    'http://168.63.129.16/',
    'http://[fe80::1]/',
    'http://[2002:7f00:1::]/',
  ],
  ...['http://localhost./', 'http://intranet/', 'ftp://a.cn/'],
])('%s is never asked', async (address) => {
  const asking = world({});
  expect((await askLink(address, asking)).state).toBe('private');
  expect(asking.asked).toEqual([]);
});

test('a name that is gone fails without being asked', async () => {
  const asking = world({});
  expect(await askLink('https://gone.cn/', asking)).toMatchObject({
    ...{ state: 'failing', why: '域名不存在' },
  });
  expect(asking.asked).toEqual([]);
});

test('what the world may open is asked', () => {
  const addresses = ['https://bücher.cn:443/', 'http://1.1.1.1/', 'https://[2606:4700::1]/'];
  expect(addresses.filter((one) => !isAskable(new URL(one)))).toEqual([]);
});

test('eight are asked at a time, two of a host, and what failed once more', async () => {
  let [now, most] = [0, 0];
  const perHost = new Map<string, number>();
  let mostPerHost = 0;
  const tries = new Map<string, number>();
  const addresses = Array.from(
    { length: 60 },
    (_, n) => `https://${n % 3 ? `h${n % 7}` : 'big'}.cn/${n}`,
  );
  const asking: Asking = {
    ...world({}),
    fetch: async ({ host, href }) => {
      perHost.set(host, (perHost.get(host) ?? 0) + 1);
      now += 1;
      most = Math.max(most, now);
      mostPerHost = Math.max(mostPerHost, perHost.get(host) ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      perHost.set(host, (perHost.get(host) ?? 1) - 1);
      const tried = (tries.get(href) ?? 0) + 1;
      tries.set(href, tried);
      // Two requests of the first round fail.
      return new Response(null, { status: href.endsWith('/7') && tried <= 2 ? 500 : 200 });
    },
  };
  let pauses = 0;
  const answers = await askAll(addresses, asking, () => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(answers.size).toBe(60);
  expect([...answers.values()].every(({ state }) => state === 'alive')).toBe(true);
  expect([most, mostPerHost, pauses]).toEqual([8, 2, 1]);
  expect([...tries.values()].reduce((sum, one) => sum + one, 0)).toBe(62);
});
