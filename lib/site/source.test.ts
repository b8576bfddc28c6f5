import { expect, test } from 'vitest';
import { sourceOf } from './source.ts';

test.each([
  ['https://mp.weixin.qq.com/s/abc', '微信公众号', true],
  ['https://www.sofastack.tech/blog/a/', 'sofastack.tech', false],
  ['https://example.org/x', 'example.org', false],
  ['/weekly/2023-02-24/', 'SOFA Weekly', false],
])('%s stands on %s and is alive', (url, name, isWeChat) => {
  expect(sourceOf(url)).toEqual({ name, isWeChat, dead: null });
});

test.each([
  ['https://mp.weixin.qq.com/cgi-bin/appmsg?t=media/appmsg_edit&action=edit', 'editor'],
  ['https://mp.weixin.qq.com/s?__biz=a&tempkey=b', 'preview'],
  ['http://localhost:1313/blog/', 'local'],
])('nobody can open %s: %s', (url, dead) => {
  expect(sourceOf(url).dead).toBe(dead);
});
