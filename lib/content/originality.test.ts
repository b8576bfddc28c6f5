import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { archiveDir } from '#lib/test-support/archive.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import { loadContent } from './index.ts';
import type { Model } from './types.ts';

/** Longest run of Chinese characters that our words may share with the archive, exclusive. */
const RUN = 25;

const archive = archiveDir();
if (!archive) console.warn('※ 没有归档，跳过原创性检查（ARCHIVE_DIR）');

/** Chinese characters only: punctuation and spaces must not hide a copied sentence. */
const chinese = (text: string): string => [...text.matchAll(/\p{Script=Han}/gu)].join('');

/** Overlapping runs of {@link RUN} characters. */
function runs(text: string): string[] {
  const characters = [...chinese(text)];
  return characters
    .slice(0, Math.max(0, characters.length - RUN + 1))
    .map((_, start) => characters.slice(start, start + RUN).join(''));
}

/** Everything we wrote, a piece each; titles of weeklies, readings and events are excepted. */
function ownWords({ weeklies, projects }: Model): string[] {
  return [
    ...weeklies.flatMap(({ summary, text, questions, releases, readings, tasks }) => [
      summary,
      ...text.split('\n'),
      ...questions.map(({ remark }) => remark),
      ...questions.flatMap(({ rounds }) =>
        rounds.flatMap(({ question, answer }) => [question, answer]),
      ),
      ...releases.flatMap(({ changes }) => changes),
      ...readings.map(({ note }) => note ?? ''),
      ...tasks.map((task) => task.text),
    ]),
    ...projects.flatMap(({ summary, text }) => [summary, text]),
  ];
}

async function archiveRuns(dir: string): Promise<Set<string>> {
  const names = (await readdir(dir, { recursive: true })).filter((name) => name.endsWith('.md'));
  const texts = await Promise.all(names.map((name) => readFile(join(dir, name), 'utf8')));
  return new Set(texts.flatMap(runs));
}

test('the detector finds a copied run and no shorter one', () => {
  const copied = '一二三四五六七八九十'.repeat(3).slice(0, RUN);
  expect(runs(copied)).toEqual([copied]);
  expect(runs(copied.slice(1))).toEqual([]);
});

test.skipIf(!archive)('no run of 25 Chinese characters is shared with the archive', async () => {
  const { model } = await loadContent(resolve('content'));
  const known = await archiveRuns(archive ?? '');
  expect(known.size).toBeGreaterThan(10_000);
  const shared = ownWords(model).flatMap((text) => runs(text).filter((run) => known.has(run)));
  expect(shared).toEqual([]);
});

const sample = await loadSample();
const hasWeekly = (date: string): boolean => sample.model.weeklies.some((one) => one.date === date);
const isWhole = sample.missing.length === 0;

// Of what was shipped: authors may add and take away what they like, and leave out what the guide calls
// optional.
test.skipIf(!isWhole)('what ships covers the years and kinds that were promised', () => {
  const { model } = sample;
  const years = model.weeklies.map(({ date }) => date.slice(0, 4));
  for (const year of ['2019', '2020', '2021', '2022', '2023']) {
    expect(years.filter((one) => one === year).length, year).toBeGreaterThanOrEqual(4);
  }
  const total = (pick: (weekly: Model['weeklies'][number]) => unknown[]) =>
    model.weeklies.reduce((sum, weekly) => sum + pick(weekly).length, 0);
  expect(model.weeklies.length).toBeGreaterThanOrEqual(24);
  expect(total(({ questions }) => questions)).toBeGreaterThanOrEqual(70);
  expect(total(({ releases }) => releases)).toBeGreaterThanOrEqual(15);
  expect(model.readings.length).toBeGreaterThanOrEqual(30);
  expect(total(({ events }) => events)).toBeGreaterThanOrEqual(3);
  expect(total(({ tasks }) => tasks)).toBeGreaterThanOrEqual(3);
});

test.skipIf(!hasWeekly('2023-02-24'))('the weekly of 2023-02-24 is complete', () => {
  const weekly = sample.model.weeklies.find(({ date }) => date === '2023-02-24');
  const asked = (issue: number) => weekly?.questions.find((one) => one.issueNumber === issue);
  expect(asked(287)).toMatchObject({ asker: 'dbl-x', project: 'sofa-registry' });
  expect(asked(845)).toMatchObject({ asker: 'LinhuiG', project: 'sofa-jraft' });
  expect(asked(845)?.rounds[0]?.question).toContain('领导者转移');
  for (const option of [
    'maxByteCountPerRpc',
    'maxEntriesSize',
    'maxBodySize',
    'maxAppendBufferSize',
  ]) {
    expect(asked(845)?.rounds[0]?.answer).toContain(option);
  }
  expect(weekly?.readings.length).toBeGreaterThanOrEqual(4);
});
