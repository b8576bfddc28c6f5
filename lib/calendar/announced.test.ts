import { describe, expect, test } from 'vitest';
import { calendars } from './entries.ts';
import { eventStandings } from './standings.ts';
import { modelOf, projectText, weeklyText } from './test-support/made-up.ts';
import { entriesOf, fileOf } from './test-support/read-back.ts';

type Events = Parameters<typeof weeklyText>[1][];

/** A content of weeklies on Fridays from 4 April 2031 on, each with what it announces. */
function weeklies(...weeks: Events[]) {
  const dates = ['2031-04-04', '2031-04-11', '2031-04-18', '2031-04-25'];
  const texts = weeks.map((events, at) => {
    const date = dates[at] ?? '';
    return [date, weeklyText(date, ...events)] as const;
  });
  const projects = { kite: projectText('Kite'), glider: projectText('Glider') };
  return modelOf({ ...projects, ...Object.fromEntries(texts) });
}

const first = 'title="月会" date="2031-04-16" time="20:00–21:30" place="钉钉群"';

/** Ids of the events of all weeklies, oldest first. */
const idsOf = ({ weeklies: all }: Awaited<ReturnType<typeof modelOf>>) =>
  all.toReversed().flatMap(({ events }) => events.map(({ id }) => id ?? ''));

describe('an event that is announced again', () => {
  test('the same is one entry that has not changed, as announced last', async () => {
    const model = await weeklies([[first, '旧议程']], [[first, '新议程']]);
    const [entry, ...others] = entriesOf(fileOf(model, 'meetings'));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ sequence: 0, stamp: '2031-04-11T00:00:00Z' });
    expect(entry?.description).toContain('新议程');
  });

  test.each([
    ['another time', 'title="月会" date="2031-04-16" time="19:00–20:00"', '11:00', '钉钉群'],
    ['another place', 'title="月 会" date="2031-04-16" place="会议室"', '12:00', '会议室'],
  ])('%s is a change of the same one; what it leaves out stays', async (_, again, hour, place) => {
    const model = await weeklies([[first]], [[again]]);
    const [entry, ...others] = entriesOf(fileOf(model, 'meetings'));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      ...{ sequence: 1, start: `2031-04-16T${hour}:00.000Z`, location: place },
      ...{ stamp: '2031-04-11T00:00:00Z', modified: '2031-04-11T00:00:00Z' },
    });
    expect(entry?.uid).toBe(`${idsOf(model)[0]}@sofa-weekly`);
  });

  test('another way to print the time is none', async () => {
    const model = await weeklies(
      [[first]],
      [['title="月会" date="2031-04-16" time="晚 8 点到 9 点半"']],
    );
    expect(entriesOf(fileOf(model, 'meetings'))).toMatchObject([{ sequence: 0 }]);
  });

  test('of another project with the same title and day is another one', async () => {
    const of = (slug: string): Events => [[`${first} project="${slug}"`]];
    const model = await weeklies(of('kite'), of('glider'), of('kite'));
    const entries = entriesOf(fileOf(model, 'meetings'));
    expect(entries).toHaveLength(2);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(2);
    expect(entriesOf(fileOf(model, 'projects/kite'))).toMatchObject([
      { stamp: '2031-04-18T00:00:00Z' },
    ]);
  });
});

describe('a moved event', () => {
  const moved = 'title="月会" date="2031-04-23" was="2031-04-16"';

  test('keeps its name in calendars, and its old file has the new day', async () => {
    const model = await weeklies([[first]], [[moved]]);
    const [id = '', other] = idsOf(model);
    expect([id.slice(0, 10), other]).toEqual(['2031-04-16', id]);
    const expected = {
      ...{ uid: `${id}@sofa-weekly`, sequence: 1, status: 'CONFIRMED' },
      ...{ start: '2031-04-23T12:00:00.000Z', end: '2031-04-23T13:30:00.000Z' },
      ...{ location: '钉钉群', stamp: '2031-04-11T00:00:00Z' },
    };
    for (const name of ['meetings', id]) {
      expect(entriesOf(fileOf(model, name))).toMatchObject([expected]);
    }
  });

  test('is followed through all its days, and counts each change', async () => {
    const again = 'title="月会" date="2031-04-30" was="2031-04-23" time="19:00"';
    const model = await weeklies([[first]], [[moved]], [[again]], [[again, '新的议程']]);
    expect(new Set(idsOf(model)).size).toBe(1);
    expect(entriesOf(fileOf(model, 'meetings'))).toMatchObject([
      { sequence: 2, start: '2031-04-30T11:00:00.000Z', stamp: '2031-04-25T00:00:00Z' },
    ]);
  });

  test('is the same one where only its new day is named', async () => {
    const model = await weeklies([[first]], [[moved]], [['title="月会" date="2031-04-23"']]);
    expect(entriesOf(fileOf(model, 'meetings'))).toMatchObject([{ sequence: 1 }]);
  });

  test('that was never announced before is an event of its day', async () => {
    const model = await weeklies([
      ['title="夜谈" date="2031-04-23" was="2031-04-16" time="19:00"'],
    ]);
    expect(idsOf(model)[0]).toMatch(/^2031-04-23-/);
    expect(entriesOf(fileOf(model, 'meetings'))).toMatchObject([{ sequence: 0 }]);
  });

  test('another title is another event, whatever day it names', async () => {
    const model = await weeklies([[first]], [[moved.replace('月会', '周会') + ' time="19:00"']]);
    expect(entriesOf(fileOf(model, 'meetings'))).toHaveLength(2);
  });

  test('earlier pages are told how it stands', async () => {
    const model = await weeklies([[first]], [[moved]]);
    const [id = ''] = idsOf(model);
    expect(eventStandings(model).get(id)).toEqual({
      ...{ calendar: id, date: '2031-04-23', time: '20:00–21:30', place: '钉钉群' },
      ...{ url: null, cancelled: false, weekly: '2031-04-11' },
    });
  });
});

describe('an event that does not take place', () => {
  test('is cancelled in calendars, under its name', async () => {
    const model = await weeklies(
      [[first]],
      [['title="月会" date="2031-04-16" status="cancelled"']],
    );
    const [id = ''] = idsOf(model);
    const expected = { status: 'CANCELLED', sequence: 1, start: '2031-04-16T12:00:00.000Z' };
    for (const name of ['meetings', id]) {
      expect(entriesOf(fileOf(model, name))).toMatchObject([expected]);
    }
    expect(eventStandings(model).get(id)).toMatchObject({ cancelled: true });
  });

  test('may be cancelled after it was moved, and announced anew', async () => {
    const moved = 'title="月会" date="2031-04-23" was="2031-04-16"';
    const off = 'title="月会" was="2031-04-23" status="cancelled"';
    const back = 'title="月会" date="2031-05-07" was="2031-04-23"';
    const cancelled = await weeklies([[first]], [[moved]], [[off]]);
    expect(entriesOf(fileOf(cancelled, 'meetings'))).toMatchObject([
      { status: 'CANCELLED', sequence: 2, start: '2031-04-23T12:00:00.000Z' },
    ]);
    const again = await weeklies([[first]], [[moved]], [[off]], [[back]]);
    expect(entriesOf(fileOf(again, 'meetings'))).toMatchObject([
      { status: 'CONFIRMED', sequence: 3, start: '2031-05-07T12:00:00.000Z' },
    ]);
  });

  test('postponed without a new day it is off its old one, until it has another', async () => {
    const off = 'title="月会" was="2031-04-16"';
    const model = await weeklies([[first]], [[off]]);
    const [id = ''] = idsOf(model);
    expect(entriesOf(fileOf(model, id))).toMatchObject([
      { status: 'CANCELLED', sequence: 1, start: '2031-04-16T12:00:00.000Z' },
    ]);
    expect(eventStandings(model).get(id)).toMatchObject({ date: null, cancelled: false });
    const back = await weeklies(
      [[first]],
      [[off]],
      [['title="月会" date="2031-05-07" was="2031-04-16"']],
    );
    expect(entriesOf(fileOf(back, id))).toMatchObject([
      { status: 'CONFIRMED', sequence: 2, start: '2031-05-07T12:00:00.000Z' },
    ]);
  });

  test('a time that was taken back leaves the whole day', async () => {
    const model = await weeklies([[first]], [['title="月会" date="2031-04-16" time="时间待定"']]);
    const [id = ''] = idsOf(model);
    expect(fileOf(model, id)).toContain('DTSTART;VALUE=DATE:20310416\r\n');
    expect(entriesOf(fileOf(model, id))).toMatchObject([{ sequence: 1, end: null }]);
  });
});

test('an event that gets its time later keeps the name of its first announcement', async () => {
  const model = await weeklies([['title="月会" date="2031-04-16"']], [[first]]);
  const [id = ''] = idsOf(model);
  expect([...calendars(model).keys()]).toEqual(['meetings', id]);
  expect(entriesOf(fileOf(model, id))).toMatchObject([{ start: '2031-04-16T12:00:00.000Z' }]);
});
