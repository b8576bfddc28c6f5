import { beforeAll, describe, expect, it } from 'vitest';
import type { WordedModel } from '#lib/content/types.ts';
import { model, question, release, weekly } from '#lib/content/views/test-support/model.ts';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import { apiFile, apiFiles } from './files.ts';
import { openApi } from './openapi/document.ts';
import { schemas } from './schemas.ts';
import { publishedChecks } from './test-support/published.ts';

const siteUrl = 'https://weekly.example.org/sofa';
const site = { siteUrl, hasServer: true };

const small: WordedModel = {
  model: model(
    [
      weekly('2024-05-10', {
        number: 7,
        source: 'https://a.example/7',
        questions: [
          question('2024-05-10-1', {
            project: 'kite',
            title: '风筝线断了怎么重连',
            issueNumber: 3,
            review: { status: 'outdated', see: '/questions/2024-05-03-1/' },
          }),
        ],
      }),
      weekly('2024-05-03', {
        questions: [question('2024-05-03-1', { project: 'kite' })],
        releases: [release('kite', '1.2.0', '2024-05-03')],
      }),
    ],
    ['kite', 'lantern'],
  ),
  words: { synonyms: '', common: [] },
};
const file = (path: string) => apiFile(small, path, site);

describe('a question', () => {
  it('says what it is, where it stands and how to name it, all addresses absolute', () => {
    expect(file('/api/questions/2024-05-10-1.json')).toEqual({
      id: '2024-05-10-1',
      url: `${siteUrl}/questions/2024-05-10-1/`,
      markdown: `${siteUrl}/questions/2024-05-10-1/index.html.md`,
      title: '风筝线断了怎么重连',
      date: '2024-05-10',
      asker: null,
      project: { slug: 'kite', name: 'KITE', url: `${siteUrl}/projects/kite/` },
      projectInferred: false,
      issueNumber: 3,
      issueUrl: null,
      rounds: [{ question: '问题 2024-05-10-1', answer: '回答' }],
      remark: '',
      review: { status: 'outdated', see: `${siteUrl}/questions/2024-05-03-1/` },
      weekly: {
        date: '2024-05-10',
        number: 7,
        title: '2024-05-10 的周刊',
        url: `${siteUrl}/weekly/2024-05-10/`,
      },
      related: expect.any(Array) as unknown[],
      attribution: {
        by: 'SOFAStack 社区',
        citation: 'SOFA Weekly，第 7 期，2024-05-10，KITE #3。'.replace('Weekly，', 'Weekly '),
        source: 'https://a.example/7',
        licence: `${siteUrl}/about/#licence`,
      },
    });
  });

  it('names related ones, never itself', async () => {
    const content = await loadSample();
    const all = apiFiles(content.model).filter((path) => path.startsWith('/api/questions/'));
    const answers = all.map((path) => schemas.Question.parse(apiFile(content, path, site)));
    expect(answers.some(({ related }) => related.length === 3)).toBe(true);
    for (const { id, related } of answers) expect(related.map((one) => one.id)).not.toContain(id);
  });
});

it('a project has counts, every release and every question, newest first', () => {
  expect(file('/api/projects/kite.json')).toMatchObject({
    slug: 'kite',
    counts: { questions: 2, releases: 1, readings: 0, weeklies: 2 },
    releases: [
      {
        ...{ id: 'kite-1.2.0', version: '1.2.0', date: '2024-05-03', notes: null },
        url: `${siteUrl}/projects/kite/releases/#kite-1.2.0`,
      },
    ],
    questions: [{ id: '2024-05-10-1' }, { id: '2024-05-03-1' }],
  });
});

it('lists lead to everything there is', () => {
  const lists = ['questions', 'projects', 'weeklies'].map(
    (name) => JSON.stringify(file(`/api/${name}.json`)) ?? '',
  );
  const linked = lists.join().match(/https:[^"]*\/api\/[^"]+\.json/g) ?? [];
  const things = apiFiles(small.model).filter((path) => path.split('/').length > 3);
  expect(new Set(linked)).toEqual(new Set(things.map((path) => siteUrl + path)));
});

it.each([
  '/api/questions/2024-05-10-9.json',
  '/api/questions/__proto__.json',
  '/api/questions/.json',
  '/api/projects/constructor.json',
  '/api/weeklies/2024-05-11.json',
  '/api/others/x.json',
  '/api/search',
  '/api/',
])('what is not there is null: %s', (path) => expect(file(path)).toBeNull());

it('the same content gives the same bytes', async () => {
  const [one, other] = [await loadSample(), await loadSample()];
  for (const path of apiFiles(one.model)) {
    const of = (content: WordedModel) => JSON.stringify(apiFile(content, path, site));
    expect(of(one)).toBe(of(other));
  }
});

/** Name of the schema that the document gives for a file. */
function documented(path: string, hasServer: boolean): string {
  const { paths } = openApi({ siteUrl, hasServer });
  const address = hasServer && !path.includes('openapi') ? path.replace(/\.json$/, '') : path;
  const matching = Object.entries(paths).filter(([template, { get }]) => {
    if (template === address) return true;
    const [named] = get.parameters ?? [];
    const [before, after] = template.split(/\{\w+\}/);
    if (named?.in !== 'path' || before === undefined || after === undefined) return false;
    const { pattern } = named.schema as { pattern: string };
    const id = address.slice(before.length, address.length - after.length);
    return address === before + id + after && new RegExp(pattern).test(id);
  });
  expect([path, matching.length]).toEqual([path, 1]);
  return /"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(matching[0]))?.[1] ?? '';
}

describe('every file is documented, and is as documented', () => {
  let archive: WordedModel | null;
  beforeAll(async () => {
    archive = await archiveContent();
    if (!archive) console.warn('※ 没有社区的原稿，只看自带的内容');
  });

  it.each([true, false])('with a server: %s', async (hasServer) => {
    const check = publishedChecks(openApi({ siteUrl, hasServer }));
    let checked = 0;
    for (const content of [small, await loadSample(), archive]) {
      if (!content) continue;
      for (const path of apiFiles(content.model)) {
        const answer = apiFile(content, path, { siteUrl, hasServer });
        const name = documented(path, hasServer);
        if (name === '') continue;
        expect([path, check(name, answer)]).toEqual([path, null]);
        // zod drops fields it does not know: there is none.
        const schema = schemas[name as keyof typeof schemas];
        expect(schema.parse(answer)).toEqual(JSON.parse(JSON.stringify(answer)));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('a wrong answer is none', () => {
    const check = publishedChecks(openApi(site));
    const answer = file('/api/questions/2024-05-10-1.json');
    expect(check('Question', { ...answer, date: '10.5.2024' })).not.toBeNull();
    expect(check('Question', { ...answer, weekly: {} })).not.toBeNull();
  });
});
