import { describe, expect, it } from 'vitest';
import type { Model, WordedModel } from '#lib/content/types.ts';
import { weekly as weeklyOf } from '#lib/content/views/test-support/model.ts';
import { documentsOf } from '../documents/document.ts';
import { unpackShard } from '../documents/columns.ts';
import type { PackedShard } from '../documents/columns.ts';
import { searchDataOf } from './shards.ts';

const weekly = (date: string, number: number) =>
  weeklyOf(date, { number, title: `第 ${number} 期`, summary: '放风筝' });
const modelOf = (...dates: string[]): Model => ({
  weeklies: dates.map((date, i) => weekly(date, dates.length - i)),
  projects: [],
  readings: [],
});
const withWords = (model: Model): WordedModel => ({
  model,
  words: { synonyms: '', common: ['风筝', '没有的词'] },
});

it('makes one shard a year, newest first, named after its content', () => {
  const { manifest, files } = searchDataOf(
    withWords(modelOf('2023-01-06', '2022-01-07', '2022-01-14')),
  );
  expect(manifest.shards.map(({ year, documents }) => [year, documents])).toEqual([
    ['2023', 1],
    ['2022', 2],
  ]);
  for (const { file, bytes } of manifest.shards) {
    expect(file).toMatch(/^\d{4}\.[0-9a-f]{10}\.json$/);
    expect(Buffer.byteLength(files.get(file) ?? '')).toBe(bytes);
  }
});

it('keeps the name of a year that has not changed', () => {
  const before = searchDataOf(withWords(modelOf('2022-01-07')));
  const after = searchDataOf(
    withWords({
      ...modelOf('2022-01-07'),
      weeklies: [weekly('2023-01-06', 2), weekly('2022-01-07', 1)],
    }),
  );
  expect(after.manifest.shards.at(-1)).toEqual(before.manifest.shards[0]);
});

it('gives back the documents that went in', () => {
  const model = modelOf('2023-01-06', '2022-01-07');
  const { manifest, files } = searchDataOf(withWords(model));
  const back = manifest.shards.flatMap(({ file }) =>
    unpackShard(JSON.parse(files.get(file) ?? '') as PackedShard),
  );
  expect(back).toEqual(documentsOf(model));
});

it('offers only common words that have hits', () => {
  expect(searchDataOf(withWords(modelOf('2023-01-06'))).manifest.common).toEqual([
    { word: '风筝', count: 1 },
  ]);
});

it('is made once for the same content, and anew for other words of the same model', () => {
  const content = withWords(modelOf('2023-01-06'));
  const made = searchDataOf(content);
  expect(searchDataOf(content)).toBe(made);
  const others = { ...content, words: { synonyms: '', common: ['周刊'] } };
  expect(searchDataOf(others).manifest.common).toEqual([{ word: '周刊', count: 1 }]);
});

it('says where each project is asked', () => {
  const kite: Model['projects'][number] = {
    slug: 'kite',
    name: 'Kite',
    aliases: ['风筝'],
    repository: 'https://example.com/kite',
    homepage: null,
    category: 'x',
    summary: '',
    text: '',
    meetings: [],
  };
  const { manifest } = searchDataOf(withWords({ ...modelOf('2023-01-06'), projects: [kite] }));
  const { slug, name, aliases, repository } = kite;
  expect(manifest.projects).toEqual([{ slug, name, aliases, repository }]);
});

it('stands an empty site', () => {
  expect(searchDataOf(withWords(modelOf())).manifest).toMatchObject({ shards: [], latest: null });
});

describe('a large newest year', () => {
  const big = (count: number): Model => ({
    ...modelOf('2022-12-30'),
    weeklies: Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2023, 0, 1 + count - i)).toISOString().slice(0, 10);
      return { ...weekly(day, count - i), text: `${i} `.repeat(2000) };
    }).concat(weekly('2022-12-30', 0)),
  });

  it('comes in parts, newest first, of which the first is neither a scrap nor large', () => {
    const { manifest, files } = searchDataOf(withWords(big(100)));
    const parts = manifest.shards.filter(({ year }) => year === '2023');
    expect(parts.length).toBeGreaterThan(2);
    expect(manifest.shards.at(-1)?.year).toBe('2022');
    for (const { bytes } of parts) {
      expect(bytes).toBeGreaterThan(40_000);
      expect(bytes).toBeLessThan(130_000);
    }
    const dates = manifest.shards.flatMap(({ file }) =>
      unpackShard(JSON.parse(files.get(file) ?? '') as PackedShard).map(({ id }) => id),
    );
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates).toHaveLength(101);
  });

  it('keeps the names of its older parts when a weekly is added', () => {
    const before = searchDataOf(withWords(big(60))).manifest.shards.slice(1);
    const model = big(60);
    const added = { ...model, weeklies: [weekly('2023-12-29', 61), ...model.weeklies] };
    expect(searchDataOf(withWords(added)).manifest.shards.slice(1)).toEqual(before);
  });
});
