import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { NEXT_KINDS, nextName } from '#lib/content/next/kinds.ts';
import { FIELD_NAMES } from '#lib/contribute/fields.ts';
import { repositoryPath } from './file.ts';

const none: ReadonlySet<string> = new Set();
const values = { project: 'sofa-jraft', issue: '845', question: '选主为什么会超时？' };
const question = { writing: 'question', values, draft: 'draft-1', taken: none } as const;

test('a file is found again by what it is about', () => {
  expect(repositoryPath(question)).toMatch(
    /^content\/next\/question-sofa-jraft-845-[a-z0-9]{4}\.mdx$/,
  );
  const release = { project: 'sofa-rpc', version: '5.12.0' };
  expect(repositoryPath({ ...question, writing: 'release', values: release })).toMatch(
    /^content\/next\/release-sofa-rpc-5-12-0-[a-z0-9]{4}\.mdx$/,
  );
  expect(repositoryPath({ ...question, writing: 'event', values: { date: '2024-03-05' } })).toMatch(
    /^content\/next\/event-2024-03-05-[a-z0-9]{4}\.mdx$/,
  );
});

test('words that are still being written do not move it', () => {
  const later = {
    ...values,
    question: '选主为什么会超时，怎么调大？',
    answer: '调 electionTimeoutMs。',
  };
  expect(repositoryPath({ ...question, values: later })).toBe(repositoryPath(question));
});

test('two people who send the same never share a file, nor does one take that of another', () => {
  const first = repositoryPath(question) ?? '';
  expect(repositoryPath({ ...question, draft: 'draft-2' })).not.toBe(first);
  const taken = new Set([first.replace('content/next/', '').replace('.mdx', '')]);
  const second = repositoryPath({ ...question, taken });
  expect(second).not.toBe(first);
  expect(repositoryPath({ ...question, taken })).toBe(second);
});

test('ten thousand drafts of one question have names of their own', () => {
  const taken = new Set<string>();
  for (let at = 0; at < 10_000; at += 1) {
    const path = repositoryPath({ ...question, draft: `${at}`, taken }) ?? '';
    taken.add(path.replace('content/next/', '').replace('.mdx', ''));
  }
  expect(taken.size).toBe(10_000);
});

test('whatever is filled in, the name is one that content takes', () => {
  const filled = fc.dictionary(fc.constantFrom(...FIELD_NAMES), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.constantFrom(...NEXT_KINDS), filled, fc.string(), (kind, given, draft) => {
      const path = repositoryPath({ writing: kind, values: given, draft, taken: none }) ?? '';
      const [, name = ''] = /^content\/next\/(.*)\.mdx$/.exec(path) ?? [];
      expect(nextName(name)?.kind).toBe(kind);
    }),
  );
});

test.each(['weekly', 'correction'] as const)('a %s stands under its day', (writing) => {
  const at = (date: string): string | null =>
    repositoryPath({ ...question, writing, values: { date } });
  expect(at('2023-02-24')).toBe('content/weekly/2023-02-24.mdx');
  for (const wrong of ['', '2023-02-30', '1999-12-31', '2023-2-4', '../../x', '2023-02-24/..'])
    expect(at(wrong)).toBeNull();
});
