import { expect, test } from 'vitest';
import { discussionSearchUrl, discussionWidgetUrl } from './discussions.ts';
import { readEnvironment } from './env.ts';

const env = {
  ...{ DISCUSSIONS: 'example/weekly', DISCUSSIONS_REPO_ID: 'R_kgDOAbc' },
  ...{ DISCUSSIONS_CATEGORY: '问答', DISCUSSIONS_CATEGORY_ID: 'DIC_kwDOAbc4' },
};
const page = { address: 'https://weekly.example/questions/2023-02-24-2/', language: 'zh-CN' };

test('without configuration there are none; ids alone are of no use', () => {
  expect(readEnvironment({}).discussions).toBeNull();
  expect(readEnvironment({ ...env, DISCUSSIONS: '' }).discussions).toBeNull();
});

test('a question is searched by its id, and shown by its whole id', () => {
  const discussions = readEnvironment(env).discussions!;
  expect(discussionSearchUrl(discussions, '2023-02-24-2')).toBe(
    'https://github.com/example/weekly/discussions?discussions_q=2023-02-24-2',
  );
  const widget = new URL(discussionWidgetUrl(discussions, '2023-02-24-2', page) ?? '');
  expect(widget.origin + widget.pathname).toBe('https://giscus.app/zh-CN/widget');
  expect(Object.fromEntries(widget.searchParams)).toMatchObject({
    ...{
      repo: 'example/weekly',
      repoId: 'R_kgDOAbc',
      category: '问答',
      categoryId: 'DIC_kwDOAbc4',
    },
    ...{ term: '2023-02-24-2', strict: '1', backLink: page.address },
  });
});

test('without the ids there is a link and no frame', () => {
  const { discussions } = readEnvironment({ DISCUSSIONS: 'example/weekly' });
  expect(discussionWidgetUrl(discussions!, '2023-02-24-2', page)).toBeNull();
});

test.each([
  ['DISCUSSIONS', 'https://github.com/example/weekly'],
  ['DISCUSSIONS', 'weekly'],
  ['DISCUSSIONS_REPO_ID', '"><script>'],
  ['DISCUSSIONS_CATEGORY_ID', 'a b'],
])('%s may not be %s', (name, value) => {
  expect(() => readEnvironment({ ...env, [name]: value })).toThrow(`${name}：`);
});
