import { askRaw } from './support/raw.ts';
import { expect, test } from './support/test.ts';

const SAME_IN_ALL = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

const PAGES = ['/', '/weekly/2023-02-24/', '/search/', '/search-data/manifest.json', '/nowhere/'];

test('pages are only read: nothing else is rendered for anybody', async ({ baseURL }) => {
  for (const path of PAGES) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
      const form = method === 'POST' ? 'q=x' : '';
      const { status, allow } = await askRaw(`${baseURL}${path}`, method, form);
      expect({ status, allow }, `${method} ${path}`).toEqual({ status: 405, allow: 'GET, HEAD' });
    }
  }
  expect((await askRaw(`${baseURL}/api/search?q=x`, 'TRACE')).status).toBe(405);
});

test('every answer says how it may be used', async ({ request }) => {
  const paths = [...PAGES, '/weekly', '/robots.txt', '/api/search?q=raft', '/api/search', '/api/x'];
  for (const path of paths) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.headers(), path).toMatchObject(SAME_IN_ALL);
    expect(response.headers()['permissions-policy'], path).toContain('camera=()');
  }
});

test('documents are asked about again, hashed files never, whatever headers come', async ({
  request,
}) => {
  const plain = await request.get('/weekly/');
  expect(plain.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect(plain.headers()['vary']).toBe('Accept-Encoding, Accept');
  const headers = { RSC: '1', 'Next-Router-Prefetch': '1', 'X-Forwarded-Host': 'evil.example' };
  const same = await request.get('/weekly/', { headers, maxRedirects: 0 });
  expect([same.status(), await same.text()]).toEqual([200, await plain.text()]);
  const html = await plain.text();
  const script = /\/assets\/[^"]+\.js/.exec(html)?.[0] ?? '';
  const style = /\/_next\/static\/[^"]+\.css/.exec(html)?.[0] ?? '';
  for (const path of [script, style]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['cache-control'], path).toMatch(/max-age=31536000, immutable/);
  }
});

test('what the framework answers by itself is the site’s own page, without the framework', async ({
  request,
}) => {
  const response = await request.get('/api/no-such/');
  expect(response.status()).toBe(404);
  const html = await response.text();
  expect(html).toContain('没有这个页面');
  expect(html).toContain(`<head><meta http-equiv="Content-Security-Policy"`);
  expect(html).not.toContain('__next_f');
});

test('a crowd that searches is answered or sent away, and pages open meanwhile', async ({
  request,
}) => {
  const searches = Array.from({ length: 400 }, (_, n) =>
    request.get(`/api/search?q=${encodeURIComponent(`领导者转移 ${n} 超时`)}`),
  );
  const pages = Array.from({ length: 20 }, () => request.get('/weekly/2023-02-24/'));
  for (const page of await Promise.all(pages)) expect(page.status()).toBe(200);
  const statuses = new Map<number, number>();
  for (const answer of await Promise.all(searches)) {
    statuses.set(answer.status(), (statuses.get(answer.status()) ?? 0) + 1);
    if (answer.status() === 503) expect(answer.headers()['retry-after']).toBe('2');
  }
  expect([...statuses.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(statuses.get(200) ?? 0).toBeGreaterThan(0);
  // The crowd has gone: the next is answered.
  await expect.poll(async () => (await request.get('/api/search?q=领导者转移')).status()).toBe(200);
});

test('2,000 wrong parameters are answered in a few lines', async ({ request }) => {
  const many = Array.from({ length: 2000 }, (_, n) => `p${n}=1`).join('&');
  const response = await request.get(`/api/search?q=x&${many}`);
  expect(response.status()).toBe(400);
  expect((await response.body()).length).toBeLessThan(8000);
});
