import { describe, expect, test } from 'vitest';
import { allQuestions } from '#lib/content/views/questions.ts';
import { question as invented } from '#lib/content/views/test-support/model.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import {
  type Thing,
  jsonLd,
  projectThings,
  questionThings,
  siteThings,
  weeklyThings,
} from './json-ld.ts';
import { graphSchema } from './test-support/rich-results.ts';

const siteUrl = 'https://weekly.example.org/sofa';
const { model } = await loadSample();
const questions = allQuestions(model);
const projectOf = (slug: string | null) => model.projects.find((one) => one.slug === slug) ?? null;
const parse = (json: string) => graphSchema.parse(JSON.parse(json));
const typesOf = (json: string) => parse(json)['@graph'].map((thing) => thing['@type']);

describe('what Google requires and recommends is there on every page of the sample', () => {
  test('home', () => {
    expect(typesOf(jsonLd(siteThings(siteUrl)))).toEqual(['WebSite']);
  });
  test.each(model.weeklies.map((weekly) => [weekly.date, weekly] as const))('%s', (_, weekly) => {
    const json = jsonLd(weeklyThings(siteUrl, weekly));
    expect(typesOf(json)).toEqual(['BlogPosting', 'BreadcrumbList']);
    expect(json).toContain(`${siteUrl}/cards/weekly-${weekly.date}.png`);
  });
  test.each(questions.map((question) => [question.id, question] as const))('%s', (_, question) => {
    const json = jsonLd(questionThings(siteUrl, question, projectOf(question.project)));
    const isAnswered = question.rounds.some(({ answer }) => answer !== '');
    expect(typesOf(json)).toEqual([...(isAnswered ? ['QAPage'] : []), 'BreadcrumbList']);
  });
  test.each(model.projects.map((project) => [project.slug, project] as const))('%s', (_, one) => {
    expect(typesOf(jsonLd(projectThings(siteUrl, one)))).toEqual([
      'SoftwareSourceCode',
      'BreadcrumbList',
    ]);
  });
});

const sample = invented('2024-05-03-1', { asker: 'jia', issueNumber: 12 });

test('several rounds are one answer, with what was asked in between', () => {
  const rounds = [
    { question: '换主之后写失败怎么办？', answer: '重试即可。' },
    { question: '要等多久？', answer: '等一个选举周期。' },
  ];
  const json = jsonLd(questionThings(siteUrl, { ...sample, rounds }, null));
  expect(json).toContain('重试即可。 追问：要等多久？ 回答：等一个选举周期。');
  expect(parse(json)['@graph'][0]).toMatchObject({ mainEntity: { answerCount: 1 } });
});

test('a question that nobody answered in words is no QAPage', () => {
  const rounds = [{ question: '见截图', answer: '' }];
  expect(typesOf(jsonLd(questionThings(siteUrl, { ...sample, rounds }, null)))).toEqual([
    'BreadcrumbList',
  ]);
});

test('long texts are cut, so that the page does not carry itself twice', () => {
  const rounds = [{ question: '问'.repeat(5000), answer: '答'.repeat(5000) }];
  const json = jsonLd(questionThings(siteUrl, { ...sample, rounds }, null));
  expect(json.length).toBeLessThan(3000);
  expect(json).toContain('答…');
});

test('no text can end the script', () => {
  const rounds = [{ question: '</script><script>alert(1)</script>', answer: '<!--' }];
  const json = jsonLd(questionThings(siteUrl, { ...sample, rounds }, null));
  expect(json).not.toContain('<');
  expect(JSON.stringify(parse(json))).toContain('</script><script>alert(1)</script>');
});

test('a misspelt property fails the type check', () => {
  // @ts-expect-error schema.org has no such property of articles
  const misspelt: Thing = { '@type': 'BlogPosting', datePublishd: '2026-11-25' };
  expect(misspelt['@type']).toBe('BlogPosting');
});
