import { expect, test } from './support/test.ts';

// What a server answers besides pages.

test('assistants reach the tools at /mcp, pages of other sites do not', async ({ request }) => {
  const call = (headers: Record<string, string>) =>
    request.post('/mcp', {
      headers: { Accept: 'application/json, text/event-stream', ...headers },
      data: {
        ...{ jsonrpc: '2.0', id: 1, method: 'tools/call' },
        params: { name: 'get_question', arguments: { id: '2023-02-24-2' } },
      },
    });
  const answer = await call({ 'Mcp-Protocol-Version': '2025-06-18' });
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('maxByteCountPerRpc');
  expect((await call({ Origin: 'https://example.org' })).status()).toBe(403);
  expect((await request.get('/mcp')).status()).toBe(405);
});

test('questions, weeklies and projects are JSON, with and without their ending', async ({
  request,
}) => {
  for (const path of [
    '/api/questions/2023-02-24-2',
    '/api/weeklies/2023-02-24',
    '/api/projects/sofa-jraft',
    '/api/questions',
    '/api/openapi',
  ]) {
    const [bare, named] = [await request.get(path), await request.get(`${path}.json`)];
    expect([bare.status(), named.status()], path).toEqual([200, 200]);
    expect(await bare.text(), path).toBe(await named.text());
    expect(named.headers()['content-type'], path).toContain('application/json');
  }
  const none = await request.get('/api/questions/no-such');
  expect([none.status(), ((await none.json()) as { error: string }).error]).toEqual([
    404,
    'not_found',
  ]);
});

test('feeds, calendars, twins and maps say what they are, and are not sent twice', async ({
  request,
}) => {
  const types: [string, RegExp][] = [
    ['/feed.xml', /^application\/rss\+xml; charset=utf-8$/],
    ['/atom.xml', /^application\/atom\+xml; charset=utf-8$/],
    ['/feed.json', /^application\/feed\+json/],
    ['/feeds/questions/feed.xml', /^application\/rss\+xml/],
    ['/feeds/projects/sofa-jraft/atom.xml', /^application\/atom\+xml/],
    ['/calendar/meetings.ics', /^text\/calendar; charset=utf-8$/],
    ['/weekly/index.html.md', /^text\/markdown; charset=utf-8$/],
    ['/questions/2023-02-24-2/index.html.md', /^text\/markdown; charset=utf-8$/],
    ['/llms.txt', /^text\/plain; charset=utf-8$/],
    ['/llms-full/2023.txt', /^text\/plain; charset=utf-8$/],
  ];
  for (const [path, type] of types) {
    const first = await request.get(path);
    expect(first.status(), path).toBe(200);
    expect(first.headers()['content-type'], path).toMatch(type);
    // The page itself is what search engines have.
    const robots = path.endsWith('.md') ? 'noindex' : undefined;
    expect(first.headers()['x-robots-tag'], path).toBe(robots);
    const headers = { 'If-None-Match': first.headers()['etag'] ?? '' };
    const again = await request.get(path, { headers });
    expect([again.status(), (await again.body()).length], path).toEqual([304, 0]);
  }
});

test('a page is its twin to who likes Markdown better', async ({ request }) => {
  for (const path of ['/', '/weekly/', '/questions/2023-02-24-2/']) {
    const twin = await request.get(`${path}index.html.md`);
    const asked = await request.get(path, { headers: { Accept: 'text/markdown, */*;q=0.5' } });
    expect(asked.status(), path).toBe(200);
    expect(asked.headers(), path).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'content-location': `${path}index.html.md`,
      vary: 'Accept-Encoding, Accept',
    });
    expect(await asked.text(), path).toBe(await twin.text());
    const page = await request.get(path, { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect(page.headers(), path).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding, Accept',
    });
  }
});
