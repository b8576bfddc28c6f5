import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { byYear, homeOf, postsOf, withHead } from './posts.ts';

const model = {
  ...{ questions: [], releases: [], readings: [], events: [], tasks: [], projects: [] },
  weeklies: [
    weekly('2023-12-29', { title: '岁末 [合刊]', summary: '一条问答' }),
    weekly('2024-01-05', { title: '新年', summary: '两篇阅读' }),
    weekly('2024-01-12', { title: '续' }),
  ],
};
const posts = postsOf({
  // Only what is read of a model.
  model: model,
  weeklyTree: (date) => ({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: `${date} 的正文` }] }],
  }),
});

test('each weekly is one post, newest first', () => {
  expect(posts.map(({ date }) => date)).toEqual(['2024-01-12', '2024-01-05', '2023-12-29']);
  expect(posts[1]).toEqual({
    date: '2024-01-05',
    title: '新年',
    summary: '两篇阅读',
    body: '2024-01-05 的正文\n',
  });
});

test('years hold their posts in the same order', () => {
  expect(byYear(posts).map(([year, some]) => [year, some.length])).toEqual([
    ['2024', 2],
    ['2023', 1],
  ]);
});

test('a home lists the newest ten, titles as written', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...{ date: `2024-02-${String(29 - at)}`, title: '题 [一]', summary: '', body: '' },
  }));
  const home = homeOf(many, (date) => `/w/${date}.html`);
  expect(home.match(/^- /gm)).toHaveLength(10);
  expect(home).toContain('[题 \\[一\\]](/w/2024-02-29.html) 2024-02-29');
});

test('a head is YAML whatever its values hold', () => {
  const head = { title: '甲: "乙" # 丙', date: '2024-01-05' };
  const [, yaml, body] = /^---\n([^]*?\n)---\n\n([^]*)$/.exec(withHead(head, '正文\n')) ?? [];
  expect(parse(yaml ?? '')).toEqual(head);
  expect(body).toBe('正文\n');
});
