import { expect, test } from 'vitest';
import { loadSample } from '#lib/test-support/sample-content.ts';
import type { Event } from '#lib/content/types.ts';
import { coverFile } from './covers.ts';
import { eventsOf } from './events.ts';

const event = (weekly: string, more: Partial<Event>): Event => ({
  ...{ id: 'kite-2024-05-10', title: '风筝会', weekly, date: '2024-05-10', was: null },
  ...{ cancelled: false, time: '19:00–20:00', place: null, url: null, project: null, text: '' },
  ...more,
});

test('an event is sent on as it stands now, whatever the weekly at hand says', async () => {
  const { model } = await loadSample();
  const [first, second] = model.weeklies;
  if (!first || !second) throw new Error('the sample has weeklies');
  const earlier = [
    event(second.date, {}),
    event(second.date, { id: null, title: '日子没定', date: null, time: null }),
  ];
  const later = [event(first.date, { date: '2024-05-12', was: '2024-05-10', place: '杭州' })];
  const weeklies = [
    { ...first, events: later },
    { ...second, events: earlier },
  ];
  const moved = { ...model, weeklies };
  expect(eventsOf(moved, { events: earlier })).toEqual([
    {
      title: '风筝会',
      cancelled: false,
      facts: ['2024-05-12', '19:00–20:00', '杭州'],
      path: '/calendar/kite-2024-05-10.ics',
    },
    { title: '日子没定', cancelled: false, facts: ['日期未定'], path: null },
  ]);
  const off = {
    ...model,
    weeklies: [{ ...first, events: [event(first.date, { cancelled: true })] }],
  };
  expect(eventsOf(off, { events: earlier })[0]?.cancelled).toBe(true);
});

test('covers are found by their names, of weeklies that there are', async () => {
  expect((await coverFile('2023-02-24', 'wechat-cover.png'))?.subarray(1, 4).toString()).toBe(
    'PNG',
  );
  expect(await coverFile('2023-02-24', 'wechat.html')).toBe(null);
  expect(await coverFile('2001-01-01', 'wechat-cover.png')).toBe(null);
});
