import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';

test.each([
  ['https://mp.weixin.qq.com/s/abc', '微信公众号'],
  ['https://www.sofastack.tech/blog/a/', 'sofastack.tech'],
  ['https://example.org/x', 'example.org'],
  ['/weekly/2023-02-24/', 'SOFA Weekly'],
])('%s stands on %s and is alive', (url, name) => {
  expect(sourceOf(url)).toEqual({ name, dead: null });
});

test.each([
  'https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit',
  'https://mp.weixin.qq.com/s?__biz=a&tempkey=b',
  'http://localhost:1313/blog/',
])('nobody can open %s', (url) => {
  expect(sourceOf(url).dead).not.toBeNull();
});
