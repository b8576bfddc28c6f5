import { askRaw } from './support/raw.ts';
import { expect, test } from './support/test.ts';

interface Manifest {
  shards: { file: string; year: string; documents: number; bytes: number }[];
}

test('search finds from plain files alone', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  await page.goto('/search/?q=领导者转移');
  const found = page.getByRole('article').locator('a[href^="/questions/2023-02-24-2/"]');
  await found.filter({ hasText: '领导者转移' }).first().click();
  await expect(page).toHaveURL(/\/questions\/2023-02-24-2\//);
  await expect(page.getByRole('main').getByText('maxByteCountPerRpc').first()).toBeVisible();
  expect(failed).toEqual([]);
});

test('the manifest and every shard are JSON, of the size it says', async ({ request }) => {
  const response = await request.get('/search-data/manifest.json');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('application/json');
  const { shards } = (await response.json()) as Manifest;
  expect(shards.length).toBeGreaterThan(1);
  for (const { file, bytes, documents } of shards) {
    const shard = await request.get(`/search-data/${file}`);
    expect(shard.status(), file).toBe(200);
    expect(shard.headers()['content-type'], file).toContain('application/json');
    const body = await shard.body();
    expect(body.length, file).toBe(bytes);
    const { types } = JSON.parse(body.toString()) as { types: string[] };
    expect(types, file).toHaveLength(documents);
  }
});

test('nothing needs a server: there is no API', async ({ request }) => {
  for (const path of [
    '/api',
    '/api/',
    '/api/search',
    '/api/search/?q=注册中心',
    '/api/search.html',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('questions and projects are files of JSON that programs can walk', async ({ request }) => {
  const list = (await (await request.get('/api/questions.json')).json()) as {
    questions: { id: string; url: string }[];
  };
  expect(list.questions.length).toBeGreaterThan(10);
  const known = await request.get('/api/questions/2023-02-24-2.json');
  expect(known.status()).toBe(200);
  expect(JSON.stringify(await known.json())).toContain('maxByteCountPerRpc');
  const api = (await (await request.get('/api/openapi.json')).json()) as { paths: object };
  expect(Object.keys(api.paths)).not.toContain('/api/search');
});

test('an address cut in the middle of a letter has the site’s own page for what is not there', async ({
  baseURL,
}) => {
  for (const path of ['/weekly/%E5%91%A/', '/questions/2023%/', '/%C0%AF', '/readings/%00/']) {
    const { status, body } = await askRaw(`${baseURL}${path}`);
    expect(status, path).toBe(404);
    expect(body, path).toContain('没有这个页面');
  }
});

test('a browser can add the search, and is told of no API', async ({ page, request }) => {
  const response = await request.get('/opensearch.xml');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toContain('xml');
  await page.goto('/');
  const read = await page.evaluate(
    (xml) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        error: parsed.querySelector('parsererror')?.textContent ?? null,
        root: parsed.documentElement.nodeName,
        namespace: parsed.documentElement.namespaceURI,
        templates: [...parsed.querySelectorAll('Url[type="text/html"]')].map((url) =>
          url.getAttribute('template'),
        ),
        types: [...parsed.querySelectorAll('Url')].map((url) => url.getAttribute('type')),
      };
    },
    await response.text(),
  );
  expect(read).toMatchObject({
    error: null,
    root: 'OpenSearchDescription',
    namespace: 'http://a9.com/-/spec/opensearch/1.1/',
    types: ['text/html', 'application/opensearchdescription+xml'],
  });
  expect(read.templates).toHaveLength(1);
  expect(read.templates[0]).toMatch(/^https?:\/\/.+\/search\/\?q=\{searchTerms\}$/);
});

test('the addresses that weeklies had before lead to their pages', async ({ page, request }) => {
  await page.goto('/blog/sofa-weekly-20230224/');
  await expect(page).toHaveURL(/\/weekly\/2023-02-24\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('开源人');
  const stub = await (await request.get('/blog/sofa-weekly-20230224/')).text();
  expect(stub).toContain('<meta name="robots" content="noindex">');
  expect(stub).not.toContain('<script');
  const lines = (await (await request.get('/_redirects')).text()).trim().split('\n');
  expect(lines).toContain('/blog/sofa-weekly-20230224/ /weekly/2023-02-24/ 301');
  const targets = [...new Set(lines.map((line) => line.split(' ')[1] ?? ''))];
  for (const path of targets) expect((await request.get(path)).status(), path).toBe(200);
  expect(await (await request.get('/sitemap.xml')).text()).not.toContain('/blog/');
});
