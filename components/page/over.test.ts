import { beforeEach, expect, test, vi } from 'vitest';
import { watchOver } from './over.ts';
import { find, openPage, send } from './test-support/page.ts';

const body = `
  <article id="soon" class="event" data-over="2031-04-16T12:00:00Z">
    <p class="event-meta"><a data-before href="/calendar/a.ics">加入日历</a>
      <span data-before><a href="https://a.example/">参加</a></span></p>
  </article>
  <article id="later" class="event" data-over="2031-04-17T16:00:00Z">
    <p class="event-meta"><a data-before href="/calendar/b.ics">加入日历</a></p>
  </article>
  <article id="plain" class="event"><p class="event-meta"><a href="https://b.example/">活动页面</a></p></article>
  <p id="days"><span data-over="2031-04-16T12:00:00Z">04-16</span><span data-over="2031-04-30T12:00:00Z">04-30</span></p>`;

/** What an article says, without the spaces between. */
const words = (id: string): string =>
  (find(`#${id}`).textContent ?? '').replace(/\s+/g, ' ').trim();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  openPage(body);
});

test('before its end an event is advertised as it was built', () => {
  vi.setSystemTime('2031-04-16T11:59:59Z');
  watchOver();
  expect(words('soon')).toBe('加入日历 参加');
  expect(words('days')).toBe('04-1604-30');
  expect(document.querySelector('.event-past')).toBeNull();
});

test('from its end on it says that it is over and offers neither calendar nor room', () => {
  vi.setSystemTime('2031-04-16T12:00:00Z');
  watchOver();
  expect(words('soon')).toBe('已结束');
  expect(find('#soon').className).toBe('event event-past');
  expect(words('later')).toBe('加入日历');
  expect(words('plain')).toBe('活动页面');
});

test('of several days those that are over go', () => {
  vi.setSystemTime('2031-04-20T00:00:00Z');
  watchOver();
  expect(words('days')).toBe('04-30');
});

test('a page that was left open is looked at again, and says it once', () => {
  vi.setSystemTime('2031-04-16T11:00:00Z');
  watchOver();
  vi.setSystemTime('2031-04-16T13:00:00Z');
  send(document, 'visibilitychange');
  send(document, 'visibilitychange');
  expect(words('soon')).toBe('已结束');
});

test('a moment that cannot be read ends nothing', () => {
  find('#soon').dataset['over'] = 'bald';
  vi.setSystemTime('2031-05-01T00:00:00Z');
  watchOver();
  expect(words('soon')).toBe('加入日历 参加');
});
