import { describe, expect, it } from 'vitest';
import { elements } from '#lib/mdx/elements.ts';
import { readEventTime } from './event-time.ts';
import { attributes, importText, plainBlocks } from '../test-support/import-text.ts';

const events = (body: string) =>
  elements(importText(body).weekly.tree, 'Event').map((node) => attributes(node));

describe('event time', () => {
  const times: [string, string, string][] = [
    ['2020年3月12日（周四）19:00-20:00', '2020-03-12', '周四 19:00-20:00'],
    ['2019年12月28日13:00-17:30', '2019-12-28', '13:00-17:30'],
    ['2020/5/21（周四）19:00', '2020-05-21', '周四 19:00'],
    ['2020-08-15 13:30-14:30', '2020-08-15', '13:30-14:30'],
    ['3 月 29 号（下周三）下午 14 点', '2021-03-29', '下周三 下午 14 点'],
    ['12 月 30 日 14:00', '2020-12-30', '14:00'],
  ];
  it.each(times)('%s', (words, date, time) => {
    expect(readEventTime(words, '2021-03-05')).toEqual({ date, time });
  });

  it.each(['周四晚 7 点', '2019-11-02 09:00 ~ 11-03 17:00', '2021年2月30日', '19:00-20:00'])(
    '%s names no single day',
    (words) => {
      expect(readEventTime(words, '2021-03-05')).toBeNull();
    },
  );
});

it('makes a live stream of a section with one topic', () => {
  const { text } = importText(
    '### 社区直播预告\n\n![海报](https://e.com/a.png)\n\n来看看。\n\n**主题**：Channel#3：日志\n\n**时间**：2021年3月11日（周四）19:00-20:00\n\n**嘉宾**：小舟\n\n**报名方式**：点击“[这里](https://e.com/join)”',
  );
  expect(text).toContain(
    '<Event title="Channel#3：日志" date="2021-03-11" time="周四 19:00-20:00" url="https://e.com/join">',
  );
  expect(text).toContain('**嘉宾**：小舟');
  expect(text).not.toContain('主题');
});

it('makes one event a project for community meetings', () => {
  const body =
    '**SOFA 社区会议预告**\n\n**Layotto：**\n\n**主题：**例会\n\n**时间：**3 月 10 日（下周三）14:00\n\n**议题：**\n\n- 课题 #894\n\n「**Layotto**」：[https://github.com/mosn/layotto/issues/7](https://github.com/mosn/layotto/issues/7)\n\n公告。\n\n**MOSN**\n**主题**：聚会\n**时间**：3 月 12 日 20:00\n**地点**：杭州';
  expect(events(body)).toEqual([
    'title=例会 date=2021-03-10 time=下周三 14:00 url=https://github.com/mosn/layotto/issues/7 project=layotto',
    'title=聚会 date=2021-03-12 time=20:00 place=杭州 project=mosn',
  ]);
  expect(plainBlocks(importText(body))).toContain('公告。');
});

it('reads topics from list items', () => {
  expect(
    events('### 社区直播报名\n\n- 主题：日志\n- 时间：2021-03-11 19:00\n- 形式：线上'),
  ).toEqual(['title=日志 date=2021-03-11 time=19:00']);
});

it('leaves a section without a topic as it is', () => {
  expect(events('### 活动推荐\n\n周日广州见。')).toEqual([]);
});
