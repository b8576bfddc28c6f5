import { describe, expect, test } from 'vitest';
import { meetingWords } from '#lib/site/events/meeting-words.ts';
import { comingMeetings } from './coming.ts';
import { modelOf, projectText, weeklyText } from './test-support/made-up.ts';
import { entriesOf, fileOf, shownIn } from './test-support/read-back.ts';

const lines = (...rest: string[]): string[] => [
  '  - title: 例会',
  ...rest.map((line) => `    ${line}`),
];

/** A project that meets by rules, and weeklies on Fridays from 4 April 2031 on that say something of it. */
function kite(meetings: string[], ...weeks: string[][]) {
  const texts = weeks.map((events, at) => {
    const date = `2031-04-${String(4 + 7 * at).padStart(2, '0')}`;
    return [date, weeklyText(date, ...events.map((one): [string] => [one]))] as const;
  });
  return modelOf({ kite: projectText('Kite', ...meetings), ...Object.fromEntries(texts) });
}

/** Every day of a year, as `YYYY-MM-DD` with its weekday, 0 for Sunday. */
function daysOf(year: number): { day: string; weekday: number }[] {
  const days = [];
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86_400_000) {
    days.push({ day: new Date(at).toISOString().slice(0, 10), weekday: new Date(at).getUTCDay() });
  }
  return days;
}

/** 19:00 in Beijing. */
const evenings = (days: readonly string[]): string[] =>
  days.map((day) => `${day}T11:00:00.000Z`).sort();

const WEDNESDAY = 3;
const wednesdays = (year: number): string[] =>
  daysOf(year).flatMap(({ day, weekday }) => (weekday === WEDNESDAY ? [day] : []));

describe('somebody else’s program sees a rule as it is meant', () => {
  test('every other week, over the end of a year', async () => {
    const model = await kite(lines('from: 2030-12-18', 'repeat: biweekly', 'time: 19:00–20:00'));
    const file = fileOf(model, 'projects/kite');
    // 18 December 2030, then 1 January 2031.
    const odd = wednesdays(2031).filter((_, at) => at % 2 === 0);
    expect(odd[0]).toBe('2031-01-01');
    expect(shownIn(file, 2031)).toEqual(evenings(odd));
    expect(shownIn(file, 2030)).toEqual(evenings(['2030-12-18']));
  });

  test('every week until a day, that day included, without those left out', async () => {
    const model = await kite(
      lines(
        ...['from: 2031-01-08', 'repeat: weekly', 'time: 19:00–20:00'],
        ...['until: 2031-06-25', 'except: [2031-02-12, 2031-03-05]'],
      ),
    );
    const days = wednesdays(2031).filter(
      (day) =>
        day >= '2031-01-08' && day <= '2031-06-25' && !['2031-02-12', '2031-03-05'].includes(day),
    );
    expect(days.at(-1)).toBe('2031-06-25');
    const file = fileOf(model, 'projects/kite');
    expect(shownIn(file, 2031)).toEqual(evenings(days));
    expect(file).toMatch(/UNTIL=20310625T\d{6}Z/);
  });

  test.each([
    ['the second', '2031-01-08', (day: number) => day > 7 && day <= 14],
    ['the fourth', '2031-01-22', (day: number) => day > 21 && day <= 28],
  ])('every month, %s of its Wednesdays', async (_, from, isIt) => {
    const model = await kite(lines(`from: ${from}`, 'repeat: monthly', 'time: 19:00–20:00'));
    const days = wednesdays(2031).filter((day) => isIt(Number(day.slice(8))));
    expect(days).toHaveLength(12);
    expect(shownIn(fileOf(model, 'meetings'), 2031)).toEqual(evenings(days));
  });

  test('every month, the last of its Wednesdays', async () => {
    const model = await kite(lines('from: 2031-01-29', 'repeat: monthly', 'time: 19:00–20:00'));
    const all = wednesdays(2031);
    const days = all.filter((day, at) => all[at + 1]?.slice(0, 7) !== day.slice(0, 7));
    expect(days).toHaveLength(12);
    expect(shownIn(fileOf(model, 'meetings'), 2031)).toEqual(evenings(days));
  });

  test('on every weekday, in the morning of which it is still the day before in UTC', async () => {
    for (const { day, weekday } of daysOf(2031).slice(0, 7)) {
      const model = await kite(lines(`from: ${day}`, 'repeat: weekly', 'time: 7:30–8:00'));
      const starts = [...daysOf(2031), ...daysOf(2032)]
        .filter((one) => one.weekday === weekday)
        .map((one) => new Date(Date.parse(`${one.day}T07:30:00+08:00`)).toISOString());
      const expected = starts.filter((start) => start.startsWith('2031'));
      expect(shownIn(fileOf(model, 'meetings'), 2031)).toEqual(expected);
    }
  });
});

describe('an event that names a day of a rule stands for that day', () => {
  const rule = lines('from: 2031-04-02', 'repeat: biweekly', 'time: 19:00–20:00', 'place: 钉钉群');
  const days = ['2031-04-02', '2031-04-16', '2031-04-30', '2031-05-14'];
  const april = (file: string): string[] => shownIn(file, 2031).filter((one) => one < '2031-05-20');
  const of = (attributes: string): string => `title="例会" project="kite" ${attributes}`;

  test('as it is: one meeting, not two', async () => {
    const model = await kite(rule, [of('date="2031-04-16" time="19:00–20:00"')]);
    const file = fileOf(model, 'projects/kite');
    expect(april(file)).toEqual(evenings(days));
    const [base, change, ...others] = entriesOf(file);
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      ...{ uid: base?.uid, instead: '2031-04-16T11:00:00.000Z', sequence: 0 },
      ...{ summary: 'Kite 例会', location: '钉钉群' },
    });
  });

  test('moved, by the event that names what it was', async () => {
    const model = await kite(rule, [of('date="2031-04-17" was="2031-04-16" time="20:00"')]);
    const file = fileOf(model, 'meetings');
    const [, , april30, may14] = evenings(days);
    expect(april(file)).toEqual([
      ...['2031-04-02T11:00:00.000Z', '2031-04-17T12:00:00.000Z', april30, may14],
    ]);
    expect(entriesOf(file)[1]).toMatchObject({ sequence: 1, status: 'CONFIRMED' });
    expect(comingMeetings(model, 'kite', '2031-04-10')[0]?.days.map(({ day }) => day)[0]).toBe(
      '2031-04-17',
    );
  });

  test('announced, then moved, then cancelled', async () => {
    const model = await kite(
      rule,
      [of('date="2031-04-30"')],
      [of('date="2031-05-07" was="2031-04-30"')],
      [of('date="2031-05-07" status="cancelled"')],
    );
    const file = fileOf(model, 'meetings');
    expect(april(file)).toEqual(evenings(days.filter((day) => day !== '2031-04-30')));
    expect(entriesOf(file)[1]).toMatchObject({ sequence: 2, status: 'CANCELLED' });
    const [meeting] = comingMeetings(model, 'kite', '2031-04-20');
    expect(meeting?.days.map(({ day }) => day).slice(0, 2)).toEqual(['2031-05-14', '2031-05-28']);
  });

  test('cancelled without having been announced', async () => {
    const model = await kite(rule, [of('date="2031-04-16" status="cancelled"')]);
    expect(april(fileOf(model, 'meetings'))).toEqual(
      evenings(days.filter((day) => day !== '2031-04-16')),
    );
  });

  test.each([
    ['another day', of('date="2031-04-17" time="19:00"')],
    ['another title', 'title="年会" project="kite" date="2031-04-16" time="19:00"'],
    ['no project', 'title="例会" date="2031-04-16" time="19:00"'],
  ])('%s: it is an event of its own', async (_, attributes) => {
    const model = await kite(rule, [attributes]);
    const [base, event] = entriesOf(fileOf(model, 'meetings'));
    expect(event?.instead).toBeNull();
    expect(event?.uid).not.toBe(base?.uid);
    expect(shownIn(fileOf(model, 'meetings'), 2031)).toHaveLength(20 + 1);
  });
});

describe('what a project’s page says of its meetings', () => {
  const coming = async (rest: string[], now: string) =>
    comingMeetings(await kite(lines(...rest)), 'kite', now)[0];

  test.each([
    ['weekly', '2031-01-08', '每周三 19:00–20:00'],
    ['biweekly', '2031-01-12', '隔周日 19:00–20:00'],
    ['monthly', '2031-01-08', '每月第二个周三 19:00–20:00'],
    ['monthly', '2031-01-29', '每月最后一个周三 19:00–20:00'],
  ])('%s from %s is %s', async (repeat, from, words) => {
    const rest = [`from: ${from}`, `repeat: ${repeat}`, 'time: 19:00–20:00'];
    const meeting = await coming(rest, '2031-01-01');
    expect(meeting?.title).toBe('例会');
    expect(meeting && meetingWords(meeting.rule)).toBe(words);
  });

  const weekly = ['from: 2031-01-08', 'repeat: weekly', 'time: 19:00–20:00'];

  test('the next ones from today on, each with the moment it is over', async () => {
    const found = await coming(weekly, '2031-04-16');
    expect(found?.days).toHaveLength(6);
    expect(found?.days[0]).toEqual({ day: '2031-04-16', over: '2031-04-16T12:00:00Z' });
    expect(found?.ends).toBeNull();
    expect((await coming(weekly, '2031-04-17'))?.days[0]?.day).toBe('2031-04-23');
  });

  test('near the end of a rule, when it ends; behind it, nothing', async () => {
    const ending = [...weekly, 'until: 2031-04-23'];
    expect(await coming(ending, '2031-04-16')).toMatchObject({ ends: '2031-04-23T12:00:00Z' });
    expect(await coming(ending, '2031-04-24')).toBeUndefined();
  });
});
