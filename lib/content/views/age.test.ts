import { expect, test } from 'vitest';
import { ageOf, releasesAfter, today } from './age.ts';
import { model, question, release, weekly } from './test-support/model.ts';

const asked = question('2023-02-24-1', { project: 'mosn' });
const versions = ['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0'];
const archive = (count: number) =>
  model([
    ...versions
      .slice(0, count)
      .map((version, index) => {
        const date = `2023-0${index + 3}-01`;
        return weekly(date, { releases: [release('mosn', version, date)] });
      })
      .reverse(),
    weekly('2023-02-24', {
      questions: [asked],
      releases: [release('mosn', '0.9.0', '2023-02-24')],
    }),
  ]);

test('an answer is old after three years to the day', () => {
  expect(ageOf(archive(0), asked, '2026-02-23').old).toBe(false);
  expect(ageOf(archive(0), asked, '2026-02-24').old).toBe(true);
});

test('or after five releases of its project, its own weekly not counted', () => {
  expect(ageOf(archive(4), asked, '2023-12-31')).toEqual({ old: false, releases: 4 });
  expect(ageOf(archive(5), asked, '2023-12-31')).toEqual({ old: true, releases: 5 });
});

test('releases after a date come earliest first and only of that project', () => {
  expect(releasesAfter(archive(3), 'mosn', '2023-02-24').map(({ version }) => version)).toEqual(
    versions.slice(0, 3),
  );
  expect(releasesAfter(archive(3), 'seata', '2023-02-24')).toEqual([]);
});

test('today is a calendar day', () => {
  expect(today()).toMatch(/^\d{4}-\d\d-\d\d$/);
});
