import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { ListedReading } from './listed-reading.tsx';

const html = (url: string): string => {
  const weeklies = ['2023-02-24', '2021-01-08'];
  const reading = { id: 'r1', title: '选主的时序', url, project: null, weeklies };
  return renderToStaticMarkup(<ListedReading reading={reading} />);
};
const english = (url: string): string => speaking('en', () => html(url));

/** Why nobody can open them: an editor's address, a preview, somebody's own computer. */
const dead = [
  ['https://mp.weixin.qq.com/cgi-bin/appmsg?t=1', 'editing page'],
  ['https://mp.weixin.qq.com/s?tempkey=abc', 'has expired'],
  ['http://localhost:1313/a/', 'own computer'],
];

test('an article says where it stands, how often it was printed and when last', () => {
  expect(html('https://mp.weixin.qq.com/s/abc')).toContain('微信公众号 · 刊登 2 次，2023-02-24');
  const out = english('https://mp.weixin.qq.com/s/abc');
  expect(out).toContain('lang="zh-CN">选主的时序</a>');
  expect(out).toContain('WeChat · printed 2 times, last 2023-02-24');
});

test.each(dead)('%s cannot be opened by anybody, and says why', (url = '', why) => {
  expect(html(url)).toMatch(/<s class="reading-title">.*原链接.*补一个可用链接/);
  const out = english(url).replace('选主的时序', '');
  expect(out).toContain(why);
  expect(out).toContain('Add a working link');
  expect(out).not.toMatch(/\p{Script=Han}/u);
});
