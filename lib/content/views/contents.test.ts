import { expect, test } from 'vitest';
import { contentsOf } from './contents.ts';
import { question, weekly } from './test-support/model.ts';

const section = (depth: number, anchor: string, questions: string[] = []) => ({
  depth,
  title: anchor,
  anchor,
  questions,
  releases: 0,
  readings: 0,
});

test('questions under a sub-heading belong to the section above it', () => {
  const ids = ['2023-02-24-1', '2023-02-24-2'];
  const one = weekly('2023-02-24', {
    questions: ids.map((id) => question(id)),
    sections: [
      section(2, 'issues', ids.slice(0, 1)),
      section(3, 'more', ids.slice(1)),
      section(2, 'reading'),
    ],
  });
  expect(contentsOf(one).map(({ anchor, questions }) => [anchor, questions.length])).toEqual([
    ['issues', 2],
    ['reading', 0],
  ]);
});

test('a weekly that begins with a sub-heading still lists it', () => {
  expect(contentsOf(weekly('2023-02-24', { sections: [section(3, 'lonely')] }))).toHaveLength(1);
});
