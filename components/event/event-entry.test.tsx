import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EventStanding } from '#lib/calendar/standings.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { EventEntry } from './event-entry.tsx';

const room = 'https://meeting.dingtalk.com/j/abc';
const standing: EventStanding = {
  calendar: '2030-05-08-abc',
  date: '2030-05-08',
  time: '20:00–21:30',
  place: null,
  url: null,
  cancelled: false,
  weekly: '2030-05-03',
};
const meeting = {
  ...{ title: '月会', date: '2030-05-08', time: '20:00–21:30' },
  ...{ around: '2030-05-03', today: '2030-05-08', url: room, standing },
};
type Props = Parameters<typeof EventEntry>[0];
const html = (more: Partial<Props> = {}): string =>
  renderToStaticMarkup(<EventEntry {...meeting} {...more} />);

test('a meeting to come can be put into a calendar and joined, and says when it is over', () => {
  const out = html();
  expect(out).toMatch(/href="\/calendar\/2030-05-08-abc\.ics"[^>]*data-before[^>]*>加入日历/);
  expect(out).toMatch(new RegExp(`data-before[^>]*><a[^>]*href="${room}"[^>]*>参加`));
  expect(out).toContain('data-over="2030-05-08T13:30:00Z"');
  expect(out).not.toContain('已结束');
});

test('a meeting that is over says so and offers neither calendar nor room', () => {
  const out = html({ today: '2030-05-09' });
  expect(out).toContain('已结束');
  expect(out).toContain('event-past');
  expect(out).not.toContain('加入日历');
  expect(out).not.toContain(room);
  expect(out).not.toContain('data-over');
});

test('what stays of a meeting is its recording or its page', () => {
  const past = (url: string) => html({ url, today: '2031-01-01' });
  expect(past('https://www.bilibili.com/video/BV1abc')).toContain('会议回放');
  expect(past('https://example.org/meetup')).not.toContain('会议回放');
  expect(past('https://example.org/meetup')).toContain('活动页面');
});

test('what no calendar can hold, or is in no weekly yet, has no file of one', () => {
  expect(html({ standing: { ...standing, calendar: null } })).not.toContain('.ics');
  const preview = html({ standing: null });
  expect(preview).toContain('月会');
  expect(preview).not.toContain('.ics');
});

test('a cancelled meeting says so, wherever it was announced, and offers nothing', () => {
  const here = html({ cancelled: true, standing: null });
  const since = html({ standing: { ...standing, cancelled: true } });
  for (const out of [here, since]) {
    expect(out).toContain('>已取消<');
    expect(out).toContain('event-past');
    expect(out).not.toMatch(/加入日历|参加|<a |data-over/);
  }
});

test('where it was announced before, a moved meeting says where to; its calendar has the new day', () => {
  const out = html({ standing: { ...standing, date: '2030-05-15' } });
  expect(out).toContain('>改到 05-15<');
  expect(out).toContain('event-past');
  expect(out).toContain('加入日历');
  expect(out).not.toContain('参加');
  expect(out).toContain('data-over="2030-05-15T13:30:00Z"');
  expect(html({ standing: { ...standing, date: '2031-01-08' } })).toContain('改到 2031-01-08');
  const over = html({ standing: { ...standing, date: '2030-05-15' }, today: '2030-05-16' });
  expect(over).toMatch(/改到 05-15.*已结束/);
  expect(over).not.toContain('加入日历');
});

test('another time and another place are told, each where something else was printed', () => {
  const out = html({ place: '钉钉群', standing: { ...standing, time: '19:00', place: '会议室' } });
  expect(out).toContain('>改到 19:00<');
  expect(out).toContain('>地点改为 会议室<');
  expect(html({ time: undefined, standing: { ...standing, place: '会议室' } })).not.toMatch(/改/);
});

test('the announcement that moves it says what it is moved from', () => {
  expect(html({ was: '2030-05-01' })).toContain('>原定 05-01<');
  expect(html({ was: '2030-05-01', standing: null })).toContain('>原定 05-01<');
});

test('postponed without a new day it is not advertised', () => {
  const out = html({ date: undefined, was: '2030-05-08', standing: { ...standing, date: null } });
  expect(out).toContain('改期，日期待定');
  expect(out).not.toMatch(/加入日历|参加|data-over/);
});

test('without a day it took place around its weekly', () => {
  const undated = (today: string) => html({ date: undefined, standing: null, today });
  expect(undated('2030-05-03')).not.toContain('已结束');
  expect(undated('2030-05-04')).toContain('已结束');
});

test('in English what became of it is said in English, what was announced is as it was', () => {
  const say = (more: Partial<Props>) => speaking('en', () => html(more));
  const moved = { ...standing, date: '2030-05-15', place: '会议室' };
  const out = say({ place: '钉钉群', standing: moved });
  expect(out).toContain('<p class="event-title" lang="zh-CN">月会</p>');
  expect(out).toContain('<span lang="zh-CN">钉钉群</span>');
  expect(out).toMatch(/>Moved to 05-15<.*>Now at 会议室<.*>Add to calendar</);
  expect(say({ was: '2030-05-01' })).toMatch(/>2030<.*>Originally 05-01<.*>Join</);
  expect(say({ today: '2031-01-01', url: 'https://example.org/' })).toMatch(/Ended.*Event page/);
  expect(say({ cancelled: true, standing: null })).toContain('>Cancelled<');
});
