import { expect, it, vi } from 'vitest';
import { createFiles } from './files.ts';
import type { Kept } from './files.ts';

const folder = 'https://example.com/d/';
const never = (): Promise<void> => new Promise(() => undefined);

/** A browser's cache in memory. */
function memory(): Kept & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const address = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : String(request);
  return {
    texts,
    match: (request) => {
      const text = texts.get(address(request));
      return Promise.resolve(text === undefined ? undefined : new Response(text));
    },
    put: async (request, response) => void texts.set(address(request), await response.text()),
    keys: () => Promise.resolve([...texts.keys()].map((url) => new Request(url))),
    delete: (request) => Promise.resolve(texts.delete(address(request))),
  };
}

function server(files: Record<string, string>) {
  const asked: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    asked.push(url.slice(folder.length));
    const text = files[url.slice(folder.length)];
    return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200 }));
  };
  return { asked, fetch };
}

it('downloads a shard once, also on later visits', async () => {
  const kept = memory();
  const { asked, fetch } = server({ '2023.a.json': '[1]' });
  for (let visit = 0; visit < 2; visit += 1) {
    const files = createFiles({ folder, fetch, kept, wait: never });
    expect(await files.shard('2023.a.json')).toEqual([1]);
    await vi.waitFor(() => expect(kept.texts.size).toBe(1));
  }
  expect(asked).toEqual(['2023.a.json']);
});

it('takes the newest manifest, and the kept one without network', async () => {
  const kept = memory();
  const { fetch } = server({ 'manifest.json': '{"version":2}' });
  kept.texts.set(`${folder}manifest.json`, '{"version":1}');
  const online = createFiles({ folder, fetch, kept, wait: never });
  expect(await online.manifest()).toEqual({ version: 2 });
  await vi.waitFor(() => expect([...kept.texts.values()]).toEqual(['{"version":2}']));
  const offline = () => Promise.reject(new Error('no network'));
  const files = createFiles({ folder, fetch: offline, kept, wait: never });
  expect(await files.manifest()).toEqual({ version: 2 });
});

it('takes the kept manifest when the network is slow, and waits where there is none', async () => {
  const kept = memory();
  kept.texts.set(`${folder}manifest.json`, '{"version":1}');
  const slow = { folder, wait: () => Promise.resolve() };
  const hanging = createFiles({ ...slow, kept, fetch: () => new Promise(() => undefined) });
  expect(await hanging.manifest()).toEqual({ version: 1 });
  const { fetch } = server({ 'manifest.json': '{"version":2}' });
  const first = createFiles({ ...slow, kept: memory(), fetch });
  expect(await first.manifest()).toEqual({ version: 2 });
});

it('keeps nothing that is not the file: an error page, a page in place of JSON', async () => {
  const kept = memory();
  const { fetch } = server({ '2022.b.json': '<!doctype html>' });
  const files = createFiles({ folder, fetch, kept, wait: never });
  await expect(files.shard('2021.c.json')).rejects.toThrow('404');
  await expect(files.shard('2022.b.json')).rejects.toThrow();
  expect(kept.texts.size).toBe(0);
});

it('removes what the manifest no longer names, and nothing of other folders', async () => {
  const kept = memory();
  const other = 'https://example.com/other/2020.z.json';
  for (const url of [`${folder}2022.old.json`, `${folder}2022.new.json`, other]) {
    kept.texts.set(url, '[]');
  }
  const files = createFiles({ folder, fetch: server({}).fetch, kept, wait: never });
  const shards = [{ file: '2022.new.json', year: '2022', documents: 0, bytes: 2 }];
  await files.forgetOthers({ shards });
  expect([...kept.texts.keys()]).toEqual([`${folder}2022.new.json`, other]);
});

it('works where the browser keeps nothing', async () => {
  const { fetch } = server({ '2023.a.json': '[1]' });
  const files = createFiles({ folder, fetch, kept: null, wait: never });
  expect(await files.shard('2023.a.json')).toEqual([1]);
  await files.forgetOthers({ shards: [] });
});
