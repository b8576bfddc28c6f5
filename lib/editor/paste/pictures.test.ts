import { expect, it } from 'vitest';
import { pasted } from './index.ts';
import { WECHAT_PICTURES } from './test-support/wechat.ts';

const markdown = (html: string) =>
  pasted({ html, text: '文字', types: ['text/plain', 'text/html'] })?.markdown;

it('says of a picture what the page says, else what stands beneath it, else nothing', () => {
  const at = (name: string): string => `https://mmbiz.qpic.cn/sz_mmbiz_png/${name}/640`;
  expect(markdown(WECHAT_PICTURES)?.split('\n\n')).toEqual([
    '**01 选主**',
    `![三个节点怎样选出领导者](${at('one')}?wx_fmt=png)`,
    '▲ 三个节点怎样选出领导者',
    '票数过半才算选出。',
    `![重试的时间线](${at('two')}?wx_fmt=png)`,
    '左右滑动查看更多',
    `![心跳超时以后的状态](${at('three')})`,
    '心跳超时以后的状态',
    `![图 2-1 日志的复制](${at('four')})\\\n图 2-1 日志的复制`,
    // Neither a heading nor what readers are asked for is what a picture shows.
    `![](${at('five')})`,
    '**02 复制**',
    `![](${at('six')})`,
    '长按二维码进群',
  ]);
});

const PICTURE = '<p><img src="https://e.com/p/1"></p>';
const NO_ALT = '![](https://e.com/p/1)';
const SMALL = 'text-align:center;font-size:12px';

it.each([
  ['a paragraph of the article', `${PICTURE}<p>三个节点选主</p>`],
  ['a small one at the left', `${PICTURE}<p style="font-size:12px">三个节点选主</p>`],
  ['a sentence', `${PICTURE}<p style="${SMALL}">三个节点选出了领导者。</p>`],
  ['a number alone', `${PICTURE}<p style="${SMALL}">图 3</p>`],
  [
    'one of two pictures',
    `<p><img src="https://e.com/p/2"><img src="https://e.com/p/1"></p><p>图 1 选主</p>`,
  ],
  ['what goes on beside it', `<p><img src="https://e.com/p/1">图 1 里的节点</p>`],
  [
    'an article that is set like this',
    `<div style="${SMALL}">${PICTURE}<p>三个节点选主</p><p>票数要过半</p></div>`,
  ],
])('does not take for what is in a picture: %s', (_name, html) => {
  expect(markdown(html)).toContain(NO_ALT);
});

const CREDITS = [
  ...[
    '图源网络',
    '图片来自网络',
    '图源：作者的博客',
    '供图：小明',
    '摄影 / 小明',
    '图 1 来源：网络',
  ],
  ...['Photo by Ann on Unsplash', 'Source: e.com', '© 小明'],
];
const ENDS = ['END', '— End —', '全文完', '分享、点赞、在看', '推荐阅读', '▼ 加入社区 ▼'];

it.each([...CREDITS, ...ENDS])('does not take for it what only stands there: %s', (words) => {
  expect(markdown(`${PICTURE}<p style="${SMALL}">${words}</p>`)).toContain(NO_ALT);
});

it.each(CREDITS)('nor where the page says that it is a caption: %s', (words) => {
  expect(markdown(`<figure>${PICTURE}<figcaption>${words}</figcaption></figure>`)).toContain(
    NO_ALT,
  );
});

it.each([
  ...['图源码的结构', '后端的选主', 'Backend 的选主', '社区的增长', '完整的调用链'],
  ...['摄影机的标定', '来自网络的请求怎样分发', 'Source of a trace', 'From client to server'],
])('takes what only looks like these: %s', (words) => {
  expect(markdown(`${PICTURE}<p style="${SMALL}">${words}</p>`)).toContain(`![${words}](`);
});

it('keeps what an author wrote of a picture, whatever stands beneath', () => {
  const html = `<figure><img src="https://e.com/p/1" alt="选主的时序"><figcaption>图 1 选主</figcaption></figure>`;
  expect(markdown(html)).toBe('![选主的时序](https://e.com/p/1)\n\n图 1 选主');
});
