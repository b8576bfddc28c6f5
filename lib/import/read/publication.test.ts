import { describe, expect, it } from 'vitest';
import type { HeadField } from './fields.ts';
import { shanghaiDay, withheld } from './publication.ts';

describe('day of publication', () => {
  const days: [string, string | null][] = [
    ['2021-03-05T15:00:00+08:00', '2021-03-05'],
    ['2021-03-05T20:00:00Z', '2021-03-06'],
    ['2021-03-05T01:00:00+09:00', '2021-03-05'],
    ['2021-03-05 23:30:00', '2021-03-05'],
    ['2021-03-05 23:30:00 +0800', '2021-03-05'],
    ['2021-03-05 9:30', '2021-03-05'],
    ['2021-03-05', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['２０２１－０３－０５', '2021-03-05'],
    ['2021-02-30', null],
    ['2021-02-30T15:00:00+08:00', null],
    ['2021-13-01', null],
    ['2021-03-05T25:00:00', null],
    ['5 March 2021', null],
    ['', null],
  ];
  it.each(days)('%s', (written, day) => {
    expect(shanghaiDay(written)).toBe(day);
  });
});

describe('posts that are not online on 2021-03-05', () => {
  const now = new Date('2021-03-05T12:00:00+08:00');
  const fieldsOf = (fields: Record<string, string>) =>
    new Map(
      Object.entries(fields).map(([name, words]): [string, HeadField] => [
        name,
        { words, line: 2 },
      ]),
    );
  const cases: [Record<string, string>, string | null][] = [
    [{ date: '2021-03-05' }, null],
    [{ draft: 'true' }, 'draft'],
    [{ draft: 'TRUE' }, 'draft'],
    [{ draft: 'yes' }, 'draft'],
    [{ draft: 'false' }, null],
    [{ published: 'false' }, 'draft'],
    [{ published: 'true', date: '2021-03-05' }, null],
    [{ expirydate: '2021-03-01' }, 'expired'],
    [{ expirydate: '2021-03-05T13:00:00+08:00' }, null],
    [{ date: '2021-03-06' }, 'future'],
    [{ date: '2021-03-05T12:30:00+08:00' }, 'future'],
    [{ date: '2021-03-01', publishdate: '2021-03-09' }, 'future'],
    [{ date: '2021-03-09', publishdate: '2021-03-01' }, null],
  ];
  it.each(cases)('%j: %s', (fields, reason) => {
    expect(withheld(fieldsOf(fields), now)?.reason ?? null).toBe(reason);
  });
});
