import { describe, expect, it } from 'vitest';
import { answererHere } from '#lib/search/api/answerer.ts';
import { createSearchApi } from '#lib/search/api/api.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import { publishedChecks } from '../test-support/published.ts';
import { openApi } from './document.ts';
import { searchAnswerSchema } from './search-schema.ts';

const siteUrl = 'https://weekly.example.org';
const document = openApi({ siteUrl, hasServer: true });
const exported = openApi({ siteUrl, hasServer: false });

interface Bounds {
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  enum?: string[];
}

/** Everything in a document, with the keys that lead there. */
function* walk(value: unknown, at: string[] = []): Generator<[string[], unknown]> {
  yield [at, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, [...at, key]);
}

describe.each([
  ['with a server', document],
  ['of plain files', exported],
])('the document %s', (_, described) => {
  it('has what OpenAPI 3.1 asks for', () => {
    expect(described.openapi).toMatch(/^3\.1\.\d+$/);
    expect(described.info).toMatchObject({
      title: expect.any(String) as string,
      version: expect.any(String) as string,
    });
    const ids = Object.values(described.paths).map(({ get }) => get.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = described.tags.map(({ name }) => name);
    for (const [path, { get }] of Object.entries(described.paths)) {
      expect(path).toMatch(/^\//);
      expect(Object.keys(get.responses)).toContain('200');
      for (const [status, response] of Object.entries(get.responses)) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(response).toHaveProperty('description');
      }
      for (const tag of get.tags) expect(tags).toContain(tag);
      // Parts of a path and the parameters that say so are the same, and those are required.
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = (get.parameters ?? []).filter((one) => one.in === 'path');
      expect(named.map(({ name }) => name)).toEqual(parts);
      expect(named.every(({ required }) => required)).toBe(true);
      const all = (get.parameters ?? []).map(({ name, in: where }) => `${where} ${name}`);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('has every schema it refers to, and refers to every schema it has', () => {
    const references = new Set(
      [...walk(described)].flatMap(([at, value]) => (at.at(-1) === '$ref' ? [value] : [])),
    );
    const names = Object.keys(described.components.schemas);
    expect(references).toEqual(new Set(names.map((name) => `#/components/schemas/${name}`)));
    for (const name of names) expect(name).toMatch(/^[\w.-]+$/);
  });

  it('has schemas that can be read, and examples that are as their schemas say', () => {
    const check = publishedChecks(described);
    for (const name of Object.keys(described.components.schemas)) {
      expect(() => check(name, {})).not.toThrow();
    }
    let checked = 0;
    for (const [, value] of walk(described.paths)) {
      const media = value as { schema?: { $ref?: string }; example?: unknown } | null;
      const name = media?.schema?.$ref?.split('/').at(-1);
      if (name === undefined || media?.example === undefined) continue;
      expect([media.example, check(name, media.example)]).toEqual([media.example, null]);
      checked += 1;
    }
    expect(checked).toBe(described === document ? 4 : 0);
  });
});

it('names the site, and only what there is', () => {
  expect(document.servers).toEqual([{ url: siteUrl }]);
  expect(JSON.stringify(exported)).not.toMatch(/search/i);
  expect(Object.keys(exported.paths).every((path) => path.endsWith('.json'))).toBe(true);
});

describe('the search', () => {
  const { parameters = [] } = document.paths['/api/search']?.get ?? {};
  const searchApi = async () => {
    const content = await loadSample();
    const searched = () => ({
      engine: engineOf(content),
      documents: documentsOf(content.model),
      projects: content.model.projects.map(({ slug }) => slug),
    });
    return createSearchApi(answererHere(() => Promise.resolve(content), searched));
  };
  const api = searchApi();
  const ask = async (query: Record<string, string> | [string, string][]) => {
    const params = new URLSearchParams(query);
    const answer = await (await api)(new Request(`http://x/api/search?${params.toString()}`));
    return { status: answer.status, body: (await answer.json()) as { message: string } };
  };

  it('takes the parameters that are documented and no others', async () => {
    const { status, body } = await ask({ q: '注册', nonsense: '1' });
    expect(status).toBe(400);
    const known = body.message.split('：').at(-1)?.split('、');
    expect(parameters.map(({ name }) => name)).toEqual(known);
  });

  it('takes every example, and bounds as documented', async () => {
    const examples = parameters.flatMap(({ name, example }) =>
      (Array.isArray(example) ? example : [example]).map((one): [string, string] => [
        name,
        String(one),
      ]),
    );
    expect((await ask(examples)).status).toBe(200);
    for (const { name, required, schema, example } of parameters) {
      const { minimum, maximum, maxItems, enum: values } = schema as Bounds;
      const statuses = (...all: string[]) =>
        Promise.all(all.map(async (value) => (await ask({ q: '注册', [name]: value })).status));
      if (minimum !== undefined && maximum !== undefined) {
        const edges = [minimum, maximum, minimum - 1, maximum + 1].map(String);
        expect(await statuses(...edges)).toEqual([200, 200, 400, 400]);
      }
      if (values) expect(await statuses(...values)).toEqual(values.map(() => 200));
      if (values) expect(await statuses('posts')).toEqual([400]);
      if (required) expect((await ask({})).status).toBe(400);
      const times = async (count: number) => {
        const one: [string, string] = [name, String(Array.isArray(example) ? example[0] : example)];
        const query: [string, string][] = name === 'q' ? [] : [['q', '注册']];
        return (await ask([...query, ...Array.from({ length: count }, () => one)])).status;
      };
      const most = maxItems ?? 1;
      expect([name, await times(most), await times(most + 1)]).toEqual([name, 200, 400]);
    }
  });

  it.each([
    '注册中心',
    '"领导者" -mosn project:jraft',
    'type:posts',
    'zhuce zhongxin',
    '火星上的咖啡机怎么除垢',
    '2023',
    '#845',
  ])('answers as documented: %s', async (q) => {
    const check = publishedChecks(document);
    const { status, body } = await ask({ q, limit: '50' });
    expect([status, check('SearchAnswer', body)]).toEqual([200, null]);
    expect(searchAnswerSchema.parse(body)).toEqual(body);
  });

  it('refuses as documented', async () => {
    const { body } = await ask({ limit: 'x' });
    expect(publishedChecks(document)('SearchFailure', body)).toBeNull();
  });
});
