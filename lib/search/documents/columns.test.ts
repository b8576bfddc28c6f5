import { expect, it } from 'vitest';
import { documentWith } from '../test-support/documents.ts';
import { packShard, unpackShard } from './columns.ts';
import type { PackedShard } from './columns.ts';

/** As it arrives in a browser. */
const travelled = (shard: PackedShard) => JSON.parse(JSON.stringify(shard)) as PackedShard;

it('gives back documents of mixed types in their order', () => {
  const documents = [
    documentWith({
      id: '2023-01-06-1',
      title: '线断了',
      question: '线断了 怎么办',
      asker: 'some-one',
    }),
    documentWith({ id: '2023-01-06', type: 'weekly', url: '/weekly/2023-01-06/', rounds: 0 }),
    documentWith({ id: '2023-01-06-2', title: '线', rounds: 0, issue: 7 }),
    documentWith({
      id: 'r-1',
      type: 'reading',
      url: '/x/',
      link: 'https://example.com/',
      rounds: 0,
    }),
    documentWith({ id: 'r-2', type: 'reading', url: '/y/', link: null, weeklies: [], rounds: 0 }),
  ];
  expect(unpackShard(travelled(packShard(documents)))).toEqual(documents);
});

it('gives back nothing for no documents', () => {
  expect(unpackShard(travelled(packShard([])))).toEqual([]);
});

it('says no field of a type that is usual in all of its documents', () => {
  const { columns } = packShard([
    documentWith({ id: '2021-01-01-1', url: '/questions/2021-01-01-1/' }),
  ]);
  expect(columns).toEqual({ question: { id: ['2021-01-01-1'], title: [''] } });
});
