import { expect, it } from 'vitest';
import { pack, unpack } from './shard.ts';
import { documentWith } from '../test-support/documents.ts';

it.each([
  ['a title that begins the question', { title: '线断了', question: '线断了 怎么办' }],
  ['a title cut off', { title: '线断了…', question: '线断了\n怎么办' }],
  ['a title over two lines', { title: '线断了 怎么', question: '线断了\n\n怎么办' }],
  ['a title of its own', { title: '断线', question: '线断了' }],
  ['no text', { title: '', question: '' }],
  ['an odd address', { id: '2020-01-01-2', url: '/elsewhere/' }],
  ['a question of another day', { id: '2020-01-01-2', weeklies: ['2021-01-01'] }],
  ['two rounds and an asker', { rounds: 2, asker: 'some-one', issue: 7, same: 'x' }],
  [
    'a reading',
    { type: 'reading', id: 'r-1', link: 'https://example.com/', weeklies: [], rounds: 0 },
  ],
  ['a release without a project', { type: 'release', id: 'kite-1', extra: '' }],
] as const)('gives back %s', (_, part) => {
  const document = documentWith({
    ...part,
    weeklies: [...('weeklies' in part ? part.weeklies : [])],
  });
  const travelled: unknown = JSON.parse(JSON.stringify(pack(document)));
  expect(unpack(travelled as ReturnType<typeof pack>)).toEqual(document); // JSON of what `pack` gave
});
