import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulkKey, bulkLines } from './bulk.ts';
import { documentWith } from '../test-support/documents.ts';

const documents = [
  documentWith({
    id: '2022-03-04-1',
    title: '风筝\n断线',
    project: 'sofa-kite',
    weeklies: ['2022-03-04'],
  }),
  documentWith({
    id: '2022-03-04',
    type: 'weekly',
    title: '一期\u2028周刊',
    weeklies: ['2022-03-04'],
  }),
  documentWith({ id: 'sofa-kite-5.4.2', type: 'release', weeklies: ['2022-03-04', '2022-03-11'] }),
  documentWith({ id: 'sofa-kite', type: 'project', weeklies: [] }),
];
const parse = (format: 'opensearch' | 'meilisearch') => {
  const text = [...bulkLines(documents, format)].join('');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('OpenSearch', () => {
  it('has an action line before each source line', () => {
    const lines = parse('opensearch');
    expect(lines).toHaveLength(2 * documents.length);
    expect(lines.filter((_, i) => i % 2 === 0)).toEqual([
      { index: { _id: 'question-2022-03-04-1' } },
      { index: { _id: 'weekly-2022-03-04' } },
      { index: { _id: 'release-sofa-kite-5_2e_4_2e_2' } },
      { index: { _id: 'project-sofa-kite' } },
    ]);
    expect(lines[1]).toEqual({
      ...documents[0],
      group: 'question-2022-03-04-1',
      date: '2022-03-04',
      year: 2022,
    });
    // Metadata of the engine is no field: it would refuse the whole request.
    expect(lines.flatMap((line, i) => (i % 2 ? Object.keys(line) : []))).not.toContain('_id');
  });
});

describe('Meilisearch', () => {
  it('has one document a line with a valid and unique primary key', () => {
    const lines = parse('meilisearch');
    expect(lines).toHaveLength(documents.length);
    for (const { key } of lines) expect(key).toMatch(/^[A-Za-z0-9_-]{1,511}$/);
    expect(lines[0]).toMatchObject({
      key: 'question-2022-03-04-1',
      id: '2022-03-04-1',
      year: 2022,
    });
    expect(lines[3]).toMatchObject({ key: 'project-sofa-kite', date: null, year: null });
  });
});

it.each(['opensearch', 'meilisearch'] as const)(
  'gives documents with equal passages one group, %s',
  (format) => {
    const equals = [
      documentWith({ id: 'a-2', same: 'a-2' }),
      documentWith({ id: 'a-1', same: 'a-2' }),
      documentWith({ id: 'b-1' }),
      documentWith({ id: 'a-2', type: 'reading', same: 'a-2' }),
    ];
    const groups = [...bulkLines(equals, format)]
      .map((line) => JSON.parse(line) as { group?: string })
      .flatMap(({ group }) => group ?? []);
    expect(groups).toEqual(['question-a-2', 'question-a-2', 'question-b-1', 'reading-a-2']);
  },
);

it('makes valid keys of any id, and never the same of two', () => {
  const id = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  const type = fc.constantFrom('question' as const, 'release' as const);
  fc.assert(
    fc.property(fc.record({ type, id }), fc.record({ type, id }), (a, b) => {
      expect(bulkKey(a)).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(bulkKey(a) === bulkKey(b)).toBe(a.type === b.type && a.id === b.id);
    }),
  );
  expect(bulkKey({ type: 'reading', id: 'a_b' })).not.toBe(
    bulkKey({ type: 'reading', id: 'a5fb' }),
  );
});

it('refuses an id that no engine would take', () => {
  expect(() => bulkKey({ type: 'reading', id: '长'.repeat(100) })).toThrow(/标识太长.*长长/);
});

it('writes nothing for nothing', () => {
  expect([...bulkLines([], 'opensearch')]).toEqual([]);
});
