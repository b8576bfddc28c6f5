import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EventEntry } from './event-entry.tsx';

const meeting = { title: '月会', date: '2030-05-08', time: '20:00–21:30' };
const room = 'https://meeting.dingtalk.com/j/abc';

test('a meeting to come can be put into a calendar and joined', () => {
  const html = renderToStaticMarkup(<EventEntry {...meeting} url={room} past={false} />);
  expect(html).toMatch(/href="\/calendar\/2030-05-08-\w+\.ics"[^>]*>加入日历/);
  expect(html).toMatch(new RegExp(`href="${room}"[^>]*>参加`));
  expect(html).not.toContain('已结束');
});

test('a meeting that is over says so and offers neither calendar nor room', () => {
  const html = renderToStaticMarkup(<EventEntry {...meeting} url={room} past />);
  expect(html).toContain('已结束');
  expect(html).toContain('event-past');
  expect(html).not.toContain('加入日历');
  expect(html).not.toContain(room);
});

test('what stays of a meeting is its recording or its page', () => {
  const linkOf = (url: string) =>
    renderToStaticMarkup(<EventEntry {...meeting} url={url} past />).includes('会议回放');
  expect(linkOf('https://www.bilibili.com/video/BV1abc')).toBe(true);
  expect(linkOf('https://example.org/meetup')).toBe(false);
  const page = renderToStaticMarkup(
    <EventEntry {...meeting} url="https://example.org/meetup" past />,
  );
  expect(page).toContain('活动页面');
});

test('without a time of day there is nothing for a calendar', () => {
  const html = renderToStaticMarkup(<EventEntry title="月会" date="2030-05-08" past={false} />);
  expect(html).not.toContain('加入日历');
});

test('what is in no weekly yet has no file of a calendar', () => {
  const html = renderToStaticMarkup(
    <EventEntry title="社区会议" date="2030-05-08" time="19:00–20:00" past={false} isPreview />,
  );
  expect(html).toContain('社区会议');
  expect(html).not.toContain('.ics');
});
