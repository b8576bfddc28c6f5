import { expect, it } from 'vitest';
import { elements } from '#lib/mdx/elements.ts';
import { importText, plainBlocks } from '../test-support/import-text.ts';

const imported = (body: string) => importText(body);
const items = (body: string) => {
  const [list] = elements(imported(body).weekly.tree, 'Readings').flatMap((node) => node.children);
  return list?.type === 'list' ? list.children.length : 0;
};

it('takes a list of links below a heading of readings', () => {
  const { text } = imported(
    '### 本周推荐阅读\n\n- [山中日记](https://e.com/a)\n\n- [海边来信](https://e.com/b)',
  );
  expect(text).toContain(
    '<Readings>\n\n- [山中日记](https://e.com/a)\n- [海边来信](https://e.com/b)\n\n</Readings>',
  );
});

it.each([
  '云原生推荐阅读',
  'MOSNLab 系列文章',
  '直播合集',
  '组件解析部分合辑',
  '剖析 MOSN 框架',
  '**本周推荐阅读** ',
])('knows the heading %s', (heading) => {
  const typed = heading.startsWith('**') ? heading : `### ${heading}`;
  expect(items(`${typed}\n\n[山中日记](https://e.com/a)`)).toBe(1);
});

it('keeps words in front of a link', () => {
  expect(imported('### 直播集锦\n\n- Channel#3：[山中日记](https://e.com/a)').text).toContain(
    '- Channel#3：[山中日记](https://e.com/a)',
  );
});

it('takes links out of emphasis', () => {
  expect(imported('### 本周推荐阅读\n\n*[山中日记](https://e.com/a)*').text).toContain(
    '- [山中日记](https://e.com/a)',
  );
});

it('joins a title with the linked picture below it', () => {
  const { text } = imported(
    '### 本周推荐阅读\n\n- 山中日记\n\n[![图](https://e.com/a.png)](https://e.com/a)',
  );
  expect(text).toContain('- [山中日记](https://e.com/a)\n\n  ![图](https://e.com/a.png)');
});

it('joins a picture with the linked title below it', () => {
  const { text } = imported(
    '### 本周推荐阅读\n\n![图](https://e.com/a.png)\n\n[山中日记](https://e.com/a)',
  );
  expect(text).toContain('- ![图](https://e.com/a.png)\n\n  [山中日记](https://e.com/a)');
});

it('takes titles at the end whose heading was forgotten', () => {
  const wechat = 'https://mp.weixin.qq.com/s/';
  expect(items(`### 项目进展\n\n完。\n\n[甲](${wechat}a)\n\n[乙](${wechat}b)`)).toBe(2);
});

it('leaves activities, jobs and bare addresses as they are', () => {
  expect(items('### 社区活动预告\n\n- [报名](https://e.com/a)\n- [地图](https://e.com/b)')).toBe(0);
  expect(items('### SOFA 团队欢迎你加入\n\n[投递](https://e.com/a)')).toBe(0);
  const kept = imported(
    '### 系列文章\n\n都写完啦。\n\nMOSN：[https://github.com/mosn/mosn](https://github.com/mosn/mosn)\n\n- [甲](https://e.com)',
  );
  expect(plainBlocks(kept)).toEqual([
    '系列文章',
    '都写完啦。',
    'MOSN：https://github.com/mosn/mosn',
  ]);
});

it.each([
  [
    '活动回顾',
    '- Channel#3：[山中日记与灯](https://e.com/a)\n- Channel#2：[海边来信](https://e.com/b)',
  ],
  ['直播回放', '[山中日记与灯](https://e.com/a)\n\n[海边来信](https://e.com/b)'],
  ['我们在招聘', '北京｜[存储研发工程师](https://e.com/a)\n\n上海｜[前端工程师](https://e.com/b)'],
  [
    '别的',
    '【招聘】[存储研发工程师](https://e.com/a)\n【招聘】[前端工程师](https://e.com/b)（急）',
  ],
  ['社区活动', '1. [山中日记与灯](https://e.com/a)\n2. [海边来信](https://e.com/b)'],
])('takes titled links for readings below any heading: %s', (heading, body) => {
  expect(items(`### ${heading}\n\n${body}`)).toBe(2);
});

it('keeps a label in front of the link of a paragraph', () => {
  const { text } = imported('### 本周推荐阅读\n\n标签#12：[山中日记](https://e.com/a)');
  expect(text).toContain('- 标签#12：[山中日记](https://e.com/a)');
});

it.each([
  ['活动', '- 报名：[点击报名参加](https://e.com/a)\n- 回放：[直播间在这里](https://e.com/b)'],
  ['活动', '- 时间：周日\n- 报名：[海边来信的会场](https://e.com/b)'],
  [
    '新手任务',
    '- [完善示例](https://github.com/a/b/issues/1)\n- [支持组件](https://github.com/a/b/issues/2)',
  ],
  [
    '别的',
    '大家去看了[山中日记与灯](https://e.com/a)，很好。\n\n还有[海边来信](https://e.com/b)。',
  ],
])('takes no pointers, tasks or sentences for readings: %s', (heading, body) => {
  expect(items(`### ${heading}\n\n${body}`)).toBe(0);
});
