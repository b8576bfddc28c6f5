import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { MAX_BYTES } from '#lib/content/read/flood.ts';
import { fetchSource, readSourceUrl } from './source-url.ts';

const sha = 'a1b2c3d4e5'.repeat(4);
const path = 'content/next/reading-seata-saga.mdx';
const raw = `https://raw.githubusercontent.com/LinhuiG/sofa-weekly/${sha}/${path}`;

describe('an address that is opened', () => {
  test('is that of a raw file of a fork', () => {
    expect(readSourceUrl(raw)).toEqual({ raw, path, owner: 'LinhuiG', ref: sha });
  });

  test.each([
    [`https://github.com/LinhuiG/sofa-weekly/blob/${sha}/${path}`, raw],
    [`https://github.com/LinhuiG/sofa-weekly/raw/${sha}/${path}#L12-L14`, raw],
    [raw.replace(sha, 'refs/heads/patch-1'), raw.replace(sha, 'refs/heads/patch-1')],
    [raw.replace('sofa-weekly', 'SOFA-Weekly'), raw.replace('sofa-weekly', 'SOFA-Weekly')],
    [raw.replace('next/reading-seata-saga', 'weekly/2023-02-24'), undefined],
    [raw.replace('next/reading-seata-saga', 'projects/sofa-rpc'), undefined],
  ])('%s', (url, fetched = url) => {
    expect(readSourceUrl(url)).toMatchObject({ raw: fetched });
  });
});

describe('an address that is refused', () => {
  const under = (rest: string): string => `https://raw.githubusercontent.com/${rest}`;
  test.each<[string, string]>([
    ['', 'address'],
    ['content/next/reading-a.mdx', 'address'],
    ['javascript:alert(1)', 'address'],
    ['data:text/plain,x', 'address'],
    [`//raw.githubusercontent.com/a/sofa-weekly/main/${path}`, 'address'],
    [raw.replace('https:', 'http:'), 'host'],
    [raw.replace('https:', 'ftp:'), 'host'],
    [raw.replace('https:', 'blob:https:'), 'address'],
    [raw.replace('https://', 'https://user@'), 'address'],
    [raw.replace('https://', 'https://user:word@'), 'address'],
    [raw.replace('https://', 'https://github.com@evil.example/'), 'address'],
    [raw.replace('.com/', '.com:443/'), 'address'],
    [raw.replace('.com/', '.com:8443/'), 'host'],
    [raw.replace('.com/', '.com./'), 'host'],
    [raw.replace('.com/', '.com.evil.example/'), 'host'],
    [raw.replace('raw.', 'evil-raw.'), 'host'],
    [raw.replace('raw.', 'RAW.'), 'address'],
    [raw.replace('raw.', 'ｒａｗ.'), 'address'],
    [`${raw}?token=AAAA`, 'address'],
    [`${raw}#/../../x`, 'address'],
    [`${raw}\n`, 'address'],
    [raw.replace('/content', '/\tcontent'), 'address'],
    [raw.replaceAll('/', '\\'), 'address'],
    [under(`a/sofa-weekly/main/../../../b/${path}`), 'address'],
    [under(`a/sofa-weekly/main/%2e%2e/${path}`), 'address'],
    [under(`a/sofa-weekly/main/..%2f..%2f/${path}`), 'file'],
    [under(`a/sofa-weekly/ma..in/${path}`), 'file'],
    [under(`a/sofa-weekly//${path}`), 'file'],
    [under(`a/sofa-weekly/${sha}/lib/samples/${path}`), 'file'],
    [under(`a/sofa-weekly/${path}`), 'file'],
    [under('a/sofa-weekly/main/content%2fnext%2freading-a.mdx'), 'file'],
    [under('a/sofa-weekly/main/content/next%2freading-a.mdx'), 'file'],
    [under('a/sofa-weekly/main/content/next/..reading-a.mdx'), 'file'],
    [under('a/sofa-weekly/main/content/next/.mdx'), 'file'],
    [under('a/sofa-weekly/main/content/next/a.md'), 'file'],
    [under('a/sofa-weekly/main/content/next/a.mdx/b'), 'file'],
    [under('a/sofa-weekly/main/content/next/a.mdx%00.png'), 'file'],
    [under('a/sofa-weekly/main/content/other/a.mdx'), 'file'],
    [under('a/sofa-weekly/main/.github/workflows/ci.yml'), 'file'],
    [under(`a/another/main/${path}`), 'repository'],
    [under(`a/sofa-weekly-2/main/${path}`), 'repository'],
    [under(`a/x/sofa-weekly/main/${path}`), 'repository'],
    [under(`a%2fb/sofa-weekly/main/${path}`), 'repository'],
    [under(`-a/sofa-weekly/main/${path}`), 'repository'],
    [`https://github.com/a/sofa-weekly/edit/main/${path}`, 'file'],
    [`https://github.com/a/sofa-weekly/blob/main/README.md`, 'file'],
    [`https://github.com/a/sofa-weekly`, 'file'],
    [`https://gist.githubusercontent.com/a/sofa-weekly/main/${path}`, 'host'],
    [`https://github.com.evil.example/a/sofa-weekly/blob/main/${path}`, 'host'],
    [`https://127.0.0.1/a/sofa-weekly/main/${path}`, 'host'],
    [`${under('a/sofa-weekly/')}${'x'.repeat(2000)}/${path}`, 'address'],
  ])('%j: %s', (url, why) => {
    expect(readSourceUrl(url)).toEqual({ why });
  });

  test('by any change of one character that leaves the repository or its content', () => {
    const sign = fc.constantFrom(...'/\\.%@:?#&;\t\n\0 ‮/．', '..', '%2f', '%5c', '//');
    fc.assert(
      fc.property(fc.nat({ max: raw.length }), sign, fc.boolean(), (at, put, isInstead) => {
        const read = readSourceUrl(raw.slice(0, at) + put + raw.slice(at + Number(isInstead)));
        if ('why' in read) return;
        const { pathname, origin, search } = new URL(read.raw);
        expect([origin, search]).toEqual(['https://raw.githubusercontent.com', '']);
        expect(pathname).toMatch(
          /^\/[\w-]+\/sofa-weekly(?:\/[\w.+-]+)+\/content\/next\/[\w.-]+\.mdx$/,
        );
        expect(pathname).not.toContain('..');
      }),
    );
  });
});

describe('a file that is fetched', () => {
  const answering =
    (body: BodyInit | null, status = 200): typeof fetch =>
    () =>
      Promise.resolve(new Response(body, { status }));

  test('is text, with line ends as editors have them', async () => {
    expect(await fetchSource(raw, answering('\uFEFF甲\r\n乙\r'))).toEqual({ text: '甲\n乙\n' });
    expect(await fetchSource(raw, answering(''))).toEqual({ text: '' });
  });

  test('is asked for without credentials, and nowhere else', async () => {
    const seen: [unknown, RequestInit | undefined][] = [];
    const asked: typeof fetch = (url, init) => {
      seen.push([url, init]);
      return Promise.resolve(new Response('好'));
    };
    await fetchSource(raw.replace('raw.githubusercontent.com', 'github.com'), asked);
    await fetchSource('https://evil.example/x.mdx', asked);
    expect(seen).toEqual([]);
    await fetchSource(raw, asked);
    expect(seen).toMatchObject([[raw, { credentials: 'omit', redirect: 'error' }]]);
  });

  test.each([
    ['missing', answering('404: Not Found', 404)],
    ['answer', answering('', 500)],
    ['large', answering('a'.repeat(MAX_BYTES + 1))],
    ['not-text', answering(new Uint8Array([0xe4, 0xbd]))],
    ['not-text', answering('a\0b')],
    ['network', () => Promise.reject(new TypeError('redirected'))],
  ])('fails: %s', async (why, fetch) => {
    expect(await fetchSource(raw, fetch)).toEqual({ why });
  });

  test('may be as large as content may', async () => {
    const read = await fetchSource(raw, answering('a'.repeat(MAX_BYTES)));
    expect('text' in read && read.text.length).toBe(MAX_BYTES);
  });

  test('is not read on once it is too large', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 1;
        stream.enqueue(new Uint8Array(65_536));
      },
    });
    expect(await fetchSource(raw, answering(endless))).toEqual({ why: 'large' });
    expect(sent).toBeLessThan(10);
  });

  test('is not waited for without end', async () => {
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          reject(new DOMException('', 'TimeoutError'));
        });
      });
    expect(await fetchSource(raw, silent, 5)).toEqual({ why: 'slow' });
  });
});
