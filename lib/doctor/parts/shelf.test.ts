import { expect, test } from 'vitest';
import { shelve } from './shelf.ts';

const shelved = (source: string) => shelve({ name: '2024-03-01', path: 'a.mdx', source });

const question = (words: string, answer: string): string =>
  `<Question>\n\n${words}\n\n<Answer>\n\n${answer}\n\n</Answer>\n\n</Question>\n\n`;

test('a question holds its own words only, also where the one before it was not closed', () => {
  const { questions } = shelved(
    `<Question>\n\n甲\n\n${question('乙', '二')}<Question project="mosn">\n\n丙\n\n## 发布\n`,
  );
  expect(questions.map(({ line, project, rounds }) => ({ line, project, rounds }))).toEqual([
    { line: 1, project: null, rounds: [{ question: '甲', answer: '' }] },
    { line: 5, project: null, rounds: [{ question: '乙', answer: '二' }] },
    { line: 17, project: 'mosn', rounds: [{ question: '丙\n\n  发布', answer: '' }] },
  ]);
});

test('tags of other kinds end neither a question nor a list of readings', () => {
  const { questions, readings } = shelved(
    [
      '<Question>\n\n甲\n\n<Event title="沙龙" date="2024-03-08">\n\n乙\n\n</Question>\n',
      '<Readings>\n\n- [一](https://a.b/1)\n\n<Event title="x">\n\n- [二](https://a.b/2)\n\n</Readings>\n',
      '- [三](https://a.b/3)\n',
    ].join('\n'),
  );
  expect(questions[0]?.rounds[0]?.question).toMatch(/^甲\s+乙$/);
  expect(readings.map(({ line }) => line)).toEqual([13, 17]);
});

/** Milliseconds, the shortest of a few: others had the machine in between. */
function shortest(source: string): number {
  const times = Array.from({ length: 4 }, () => {
    const started = performance.now();
    shelved(source);
    return performance.now() - started;
  });
  return Math.min(...times);
}

test.each([
  ['questions', '<Question>\n\n问\n\n'],
  ['readings', '<Readings>\n\n- [一](https://a.b/c)\n\n'],
  ['both', '<Question>\n\n问\n\n<Readings>\n\n- [一](https://a.b/c)\n\n'],
  ['answers', '<Question>\n\n问\n\n<Answer>\n\n答\n\n'],
])('four times as many unclosed %s take four times as long, not sixteen', (_, one) => {
  shelved(one.repeat(500));
  expect(shortest(one.repeat(8000))).toBeLessThan(9 * shortest(one.repeat(2000)));
});
