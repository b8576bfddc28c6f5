import { expect, it } from 'vitest';
import { dayInName, postName, sortFiles } from './discover.ts';

it.each([
  ['sofa-weekly-1/index.md', 'sofa-weekly-1'],
  ['deep/down/sofa-weekly-2/index.md', 'sofa-weekly-2'],
  ['sofa-weekly-3.md', 'sofa-weekly-3'],
  ['sofa-weekly-4.markdown', 'sofa-weekly-4'],
  ['sofa-weekly-5/INDEX.MD', 'sofa-weekly-5'],
  ['sofa-weekly-6/index.zh-cn.md', 'sofa-weekly-6'],
  ['_posts/2021-03-05-sofa-weekly-7.md', 'sofa-weekly-7'],
  ['2021-03-05.md', '2021-03-05'],
])('%s is called %s', (path, name) => {
  expect(postName(path)).toBe(name);
});

it.each([
  ['_posts/2021-03-05-name.md', '2021-03-05'],
  ['2021-03-05/index.md', '2021-03-05'],
  ['sofa-weekly-20210305.md', null],
])('the day in %s is %s', (path, day) => {
  expect(dayInName(path)).toBe(day);
});

it('reads Markdown by every name', () => {
  const paths = ['a.MD', 'b.markdown', 'c.Mdown', 'd.mkd', 'x.md/e.md'];
  expect(sortFiles(paths).files.map(({ passedOver }) => passedOver)).toEqual(paths.map(() => null));
});

it('names what may have been meant as a post, and passes over what lies beside posts', () => {
  const { files, sideFiles } = sortFiles([
    'a/index.md',
    'a/shot.png',
    'b.html',
    'c.txt',
    'd.md.txt',
    'e',
    'LICENSE',
    '_index.md',
    'README.zh-CN.md',
    '_drafts/f.md',
    '._a.md',
    '.DS_Store',
    'a/Thumbs.db',
    'g.md~',
    '.hidden/h.md',
    '__MACOSX/i.md',
  ]);
  expect(files.map(({ path, passedOver }) => [path, passedOver])).toEqual([
    ['README.zh-CN.md', 'not-a-post'],
    ['_drafts/f.md', 'draft'],
    ['_index.md', 'not-a-post'],
    ['a/index.md', null],
    ['b.html', 'unknown-extension'],
    ['c.txt', 'unknown-extension'],
    ['d.md.txt', 'unknown-extension'],
    ['e', 'unknown-extension'],
  ]);
  expect(sideFiles).toBe(6);
});

it('reads one language of a post, Chinese where it is marked', () => {
  const chosen = (paths: string[]) =>
    sortFiles(paths)
      .files.filter(({ passedOver }) => passedOver === null)
      .map(({ path }) => path);
  expect(chosen(['a/index.en.md', 'a/index.md'])).toEqual(['a/index.md']);
  expect(chosen(['a/index.en.md', 'a/index.zh.md'])).toEqual(['a/index.zh.md']);
  expect(chosen(['a/index.en.md'])).toEqual(['a/index.en.md']);
  expect(chosen(['a.md', 'a.markdown'])).toEqual(['a.markdown', 'a.md']);
});
