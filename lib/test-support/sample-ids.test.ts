import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Model, Weekly } from '#lib/content/types.ts';
import { cutWord } from '#lib/text/cut.ts';
import { fnv1a } from '#lib/text/hash.ts';
import { loadSample } from './sample-content.ts';

// What people have linked to stays where it is (docs/decisions/039-old-addresses.md): ids of questions are
// addresses of pages and anchors of weeklies, those of releases and readings are anchors.

const LIST = join(import.meta.dirname, 'sample-ids.json');
/** Takes the ids that are new into the list, and out of it what is gone. */
const isWriting = process.env['SAMPLE_IDS'] === 'write';
const AGAIN =
  '确实要换，并且知道旧链接会失效：SAMPLE_IDS=write npx vitest run lib/test-support/sample-ids.test.ts，看过差别再提交';

const listed = z.record(
  z.string(),
  z.object({
    /** Fingerprint of the words by id: a question that has taken another's id is another's page. */
    questions: z.record(z.string(), z.string()),
    /** What it is by id, for people; of an article the beginning of its title. */
    releases: z.record(z.string(), z.string()),
    readings: z.record(z.string(), z.string()),
  }),
);
/** Ids by date of the weekly. */
type Ids = z.output<typeof listed>;

const wordsOf = (text: string): string => fnv1a(text.replace(/\s+/g, '')).toString(16);

function idsOf({ weeklies, readings }: Pick<Model, 'weeklies' | 'readings'>): Ids {
  const of = (weekly: Weekly): Ids[string] => ({
    questions: Object.fromEntries(
      weekly.questions.map(({ id, rounds }) => [
        id,
        wordsOf(rounds.map(({ question }) => question).join('')),
      ]),
    ),
    releases: Object.fromEntries(
      weekly.releases.map((one) => [one.id, `${one.project} ${one.version}`]),
    ),
    readings: Object.fromEntries(
      readings
        .filter(({ weeklies }) => weeklies.includes(weekly.date))
        .map(({ id, title }) => [id, cutWord(title, 12)]),
    ),
  });
  const oldestFirst = [...weeklies].sort((a, b) => (a.date < b.date ? -1 : 1));
  return Object.fromEntries(oldestFirst.map((weekly) => [weekly.date, of(weekly)]));
}

/**
 * What is no longer where it was, a message each. Weeklies, questions and entries that came since are fine,
 * and so is a question whose words were mended.
 * @param gone weeklies whose files have been taken away, `weekly/<date>.mdx`.
 */
function lostIn(then: Ids, now: Ids, gone: readonly string[]): string[] {
  return Object.entries(then).flatMap(([date, before]) => {
    if (gone.includes(`weekly/${date}.mdx`)) return [];
    const after = now[date];
    if (!after) return [`没有了周刊 ${date}：它的地址是 /weekly/${date}/，日期不要改`];
    const vanished = (kind: 'releases' | 'readings', why: string) =>
      Object.entries(before[kind])
        .filter(([id]) => !(id in after[kind]))
        .map(([id, what]) => `${date} 没有了 ${id}（${what}）：${why}`);
    return [
      ...lostQuestions(date, before.questions, after.questions),
      ...vanished('releases', '它来自项目和版本，把 project 和 version 改回原来的'),
      ...vanished('readings', '它来自标题，把标题改回原来的'),
    ];
  });
}

function lostQuestions(
  date: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  const idNow = new Map(Object.entries(after).map(([id, words]) => [words, id]));
  return Object.entries(before).flatMap(([id, words]) => {
    if (after[id] === words) return [];
    const other = idNow.get(words);
    const mend = `给原来的那条问答写上 id="${id}"`;
    if (other !== undefined) return [`${date} 的问答 ${id} 现在成了 ${other}：${mend}`];
    return id in after ? [] : [`${date} 没有了问答 ${id}：${mend}`];
  });
}

it('ids of the shipped content stay', async () => {
  const content = await loadSample();
  const now = idsOf(content.model);
  if (isWriting) writeFileSync(LIST, `${JSON.stringify(now, null, 2)}\n`);
  const then = listed.parse(JSON.parse(readFileSync(LIST, 'utf8')));
  const lost = lostIn(then, now, content.missing);
  expect(lost, [...lost, AGAIN].join('\n')).toEqual([]);
  expect(Object.keys(then).length).toBeGreaterThan(0);
}, 60_000);

const words = ['怎么选主', '怎么限流', '怎么升级'].map(wordsOf);
const [first = '', second = '', third = ''] = words;
const weekly = (questions: Record<string, string>): Ids => ({
  '2023-02-24': { questions, releases: { 'mosn-1.4.0': 'mosn 1.4.0' }, readings: { 快照: '快照' } },
});
const then = weekly({ '2023-02-24-1': first, '2023-02-24-2': second });

it.each<[string, Ids]>([
  ['a question at the end', weekly({ ...then['2023-02-24']?.questions, '2023-02-24-3': third })],
  ['mended words', weekly({ '2023-02-24-1': third, '2023-02-24-2': second })],
  [
    'another weekly, a release and a reading',
    {
      '2023-02-24': {
        questions: { '2023-02-24-1': first, '2023-02-24-2': second },
        releases: { 'mosn-1.4.0': 'mosn 1.4.0', 'mosn-1.5.0': 'mosn 1.5.0' },
        readings: { 快照: '快照', 选主: '选主' },
      },
      '2023-03-03': { questions: { '2023-03-03-1': first }, releases: {}, readings: {} },
    },
  ],
  ['an order of its own with ids', weekly({ '2023-02-24-2': second, '2023-02-24-1': first })],
])('%s is no loss', (_, now) => {
  expect(lostIn(then, now, [])).toEqual([]);
});

it('what is gone or has become another’s is told, with what to do', () => {
  const told = (now: Ids) => lostIn(then, now, []);
  expect(told(weekly({ '2023-02-24-1': first }))).toEqual([
    '2023-02-24 没有了问答 2023-02-24-2：给原来的那条问答写上 id="2023-02-24-2"',
  ]);
  // One put in before it.
  const shifted = { '2023-02-24-1': first, '2023-02-24-2': third, '2023-02-24-3': second };
  expect(told(weekly(shifted))).toEqual([
    '2023-02-24 的问答 2023-02-24-2 现在成了 2023-02-24-3：给原来的那条问答写上 id="2023-02-24-2"',
  ]);
  const emptied = { ...then['2023-02-24'], questions: {}, releases: {}, readings: {} };
  expect(told({ '2023-02-24': emptied })).toHaveLength(4);
  expect(told({})).toEqual(['没有了周刊 2023-02-24：它的地址是 /weekly/2023-02-24/，日期不要改']);
  expect(lostIn(then, {}, ['weekly/2023-02-24.mdx'])).toEqual([]);
});
