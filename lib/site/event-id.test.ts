import { expect, test } from 'vitest';
import { eventId } from './event-id.ts';

test('the same event has the same id, however it is printed', () => {
  const id = eventId({ title: '社区 月会', date: '2030-05-08', time: '20:00' });
  expect(id).toMatch(/^2030-05-08-[a-z0-9]+$/);
  // Calendars that took the event in know it by this id: it must never change.
  expect(id).toBe('2030-05-08-4468pv');
  expect(eventId({ title: '社区月会', date: '2030-05-08', time: '晚上 8 点' })).toBe(id);
  expect(eventId({ title: '社区周会', date: '2030-05-08', time: '20:00' })).not.toBe(id);
  expect(eventId({ title: '社区月会', date: null, time: '20:00' })).toBeNull();
  expect(eventId({ title: '社区月会', date: '2030-05-08', time: '待定' })).toBeNull();
});
