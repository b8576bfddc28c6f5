import { expect, test } from 'vitest';
import { createEngine } from '#lib/search/complete.ts';
import { documentWith } from '#lib/search/test-support/documents.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { notAppliedText } from './not-applied.ts';

const engine = createEngine({
  projects: [{ slug: 'kite', name: 'Kite', aliases: [] }],
  synonyms: [],
});
engine.add([documentWith({ title: '断线重连' })]);

/** The pieces of a query that could not be applied. */
const unknownIn = (query: string) => engine.search(query).understood.unknown;

test.each([
  [
    '断线 "${kite.topic}"',
    'nothing has these words in a row; they were searched for as plain words',
  ],
  ['project:falcon 断线', 'no project is called "falcon"'],
  ['项目：“falcon” 断线', 'no project is called "falcon"'],
  ['Project: 断线', 'a project\'s name goes behind "project:"'],
  ['type:posts 断线', 'there is no type "posts"; there are'],
  ['類型：posts 断线', 'there is no type "posts"; there are'],
  ['type: 断线', 'a type goes behind "type:"'],
  ['year:22 断线', 'a year of four digits goes behind "year:", as in year:2022'],
  ['年份：22 断线', 'a year of four digits goes behind "year:", as in year:2022'],
  [
    'projcet:kite 断线',
    'there is no filter "projcet:", it was searched for as plain words; there are project:, type:, year:, @asker and #number',
  ],
])('%s: in English the reason is told by its kind', (query, reason) => {
  const unknown = unknownIn(query);
  expect(speaking('en', () => unknown.map(notAppliedText))).toEqual([reason]);
  // On Chinese pages it is the search's own.
  expect(unknown.map(notAppliedText)).toEqual(unknown.map((piece) => piece.reason));
});
