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
  expect(ageOf(archive(0), asked, '2026-02-23').old).toBeNull();
  expect(ageOf(archive(0), asked, '2026-02-24').old).toBe('years');
});

test('or after five versions of its project, those of its own weekly not counted', () => {
  expect(ageOf(archive(4), asked, '2023-12-31')).toMatchObject({ old: null, versions: 4 });
  expect(ageOf(archive(5), asked, '2023-12-31')).toMatchObject({ old: 'versions', versions: 5 });
});

test('the last version is that of the last weekly, the highest of several', () => {
  expect(ageOf(archive(3), asked, '2023-12-31').latest?.version).toBe('1.2.0');
  const date = '2023-09-01';
  const several = ['1.10.0', '1.9.3', '0.27.1'].map((version) => release('mosn', version, date));
  const grown = archive(3);
  grown.weeklies.unshift(weekly(date, { releases: several }));
  expect(ageOf(grown, asked, '2023-12-31').latest?.version).toBe('1.10.0');
});

test('a version announced twice is one version, another project is none', () => {
  const grown = archive(2);
  const again = [release('mosn', '1.1.0', '2023-09-01'), release('seata', '1.7.0', '2023-09-01')];
  grown.weeklies.unshift(weekly('2023-09-01', { releases: again }));
  expect(ageOf(grown, asked, '2023-12-31').versions).toBe(2);
});

test('a question without a project ages by years only', () => {
  const nobody = { ...asked, project: null };
  expect(ageOf(archive(5), nobody, '2023-12-31')).toEqual({
    ...{ old: null, versions: 0, latest: null, countedOn: null },
  });
});

test('from the day it was verified an answer is young again', () => {
  const verified = { ...asked, review: { status: 'verified', date: '2023-06-15' } as const };
  expect(ageOf(archive(5), verified, '2026-06-14')).toMatchObject({ old: null, versions: 1 });
  expect(ageOf(archive(5), verified, '2026-06-15').old).toBe('years');
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

test('where the releases of its repository are known, they are counted and not announcements', () => {
  const standing = (releases: [version: string, date: string][]) => ({
    ...{ kind: 'repository' as const, address: 'https://github.com/mosn/mosn', date: '2026-12-01' },
    ...{ stars: 1, archived: false, newcomers: null },
    releases: releases.map(([version, date]) => ({
      version,
      date,
      url: `https://x.example/${version}`,
    })),
  });
  const known = standing([
    ['1.3.0', '2023-06-01'],
    ['1.2.1', '2023-05-01'],
    ['0.9.0', '2023-02-24'],
  ]);
  expect(ageOf(archive(5), asked, '2023-12-31', known)).toEqual({
    ...{ old: null, versions: 2, countedOn: '2026-12-01' },
    latest: { version: '1.3.0', href: 'https://x.example/1.3.0' },
  });
  // A project that only sets tags has no releases there: weeklies know better.
  expect(ageOf(archive(5), asked, '2023-12-31', standing([]))).toMatchObject({
    ...{ versions: 5, countedOn: null },
  });
});
