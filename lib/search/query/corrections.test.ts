import { expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { questionsWith } from '../test-support/documents.ts';

const engine = createEngine({ projects: [], synonyms: [] });
engine.add(questionsWith('Tracker 启动失败', 'grpc'));

it.each([
  ['ｔｒａｋｃｅｒ 启动', 'tracker 启动'],
  ['怎么用trakcer启动', '怎么用tracker启动'],
  ['trakcerx trakcer', 'trakcerx tracker'],
  ['  trakcer   启动', '  tracker   启动'],
])('a word of %s is replaced where it stands', (query, suggestion) => {
  expect(engine.search(query).suggestion).toBe(suggestion);
});
