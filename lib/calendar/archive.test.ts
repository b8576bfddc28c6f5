import { beforeAll, describe, expect, test } from 'vitest';
import type { Event, Model } from '#lib/content/types.ts';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { readClock } from '#lib/text/time/clock.ts';
import { calendars } from './entries.ts';
import { SITE } from './test-support/made-up.ts';
import { entriesOf, fileOf } from './test-support/read-back.ts';

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，跳过日历的往返证明（ARCHIVE_DIR）');

let model: Model;

beforeAll(async () => {
  const content = await archiveContent();
  if (content) ({ model } = content);
}, 240_000);

/** A moment in Beijing, told apart from how the calendar tells it. */
const inBeijing = (day: string, minutes: number): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + minutes * 60_000).toISOString();

/** Events with a day and a time, each as announced last; what that leaves out is as it was before. */
function announced(): Event[] {
  const newest = new Map<string, Event>();
  for (const event of model.weeklies.flatMap(({ events }) => events)) {
    const key = `${event.date} ${event.title.replace(/\s/g, '')}`;
    const later = newest.get(key);
    newest.set(key, {
      ...(later ?? event),
      time: later?.time ?? event.time,
      place: later?.place ?? event.place,
      url: later?.url ?? event.url,
      text: later?.text.trim() ? later.text : event.text,
    });
  }
  return [...newest.values()].filter(
    ({ date, time }) => date !== null && time !== null && readClock(time) !== null,
  );
}

describe.skipIf(archive === null)('the events of the whole archive', { timeout: 240_000 }, () => {
  test('are all in the calendar, and read back as they were announced', () => {
    const read = new Map(entriesOf(fileOf(model, 'meetings')).map((one) => [one.uid, one]));
    const events = announced();
    expect(events.length).toBeGreaterThan(20);
    expect(read.size).toBe(events.length);
    for (const { id, title, date, time, place, url, text, weekly } of events) {
      const clock = readClock(time ?? '');
      const entry = read.get(`${id}@sofa-weekly`);
      const page = `${SITE}/weekly/${weekly}/`;
      expect(entry, title).toMatchObject({
        ...{ summary: title, location: place, status: 'CONFIRMED' },
        start: inBeijing(date ?? '', clock?.start ?? 0),
        end: typeof clock?.end === 'number' ? inBeijing(date ?? '', clock.end) : null,
        description: [text.trim(), page].filter(Boolean).join('\n'),
        url: url ?? page,
        stamp: `${weekly}T00:00:00Z`,
      });
    }
  });

  test('have a file each with the same entry, and no file a line that is too long', () => {
    const all = new Map(entriesOf(fileOf(model, 'meetings')).map((one) => [one.uid, one]));
    for (const name of calendars(model).keys()) {
      const file = fileOf(model, name);
      for (const line of file.split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      for (const entry of entriesOf(file)) expect(entry).toEqual(all.get(entry.uid));
      if (/^\d/.test(name)) {
        expect(entriesOf(file).map(({ uid }) => uid)).toEqual([`${name}@sofa-weekly`]);
      }
    }
  });
});
