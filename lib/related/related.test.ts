import { expect, test } from 'vitest';
import type { Model, Question, WordedModel } from '#lib/content/types.ts';
import { model, question, weekly } from '#lib/content/views/test-support/model.ts';
import { relatedIn } from './related.ts';

const asks = (id: string, text: string, more: Partial<Question> = {}) =>
  question(id, { rounds: [{ question: text, answer: '' }], ...more });

const raft = { project: 'raft' };
const own = asks('2023-01-06-1', '压测时选举超时，领导者频繁漂移，心跳丢失怎么办', raft);
const close = asks('2023-01-06-2', '心跳丢失后领导者为何漂移', raft);
const sameWords = asks('2023-01-06-3', '领导者漂移能否关闭');
const otherWords = asks('2023-01-06-4', '切主想停用');
const far = asks('2023-01-06-5', '控制台页面的主题颜色在哪里修改', { project: 'console' });
// How rare a word is shows among many questions only.
const topics = ['主题颜色太暗', '日志目录写满', '镜像拉取失败', '证书过期', '网关限流', '依赖冲突'];
const others = Array.from({ length: 60 }, (_, index) =>
  asks(`2023-01-13-${index + 1}`, `${topics[index % 6]}，${topics[(index * 5 + 1) % 6]}`),
).concat(asks('2023-01-13-61', '切主之后很慢'));
const sample = model(
  [
    weekly('2023-01-13', { questions: others }),
    weekly('2023-01-06', { questions: [own, close, sameWords, otherWords, far] }),
  ],
  ['raft', 'console'],
);
const worded = (model: Model, synonyms = ''): WordedModel => ({
  model,
  words: { synonyms, common: [] },
});
const idsFor = (one: Question, synonyms = '', limit = 9) =>
  relatedIn(worded(sample, synonyms))(one, limit).map(({ id }) => id);

test('questions with rare words in common come first; strangers and the question itself never', () => {
  const ids = idsFor(own);
  expect(ids[0]).toBe(close.id);
  expect(ids).toContain(sameWords.id);
  expect(ids).not.toContain(far.id);
  expect(ids).not.toContain(own.id);
});

test('another wording of the same thing counts as the same', () => {
  expect(idsFor(sameWords)).not.toContain(otherWords.id);
  expect(idsFor(sameWords, '领导者 漂移 = 切主\n能否关闭 = 停用')).toContain(otherWords.id);
});

test('the same GitHub issue comes before closer words; the same number elsewhere does not', () => {
  const issue = { project: 'raft', issueNumber: 7 };
  const first = asks('2023-02-03-1', '领导者漂移，心跳丢失', issue);
  const again = asks('2023-02-10-1', '还是丢失，日志另附', issue);
  const elsewhere = asks('2023-02-10-2', '日志另附', { project: 'console', issueNumber: 7 });
  const more = weekly('2023-02-10', { questions: [first, again, elsewhere] });
  const grown = { ...sample, weeklies: [more, ...sample.weeklies] };
  const ids = relatedIn(worded(grown))(first, 9).map(({ id }) => id);
  expect(ids[0]).toBe(again.id);
  expect(ids).not.toContain(elsewhere.id);
});

test('the project a question names stands in for one it lacks', () => {
  const named = asks('2023-02-03-1', 'RAFT 的心跳丢失');
  const unnamed = asks('2023-02-03-2', '别处的心跳丢失');
  const grown = {
    ...sample,
    weeklies: [weekly('2023-02-03', { questions: [unnamed, named] }), ...sample.weeklies],
  };
  const ids = relatedIn(worded(grown))(close, 9).map(({ id }) => id);
  expect(ids.indexOf(named.id)).toBeLessThan(ids.indexOf(unnamed.id));
});

test('no more than asked for', () => {
  expect(idsFor(own, '', 1)).toHaveLength(1);
});

test('a question without any word, or of another model, has no relatives', () => {
  const silent = asks('2023-01-06-9', '？');
  const quiet = model([weekly('2023-01-06', { questions: [silent, own] })]);
  expect(relatedIn(worded(quiet))(silent, 3)).toEqual([]);
  expect(relatedIn(worded(quiet))(far, 3)).toEqual([]);
});
