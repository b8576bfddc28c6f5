import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectCalendarPath, webcalAddress } from '#lib/site/paths.ts';
import { calendars } from './entries.ts';
import { modelOf, projectText, SITE, weeklyText } from './test-support/made-up.ts';
import { entriesOf, fileOf, readBack } from './test-support/read-back.ts';

const kite = projectText(
  'Kite',
  '  - title: 风筝例会',
  '    from: 2031-01-08',
  '    repeat: weekly',
  '    time: 19:00–20:00',
);
const odd = '议程：第一项, 第二项; 其他\\\n 👩‍👩‍👧‍👦🎉\n\n' + '很长的介绍，'.repeat(20);
const files = {
  kite,
  glider: projectText('Glider'),
  '2031-04-04': weeklyText(
    '2031-04-04',
    ['title="月会, 第 1 次; 😀" date="2031-04-09" time="20:00–21:30" place="楼上; 一, 二 🪁"', odd],
    ['title="早会" date="2031-04-09" time="7:30" project="glider" url="https://a.example/x"'],
    ['title="夜谈" date="2031-04-10" time="晚上 11:00–1:00"'],
    ['title="没有时间的" date="2031-04-11"'],
    ['title="时间待定的" date="2031-04-11" time="待定"'],
    ['title="没有日子的" time="19:00"'],
  ),
};
const model = await modelOf(files);

test('Beijing time is told with its zone, across midnight too', () => {
  const found = entriesOf(fileOf(model, 'meetings')).map(({ summary, start, end }) => [
    ...[summary, start, end],
  ]);
  expect(found).toEqual([
    ['Kite 风筝例会', '2031-01-08T11:00:00.000Z', '2031-01-08T12:00:00.000Z'],
    ['夜谈', '2031-04-10T15:00:00.000Z', '2031-04-10T17:00:00.000Z'],
    ['早会', '2031-04-08T23:30:00.000Z', null],
    ['月会, 第 1 次; 😀', '2031-04-09T12:00:00.000Z', '2031-04-09T13:30:00.000Z'],
  ]);
  const zone = readBack(fileOf(model, 'meetings')).calendar.getFirstSubcomponent('vtimezone');
  expect(zone?.getFirstPropertyValue('tzid')).toBe('Asia/Shanghai');
  expect(zone?.getAllSubcomponents('daylight')).toEqual([]);
});

test('events without a day or a time of day have no file', () => {
  const names = [...calendars(model).keys()];
  expect(names.filter((name) => /^\d/.test(name))).toHaveLength(3);
});

test('every event reads back as it was written', () => {
  const [, , , moon] = entriesOf(fileOf(model, 'meetings'));
  const page = `${SITE}/weekly/2031-04-04/`;
  const text = model.weeklies[0]?.events[0]?.text ?? '';
  expect(text).toContain('👩‍👩‍👧‍👦🎉');
  expect(moon).toMatchObject({
    location: '楼上; 一, 二 🪁',
    description: `${text}\n${page}`,
    url: page,
    status: 'CONFIRMED',
    sequence: 0,
    stamp: '2031-04-04T00:00:00Z',
    modified: '2031-04-04T00:00:00Z',
  });
  expect(moon?.uid).toMatch(/^2031-04-09-\w+@sofa-weekly$/);
});

test('files are of all meetings, of each project that has one, and of each event', () => {
  const names = [...calendars(model).keys()].filter((name) => !/^\d/.test(name));
  expect(names).toEqual(['meetings', 'projects/glider', 'projects/kite']);
  expect(entriesOf(fileOf(model, 'projects/kite')).map(({ summary }) => summary)).toEqual([
    'Kite 风筝例会',
  ]);
  const [early] = entriesOf(fileOf(model, 'projects/glider'));
  const own = fileOf(model, (early?.uid ?? '').replace('@sofa-weekly', ''));
  expect(entriesOf(own)).toEqual([early]);
});

test('what is subscribed to says its name, its place and how often to look; a single event does not', () => {
  const { calendar } = readBack(fileOf(model, 'projects/kite'));
  const value = (name: string) => String(calendar.getFirstPropertyValue(name));
  expect(['name', 'x-wr-calname'].map(value)).toEqual(Array(2).fill('SOFA Weekly Kite 社区会议'));
  expect(['refresh-interval', 'x-published-ttl'].map(value)).toEqual(['P1D', 'P1D']);
  expect(value('source')).toBe(`${SITE}/calendar/projects/kite.ics`);
  expect(webcalAddress(SITE, projectCalendarPath('kite'))).toBe(
    'webcal://weekly.example.org/base/calendar/projects/kite.ics',
  );
  const [early] = entriesOf(fileOf(model, 'projects/glider'));
  const own = fileOf(model, (early?.uid ?? '').replace('@sofa-weekly', ''));
  expect(own).not.toMatch(/^(?:NAME|X-WR|REFRESH|X-PUBLISHED|SOURCE)/m);
  for (const text of [own, fileOf(model, 'meetings')]) expect(text).not.toContain('METHOD');
});

test('lines are folded by bytes and ended as the standard asks', () => {
  for (const name of calendars(model).keys()) {
    const file = fileOf(model, name);
    expect(file).not.toMatch(/[^\r]\n|\r(?!\n)/);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
});

test('no address and no text writes lines of its own into the file', () => {
  const broken = 'https://example.org/\r\nEND:VEVENT\nBEGIN:VEVENT\nUID:x';
  const [weekly] = model.weeklies;
  const [event] = weekly?.events ?? [];
  if (!weekly || !event) throw new Error('no event');
  const hostile = {
    ...event,
    url: broken,
    title: '月\r会',
    place: 'A\u2028B',
    text: '议\u0007程\rUID:y',
  };
  const file = fileOf(
    { ...model, projects: [], weeklies: [{ ...weekly, events: [hostile] }] },
    'meetings',
  );
  const unfolded = file.replaceAll('\r\n ', '');
  expect(unfolded).not.toMatch(/[^\r]\n|\r(?!\n)|[\u0000-\u0009\u2028]/);
  expect(unfolded.split('\r\n').filter((line) => line.startsWith('UID:'))).toHaveLength(1);
  expect(entriesOf(file)).toMatchObject([
    { url: `${SITE}/weekly/2031-04-04/`, summary: '月\n会', location: 'A\nB' },
  ]);
});

/** What a machine of a time zone makes of the model on its standard input, and its own idea of an hour. */
const SCRIPT = `
const { calendars } = await import('./lib/calendar/entries.ts');
const { iCalendar } = await import('./lib/calendar/ics.ts');
const { readFileSync } = await import('node:fs');
const files = calendars(JSON.parse(readFileSync(0, 'utf8')));
const texts = [...files].map(([name, one]) => iCalendar(one, 'https://a.example', name));
console.log(JSON.stringify({ hour: new Date('2031-01-01T00:00:00Z').getHours(), text: texts.join('') }));`;

test('the same bytes on machines of any time zone', () => {
  const made = ['UTC', 'America/New_York', 'Asia/Shanghai'].map((zone) => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT],
      { input: JSON.stringify(model), env: { ...process.env, TZ: zone }, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    return JSON.parse(stdout) as { hour: number; text: string };
  });
  expect(made.map(({ hour }) => hour)).toEqual([0, 19, 8]);
  expect(made[0]?.text.length).toBeGreaterThan(1000);
  expect(new Set(made.map(({ text }) => text)).size).toBe(1);
});

test('without any content there is an empty file', () => {
  const empty = { weeklies: [], projects: [], readings: [] };
  expect([...calendars(empty).keys()]).toEqual(['meetings']);
  expect(readBack(fileOf(empty, 'meetings')).events).toEqual([]);
});
