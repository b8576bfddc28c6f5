import { expect, test } from 'vitest';
import { relatedQuestions } from './related.ts';
import { model, question, weekly } from './test-support/model.ts';

const asks = (id: string, text: string, project: string | null = null) =>
  question(id, { project, rounds: [{ question: text, answer: '' }] });

const own = asks('2023-01-06-1', '压测时选举超时，领导者频繁漂移，心跳丢失怎么办', 'raft');
const close = asks('2023-01-06-2', '心跳丢失后领导者为何漂移', 'raft');
const sameWords = asks('2023-01-06-3', '领导者漂移能否关闭');
const far = asks('2023-01-06-4', '控制台页面的主题颜色在哪里修改', 'console');
const archive = model([weekly('2023-01-06', { questions: [own, close, sameWords, far] })]);

test('questions with rare words in common come first; strangers and the question itself never', () => {
  const ids = relatedQuestions(archive, own, 5).map(({ id }) => id);
  expect(ids[0]).toBe(close.id);
  expect(ids).not.toContain(far.id);
  expect(ids).not.toContain(own.id);
});

test('no more than asked for', () => {
  expect(relatedQuestions(archive, own, 1)).toHaveLength(1);
});

test('a question without any word has no relatives', () => {
  const silent = asks('2023-01-06-5', '？');
  const quiet = model([weekly('2023-01-06', { questions: [silent, own] })]);
  expect(relatedQuestions(quiet, silent, 3)).toEqual([]);
});
