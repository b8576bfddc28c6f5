import { expect, test } from 'vitest';
import { eventKey } from './event-id.ts';

test('the same event has the same id, however it is printed', () => {
  const id = eventKey('社区 月会', '2030-05-08');
  // Calendars that took the event in know it by this id: it must never change.
  expect(id).toBe('2030-05-08-4468pv');
  expect(eventKey('社区月会', '2030-05-08')).toBe(id);
  expect(eventKey('社区周会', '2030-05-08')).not.toBe(id);
  expect(eventKey('社区月会', '2030-05-09')).not.toBe(id);
});
