import { askRaw } from './support/raw.ts';
import { expect, test } from './support/test.ts';

interface Answer {
  query: string;
  total: number;
  offset: number;
  limit: number;
  results: { id: string; type: string; url: string; title: string; weeklies: string[] }[];
  facets: { types: Record<string, number>; projects: Record<string, number> };
}
interface Refusal {
  error: string;
  message: string;
  problems: { parameter: string; message: string }[];
}

const API = '/api/search';
const ask = (query: Record<string, string>) => `${API}?${new URLSearchParams(query).toString()}`;

test.describe('the search API', () => {
  test('answers in one step, with or without a slash, and its addresses open', async ({
    request,
  }) => {
    for (const path of [API, `${API}/`]) {
      const response = await request.get(`${path}?q=领导者转移&limit=3`, { maxRedirects: 0 });
      expect(response.status(), path).toBe(200);
      expect(response.headers()['content-type']).toBe('application/json; charset=utf-8');
      const answer = (await response.json()) as Answer;
      expect(answer).toMatchObject({ query: '领导者转移', offset: 0, limit: 3 });
      const known = answer.results.find(({ id }) => id === '2023-02-24-2');
      expect(known).toMatchObject({
        type: 'question',
        url: '/questions/2023-02-24-2/',
        project: 'sofa-jraft',
        issue: 845,
        date: '2023-02-24',
      });
      expect(answer.results.length).toBeLessThanOrEqual(3);
      expect(answer.total).toBeGreaterThanOrEqual(answer.results.length);
      for (const { url } of answer.results) expect((await request.get(url)).status()).toBe(200);
    }
  });

  test('filters and pages as the search page does', async ({ request }) => {
    const get = async (query: Record<string, string>) => {
      let response = await request.get(ask(query));
      // On a busy machine the server sends askers away for a moment, and says so.
      for (let tries = 0; response.status() === 503 && tries < 10; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        response = await request.get(ask(query));
      }
      expect(response.status()).toBe(200);
      return (await response.json()) as Answer;
    };
    const all = await get({ q: 'SOFARegistry', limit: '50' });
    const releases = await get({ q: 'SOFARegistry', type: 'release' });
    expect(releases.total).toBe(all.facets.types['release']);
    expect(releases.results.every(({ type }) => type === 'release')).toBe(true);
    const registry = await get({ q: 'SOFARegistry', project: 'sofa-registry' });
    expect(registry.total).toBe(all.facets.projects['sofa-registry']);
    const year = await get({ q: 'SOFARegistry', year: '2022', limit: '50' });
    for (const { weeklies } of year.results) {
      expect(weeklies.some((date) => date.startsWith('2022'))).toBe(true);
    }
    const second = await get({ q: 'SOFARegistry', offset: '2', limit: '2' });
    expect(second.results.map(({ id }) => id)).toEqual(all.results.slice(2, 4).map(({ id }) => id));
  });

  test('says which parameter is wrong, and why', async ({ request }) => {
    const cases: [query: string, parameter: string, says: RegExp][] = [
      ['', 'q', /缺少/],
      ['?q=', 'q', /不能为空/],
      ['?q=a&type=post', 'type', /question/],
      ['?q=a&project=nobody', 'project', /sofa-jraft/],
      ['?q=a&year=twenty', 'year', /四位数/],
      ['?q=a&limit=1000', 'limit', /1 到 50/],
      ['?q=a&offset=-1', 'offset', /0 到 1000/],
      ['?q=a&page=2', 'page', /没有这个参数.*offset/],
    ];
    for (const [query, parameter, says] of cases) {
      const response = await request.get(API + query);
      expect(response.status(), query).toBe(400);
      expect(response.headers()['cache-control'], query).toBe('no-store');
      const { error, message, problems } = (await response.json()) as Refusal;
      expect(error).toBe('bad_request');
      expect(problems.map((problem) => problem.parameter)).toEqual([parameter]);
      expect(message).toMatch(says);
    }
  });

  test('spares the body of what the asker has', async ({ request }) => {
    const first = await request.get(ask({ q: '注册中心' }));
    const tag = first.headers()['etag'] ?? '';
    expect(tag).toMatch(/^W\/".+"$/);
    expect(first.headers()['cache-control']).toMatch(/public, max-age=\d+/);
    const same = await request.get(ask({ q: '注册中心' }), { headers: { 'If-None-Match': tag } });
    expect([same.status(), (await same.body()).length]).toEqual([304, 0]);
    expect(same.headers()['etag']).toBe(tag);
    const other = await request.get(ask({ q: '全局锁' }), { headers: { 'If-None-Match': tag } });
    expect(other.status()).toBe(200);
  });

  test('may be read from any origin, never written to', async ({ request }) => {
    const headers = { Origin: 'https://example.org' };
    for (const path of [ask({ q: '注册中心' }), `${API}?limit=x`]) {
      const response = await request.get(path, { headers });
      expect(response.headers()['access-control-allow-origin'], path).toBe('*');
    }
    const head = await request.head(ask({ q: '注册中心' }), { headers });
    expect([head.status(), (await head.body()).length]).toEqual([200, 0]);
    const options = await request.fetch(API, { method: 'OPTIONS', headers, maxRedirects: 0 });
    expect(options.status()).toBe(204);
    expect(options.headers()['access-control-allow-methods']).toBe('GET, HEAD, OPTIONS');
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await request.fetch(ask({ q: 'a' }), { method })).status(), method).toBe(405);
    }
  });

  test('answers the site’s own page for what a browser should not hold', async ({ request }) => {
    const manifest = (await (await request.get('/search-data/manifest.json')).json()) as object;
    expect(manifest).toMatchObject({ api: true });
    const options = JSON.stringify({ limit: 3, perType: 2 });
    const response = await request.get(ask({ view: 'page', q: '领导者转移', options }));
    expect(response.status()).toBe(200);
    const { results } = (await response.json()) as {
      results: { document: { id: string }; title: { text: string; marks: unknown[] } }[];
    };
    const known = results.find(({ document }) => document.id === '2023-02-24-2');
    expect(known?.title.marks.length).toBeGreaterThan(0);
    const refused = await request.get(ask({ view: 'page', q: '领导者转移', options: '{' }));
    expect(refused.status()).toBe(400);
  });

  test('stands hostile input', async ({ request }) => {
    const terms = Array.from({ length: 1000 }, (_, i) => `词${i}`);
    const hostile = [
      '%00',
      '%00%01%02%1b%5B2J%7f%c2%85',
      '%ED%A0%80',
      '%ED%B0%80%ED%A0%80',
      '%F0%9F%AA',
      '%E4%BD',
      '%zz%',
      '%25%32%30',
      '%E2%80%AE%E9%A3%8E%E2%80%AC%EF%BB%BF',
      'e' + '%CC%81'.repeat(400),
      '%22%22%22((%5B%5B-:%23@',
      '%22领导者%20-%22%20project:%20type::',
      "'%20OR%201=1;--",
      '%3Cscript%3Ealert(1)%3C/script%3E',
      '../../../../etc/passwd',
      '__proto__',
      'constructor%5Bprototype%5D',
      'a'.repeat(500),
      'a'.repeat(10_000),
      'a+'.repeat(240),
      terms.slice(0, 100).map(encodeURIComponent).join('+'),
      terms.map((term) => term.replace('词', 't')).join('+'),
    ];
    for (const query of hostile) {
      const started = Date.now();
      const response = await request.get(`${API}?q=${query}`);
      const shown = query.slice(0, 60);
      expect([200, 400], shown).toContain(response.status());
      const answer = (await response.json()) as Partial<Answer & Refusal>;
      const isAnswer = Array.isArray(answer.results) && typeof answer.total === 'number';
      expect(response.status() === 200 ? isAnswer : answer.error, shown).toBe(
        response.status() === 200 ? true : 'bad_request',
      );
      expect(response.headers()['content-type'], shown).toContain('application/json');
      expect(response.headers()['x-content-type-options'], shown).toBe('nosniff');
      expect(Date.now() - started, shown).toBeLessThan(2000);
    }
    // 10 KB of Chinese are 90 KB of address: Node refuses such a head before we see it.
    const refused = await request.get(ask({ q: '词'.repeat(10_000) }));
    expect(refused.status()).toBe(431);
    expect((await request.get(ask({ q: '注册中心' }))).status()).toBe(200);
  });
});

test.describe('pages of the server', () => {
  test('say what they are and not what serves them', async ({ request }) => {
    for (const path of ['/', '/weekly/', '/questions/2023-02-24-2/', '/search/']) {
      const response = await request.get(path);
      const headers = response.headers();
      expect(response.status(), path).toBe(200);
      expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
      expect(headers['cache-control'], path).toMatch(/s-maxage|max-age|must-revalidate/);
      expect(headers['etag'], path).toMatch(/^(?:W\/)?"[^"]+"$/);
      expect(headers['x-powered-by'], path).toBeUndefined();
      expect(headers['set-cookie'], path).toBeUndefined();
    }
  });

  test('are reached without their slash by one permanent redirect', async ({ request }) => {
    for (const path of ['/weekly', '/weekly/2023-02-24', '/questions/2023-02-24-2', '/api-notes']) {
      const response = await request.get(`${path}?mark=词`, { maxRedirects: 0 });
      expect(response.status(), path).toBe(308);
      const { pathname, search } = new URL(response.headers()['location'] ?? '', 'http://x');
      expect(pathname + decodeURIComponent(search)).toBe(`${path}/?mark=词`);
      const followed = await request.get(path, { maxRedirects: 1 });
      expect([200, 404], path).toContain(followed.status());
    }
  });

  test('are reached from the addresses that weeklies had before', async ({ request }) => {
    for (const end of ['', '/', '/index.html']) {
      const path = `/blog/sofa-weekly-20230224${end}`;
      for (const method of ['GET', 'HEAD']) {
        const response = await request.fetch(`${path}?from=w`, { method, maxRedirects: 0 });
        expect(response.status(), path).toBe(308);
        expect(response.headers()['location'], path).toBe('/weekly/2023-02-24/?from=w');
      }
      expect((await request.get(path, { maxRedirects: 1 })).status(), path).toBe(200);
    }
    expect((await request.get('/blog/sofa-weekly-20230225/')).status()).toBe(404);
    expect((await request.get('/blog/')).status()).toBe(404);
  });

  test('that do not exist are the site’s own, however the address is broken', async ({
    page,
    baseURL,
  }) => {
    const broken = [
      '/weekly/%E5%91%A/',
      '/questions/2023%/',
      '/projects/%C0%AF/',
      '/projects/sofa-jraft/%FF/',
      '/weekly/year/%ED%A0%80/',
      '/calendar/%E4.ics',
      '/search-data/%E4.json',
      '/readings/%00/',
      '/weekly/..%2f..%2fpackage.json',
      '/questions/[id]/',
      '/weekly/%5Bdate%5D/',
      `/weekly/${'长'.repeat(600)}%/`,
      '/questions/%',
    ];
    for (const path of broken) {
      const { status, body } = await askRaw(`${baseURL}${path}`);
      expect(status, path.slice(0, 60)).toBe(404);
      expect(body, path.slice(0, 60)).toContain('没有这个页面');
    }
    await page.goto('/weekly/%E5%91%A/');
    await expect(page.getByRole('link', { name: '回首页' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('searchbox', { name: '搜索' })).toBeVisible();
  });

  test('let a browser add the search', async ({ page, request, baseURL }) => {
    const response = await request.get('/opensearch.xml');
    expect(response.headers()['content-type']).toContain('application/opensearchdescription+xml');
    await page.goto('/');
    const templates = await page.evaluate(
      (xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        if (parsed.querySelector('parsererror')) return [];
        return [...parsed.querySelectorAll('Url')].map((url) => url.getAttribute('template') ?? '');
      },
      await response.text(),
    );
    const asked = templates
      .filter((template) => template.includes('{searchTerms}'))
      .map((template) => new URL(template.replace('{searchTerms}', encodeURIComponent('全局锁'))));
    expect(asked.map(({ pathname }) => pathname).sort()).toEqual(['/api/search', '/search/']);
    for (const { pathname, search } of asked) {
      expect((await request.get(`${baseURL}${pathname}${search}`)).status()).toBe(200);
    }
  });
});
