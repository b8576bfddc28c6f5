import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { loadSample } from '#lib/test-support/sample-content.ts';
import { ChannelsView } from './channels-view.tsx';

const sheet = (channel: string, name: string) => ({
  ...{ channel, name, title: '题', digest: '摘', files: [], checks: [] },
  pictures: [{ number: 1, url: 'https://img.example/a.png', alt: '图', where: '第 1 问' }],
  pictureList: '# 图 1\nurl = "https://img.example/a.png"\n',
});
const sheets = [sheet('wechat', '公众号'), sheet('juejin', '掘金')];
const cover = { name: 'wechat-cover.png', path: '/w/wechat-cover.png', width: 900, height: 383 };

async function drawn(events: Parameters<typeof ChannelsView>[0]['events']): Promise<string> {
  const [weekly] = (await loadSample()).model.weeklies;
  if (!weekly) throw new Error('the sample has weeklies');
  return renderToStaticMarkup(
    <ChannelsView weekly={weekly} sheets={sheets} covers={[cover]} events={events} />,
  );
}

test('all pictures are one list, whose name is that in the command', async () => {
  const html = await drawn([]);
  const [, address = '', name = ''] =
    /href="data:text\/plain;charset=utf-8,([^"]*)" download="([^"]*)"/.exec(html) ?? [];
  expect(decodeURIComponent(address)).toBe(sheets[0]?.pictureList);
  expect(html).toContain(`<code>curl -K ${name}</code>`);
});

test('covers are WeChat’s only', async () => {
  expect((await drawn([])).match(/900 × 383/g)).toHaveLength(1);
});

test('events stand on a tab of their own, with their files; a weekly without any says so', async () => {
  const none = await drawn([]);
  expect(none).toContain('本期无活动');
  const event = { title: '风筝会', facts: ['2024-05-12', '杭州'], cancelled: true };
  const html = await drawn([
    { ...event, path: '/calendar/kite.ics' },
    { ...event, title: '另一个', path: null },
  ]);
  expect(html).not.toContain('本期无活动');
  expect(html).toContain('已取消 · 2024-05-12 · 杭州');
  expect(html).toMatch(/<a [^>]*href="\/calendar\/kite\.ics" download="[^>]*>下载 \.ics/);
  expect(html).toContain('没有日期，放不进日历');
});
