import { expect, test } from 'vitest';
import type { Event } from '../schemas/entries.ts';
import { calendarEvents, iCalendar } from './calendar.ts';
import { model, weekly } from './test-support/model.ts';

const event = (more: Partial<Event>): Event => ({
  title: '社区月会',
  weekly: '2030-05-03',
  date: '2030-05-08',
  time: '20:00–21:30',
  place: null,
  url: null,
  project: null,
  text: '',
  ...more,
});
const archive = (...events: Event[]) => model([weekly('2030-05-03', { events })]);

test('Beijing time becomes UTC, across midnight too', () => {
  const [evening, morning] = calendarEvents(
    archive(event({}), event({ title: '早会', time: '7:30' })),
  );
  expect([evening?.start, evening?.end]).toEqual(['20300508T120000Z', '20300508T133000Z']);
  expect([morning?.start, morning?.end]).toEqual(['20300507T233000Z', null]);
});

test('an event announced twice is there once, as announced last', () => {
  const events = calendarEvents(
    model([
      weekly('2030-05-03', { events: [event({ time: '19:00' })] }),
      weekly('2030-04-26', { events: [event({ weekly: '2030-04-26' })] }),
    ]),
  );
  expect(events.map(({ start, weekly: announced }) => [start, announced])).toEqual([
    ['20300508T110000Z', '2030-05-03'],
  ]);
});

test('events without a day or a time of day are left out', () => {
  expect(calendarEvents(archive(event({ date: null }), event({ time: '待定' })))).toEqual([]);
});

test('the file escapes text, folds long lines by bytes and ends lines as the standard asks', () => {
  const text = '议程；第一项, 第二项; \\ 其他\n' + '很长的介绍'.repeat(20);
  const file = iCalendar(calendarEvents(archive(event({ text }))), 'https://weekly.example.org');
  const lines = file.split('\r\n');
  expect(file).not.toMatch(/[^\r]\n/);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).toContain('DESCRIPTION:议程；第一项\\, 第二项\\; \\\\ 其他\\n很长的介绍');
  expect(unfolded).toContain('https://weekly.example.org/weekly/2030-05-03/');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(1);
});

test('neither an address nor a text can write lines of its own into the file', () => {
  const broken = 'https://example.org/\r\nEND:VEVENT\nBEGIN:VEVENT\nUID:x';
  const events = calendarEvents(
    archive(event({ url: broken, title: '月\r会', place: 'A\u2028B', text: '议\u0007程\rUID:y' })),
  );
  const unfolded = iCalendar(events, 'https://weekly.example.org').replaceAll('\r\n ', '');
  expect(unfolded).not.toMatch(/[^\r]\n|\r(?!\n)|[\u0000-\u0009\u2028]/);
  expect(unfolded.split('\r\n').filter((line) => line.startsWith('UID:'))).toHaveLength(1);
  expect(unfolded).toContain('URL:https://weekly.example.org/weekly/2030-05-03/');
  expect(unfolded).toContain('SUMMARY:月\\n会');
});

test('an event that ends after midnight ends on the next day', () => {
  const [late] = calendarEvents(archive(event({ time: '晚上 11:00–1:00' })));
  expect([late?.start, late?.end]).toEqual(['20300508T150000Z', '20300508T170000Z']);
});
