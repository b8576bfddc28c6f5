import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { ProjectMeetings } from './project-meetings.tsx';

const meeting = {
  ...{ title: '双周会', place: '钉钉群', url: null, ends: null },
  rule: { repeat: 'biweekly' as const, from: '2031-04-02', time: '19:00–20:00' },
  days: [
    { day: '2031-04-16', over: '2031-04-16T12:00:00Z' },
    { day: '2031-04-30', over: '2031-04-30T12:00:00Z' },
  ],
};
const ways = { file: '/calendar/projects/kite.ics', subscription: 'webcal://a.example/kite.ics' };
const html = (...meetings: Parameters<typeof ProjectMeetings>[0]['meetings']): string =>
  renderToStaticMarkup(<ProjectMeetings meetings={meetings} {...ways} />);

test('the rule in words, the next day, and the ways into a calendar', () => {
  const out = html(meeting);
  expect(out).toMatch(/双周会.*隔周三 19:00–20:00.*钉钉群.*下一次 <time dateTime="2031-04-16">/s);
  expect(out).toMatch(/href="webcal:\/\/a\.example\/kite\.ics"[^>]*>订阅日历/);
  expect(out).toContain('href="/calendar/projects/kite.ics"');
});

test('each day carries when it is over; the whole meeting does once it has an end', () => {
  const moments = (text: string) =>
    Array.from(text.matchAll(/data-over="([^"]*)"/g), ([, at]) => at);
  expect(moments(html(meeting))).toEqual(meeting.days.map(({ over }) => over));
  expect(moments(html({ ...meeting, ends: '2031-04-30T12:00:00Z' }))).toHaveLength(3);
});

test('a project without meetings says nothing of them', () => {
  expect(html()).toBe('');
});

test('in English the meeting keeps its name and its place', () => {
  const out = speaking('en', () => html(meeting));
  expect(out).toContain('<span class="meeting-title" lang="zh-CN">双周会</span>');
  expect(out).toContain('<span lang="zh-CN">钉钉群</span>');
  expect(out).toMatch(
    /Community meetings.*Every other Wednesday, 19:00–20:00 Beijing time.*Next on <time.*Subscribe to calendar/s,
  );
});
