import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../complete.ts';
import type { Engine } from '../engine.ts';
import { documentWith } from '../test-support/documents.ts';
import type { ApiAnswer } from './answer.ts';
import { type Answerer, Unavailable, answererHere } from './answerer.ts';
import { createSearchApi } from './api.ts';

const documents = [
  documentWith({
    id: '2022-03-04-1',
    url: '/questions/2022-03-04-1/',
    title: '风筝线断了怎么重连',
    question: '风筝线断了怎么重连？',
    answer: '调用 KiteClient.reconnect，默认三秒一次。',
    project: 'sofa-kite',
    asker: 'dbl-y',
    issue: 312,
    weeklies: ['2022-03-04'],
  }),
  documentWith({ id: '2021-05-07-1', title: '灯笼的风筝骨架', weeklies: ['2021-05-07'] }),
  documentWith({
    id: 'sofa-kite',
    type: 'project',
    title: 'SOFAKite',
    answer: '风筝',
    weeklies: [],
  }),
];

function engineWith(): Engine {
  const engine = createEngine({
    projects: [{ slug: 'sofa-kite', name: 'SOFAKite', aliases: [] }],
    synonyms: [],
  });
  engine.add(documents);
  return engine;
}

const answererOf = (engine = engineWith(), more = documents): Answerer =>
  answererHere(
    () => Promise.resolve(engine),
    () => ({ engine, documents: more, projects: ['sofa-kite'] }),
  );
const make = (engine = engineWith(), more = documents) => createSearchApi(answererOf(engine, more));
const request = (query: string, init?: RequestInit) =>
  new Request(`https://example.org/api/search?${query}`, init);

afterEach(() => vi.restoreAllMocks());

describe('an answer', () => {
  it('has the documented fields', async () => {
    const response = await make()(request('q=风筝线&limit=1&type=question'));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      query: '风筝线',
      understood: {
        text: '风筝线',
        filters: [],
        unknown: [],
        phrases: [],
        without: [],
        also: [],
        unread: 0,
      },
      suggestion: null,
      total: expect.any(Number) as number,
      answered: expect.any(Number) as number,
      nearest: null,
      offset: 0,
      limit: 1,
      results: [
        {
          id: '2022-03-04-1',
          type: 'question',
          url: '/questions/2022-03-04-1/',
          link: null,
          title: '风筝线断了怎么重连',
          excerpt: expect.stringMatching(/风筝|Kite/) as string,
          project: 'sofa-kite',
          asker: 'dbl-y',
          issue: 312,
          date: '2022-03-04',
          weeklies: ['2022-03-04'],
          sameAs: [],
          score: expect.any(Number) as number,
          answers: true,
          missing: [],
        },
      ],
      facets: {
        types: expect.objectContaining({ question: expect.any(Number) as number }) as object,
        projects: expect.any(Object) as object,
        years: expect.any(Object) as object,
        traits: expect.any(Object) as object,
      },
    });
  });

  it('is filtered and paged by the engine', async () => {
    const api = make();
    const ids = async (query: string) => {
      const { results } = (await (await api(request(query))).json()) as {
        results: { id: string }[];
      };
      return results.map(({ id }) => id);
    };
    expect(await ids('q=风筝&year=2021')).toEqual(['2021-05-07-1']);
    expect(await ids('q=风筝&type=project')).toEqual(['sofa-kite']);
    const all = await ids('q=风筝');
    expect(all).toHaveLength(3);
    expect(await ids('q=风筝&offset=1&limit=1')).toEqual([all[1]]);
    expect(await ids('q=风筝&offset=1000')).toEqual([]);
  });

  it('explains what of the query it did not understand, and answers the rest', async () => {
    const query = encodeURIComponent('风筝 type:posts');
    const response = await make()(request(`q=${query}`));
    const { understood, total } = (await response.json()) as {
      understood: { unknown: { source: string; reason: string }[] };
      total: number;
    };
    expect(understood.unknown).toMatchObject([{ source: 'type:posts' }]);
    expect(understood.unknown[0]?.reason).toMatch(/\p{Script=Han}/u);
    expect(total).toBeGreaterThan(0);
  });

  it('may be read by pages of any origin and kept for a while', async () => {
    const { headers } = await make()(request('q=风筝'));
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('is computed once', async () => {
    const engine = engineWith();
    const search = vi.spyOn(engine, 'search');
    const api = make(engine);
    await api(request('q=风筝&limit=10'));
    await api(request('limit=010&q=%20风筝'));
    expect(search).toHaveBeenCalledTimes(1);
    await api(request('q=风筝&limit=9'));
    expect(search).toHaveBeenCalledTimes(2);
  });
});

describe('the tag', () => {
  it('spares the body of an unchanged answer', async () => {
    const api = make();
    const tag = (await api(request('q=风筝'))).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"[0-9a-f]{16}-[0-9a-f]{16}"$/);
    const again = await api(request('q=风筝', { headers: { 'if-none-match': tag } }));
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('etag')).toBe(tag);
    const other = await api(request('q=灯笼', { headers: { 'if-none-match': tag } }));
    expect(other.status).toBe(200);
  });

  it('changes with the content', async () => {
    const tag = async (more: typeof documents) =>
      (await make(engineWith(), more)(request('q=风筝'))).headers.get('etag');
    expect(await tag([...documents, documentWith({ id: 'new' })])).not.toBe(await tag(documents));
  });
});

it('answers HEAD without a body and OPTIONS with what is allowed', async () => {
  const api = make();
  const head = await api(request('q=风筝', { method: 'HEAD' }));
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect(head.headers.get('etag')).toMatch(/^W\//);
  const options = await api(request('', { method: 'OPTIONS' }));
  expect(options.status).toBe(204);
  expect(options.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
});

it('refuses with a message, readable from anywhere and never cached', async () => {
  const response = await make()(request('limit=x'));
  expect(response.status).toBe(400);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual({
    error: 'bad_request',
    message: expect.stringMatching(/^q：.*\nlimit：须是 1 到 50 的整数/) as string,
    problems: [
      { parameter: 'q', message: expect.any(String) as string },
      { parameter: 'limit', message: expect.any(String) as string },
    ],
  });
});

describe('under attack', () => {
  const long = Array.from({ length: 120 }, (_, i) => `t${i}`).join(' ');
  it.each([
    ['NUL', '\0'],
    ['control characters', '\u0001\u001b[2J\u007f\u0085\u2028'],
    ['lone surrogates', '\ud800 \udc00风筝\ud83d'],
    ['bidirectional marks', '\u202e风筝\u202c\ufeff'],
    ['a pile of accents', `e${'\u0301'.repeat(400)}`],
    ['only punctuation', '"""((([[[-:#@'],
    ['unclosed query language', '"风筝 -" project: type:: #@'],
    ['many terms', long],
    ['one long term', 'a'.repeat(500)],
    ['names of the language', '__proto__ constructor toString'],
  ])('%s', async (_, query) => {
    const response = await make()(request(new URLSearchParams({ q: query }).toString()));
    expect(response.status).toBe(200);
    expect(await response.json()).toHaveProperty('results');
  });

  it('reads the beginning of 10 KB and of 1,000 terms, and says how much it did not read', async () => {
    const api = make();
    const terms = Array.from({ length: 1000 }, (_, i) => `词${i}`).join('+');
    for (const query of ['a'.repeat(10_000), terms]) {
      const response = await api(request(`q=${query}`));
      expect(response.status).toBe(200);
      const answer = (await response.json()) as ApiAnswer;
      expect(answer.query).toHaveLength(500);
      expect(answer.understood.unread).toBe(query.length - 500);
    }
  });

  it('says so when an answer would come too late, and goes on answering what it has', async () => {
    const answerer = answererOf();
    let isBusy = false;
    const api = createSearchApi({
      open: () => answerer.open(),
      ask: (query) =>
        isBusy ? Promise.reject(new Unavailable('搜索现在太忙')) : answerer.ask(query),
    });
    expect((await api(request('q=风筝'))).status).toBe(200);
    isBusy = true;
    const shed = await api(request('q=灯笼'));
    expect([shed.status, shed.headers.get('retry-after')]).toEqual([503, '2']);
    expect(shed.headers.get('cache-control')).toBe('no-store');
    expect(await shed.json()).toEqual({ error: 'unavailable', message: '搜索现在太忙' });
    expect((await api(request('q=风筝'))).status).toBe(200);
    isBusy = false;
    expect((await api(request('q=灯笼'))).status).toBe(200);
  });

  it('asks equal queries in flight once', async () => {
    const answerer = answererOf();
    const ask = vi.spyOn(answerer, 'ask');
    const api = createSearchApi(answerer);
    const same = Array.from({ length: 20 }, () => api(request('q=风筝')));
    const statuses = (await Promise.all(same)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('answers 2,000 unknown parameters in a few lines', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => `p${i}=x`).join('&');
    const response = await make()(request(`q=风筝&${many}`));
    expect(response.status).toBe(400);
    const body = await response.text();
    expect(body.length).toBeLessThan(4000);
    expect(body).toContain('另有 1990 个参数有误');
  });

  it('turns a mistake of ours into JSON and logs it', async () => {
    const engine = engineWith();
    vi.spyOn(engine, 'search').mockImplementation(() => {
      throw new Error('broken index');
    });
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await make(engine)(request('q=风筝'));
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('broken index');
    expect(logged).toHaveBeenCalledOnce();
  });
});

describe('an engine in this thread', () => {
  it('is made once, also for requests that come while it is made, and anew for another source', async () => {
    let source = { name: 'first' };
    const build = vi.fn(() => ({ engine: engineWith(), documents, projects: [] }));
    const api = createSearchApi(answererHere(() => Promise.resolve(source), build));
    expect(build).not.toHaveBeenCalled();
    await Promise.all([api(request('q=风筝')), api(request('q=灯笼'))]);
    expect(build).toHaveBeenCalledTimes(1);
    source = { name: 'second' };
    await api(request('q=风筝'));
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('is unavailable where its content is, says why, and is tried again', async () => {
    const current = vi
      .fn<() => Promise<object>>()
      .mockRejectedValueOnce(new Unavailable('没有内容目录'))
      .mockResolvedValue(documents);
    const api = createSearchApi(
      answererHere(current, () => ({ engine: engineWith(), documents, projects: [] })),
    );
    const failed = await api(request('q=风筝'));
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await failed.text()).toContain('没有内容目录');
    expect((await api(request('q=风筝'))).status).toBe(200);
  });
});
