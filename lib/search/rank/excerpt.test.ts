import { expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { parseSynonyms } from '../index/synonyms.ts';
import { documentWith } from '../test-support/documents.ts';
import type { Marked, Passage, SearchDocument, SearchResult } from '../types.ts';

function first(document: Partial<SearchDocument>, query: string, synonyms = ''): SearchResult {
  const engine = createEngine({ projects: [], synonyms: parseSynonyms(synonyms) });
  engine.add([documentWith(document)]);
  const [result] = engine.search(query).results;
  if (!result) throw new Error('nothing found');
  return result;
}

function whole(document: Partial<SearchDocument>, query: string, synonyms = ''): Passage {
  const engine = createEngine({ projects: [], synonyms: parseSynonyms(synonyms) });
  const { type, id, ...others } = documentWith(document);
  engine.add([{ type, id, ...others }]);
  const passage = engine.passage(query, type, id);
  if (!passage) throw new Error('not there');
  return passage;
}

const marked = ({ text, marks }: Marked): string[] =>
  marks.map(([start, end]) => text.slice(start, end));

it('marks hits as ranges of the shown text', () => {
  const { title } = first({ title: '平滑升级 <b>失败</b>', question: '' }, '平滑升级');
  expect(title.text).toBe('平滑升级 <b>失败</b>');
  expect(title.marks).toEqual([[0, 4]]);
});

it('cuts a long text around the hits and keeps ranges right', () => {
  const answer = `${'前'.repeat(300)}关键之处${'后'.repeat(300)}`;
  const { excerpt } = first({ title: '甲', answer }, '关键之处');
  expect(excerpt.text.length).toBeLessThan(130);
  expect(excerpt.text).toMatch(/^….*…$/);
  expect(marked(excerpt)).toEqual(['关键之处']);
});

it('begins at the beginning where nothing is hit', () => {
  const { excerpt } = first({ title: '升级', answer: '开头'.repeat(100) }, '升级');
  expect(excerpt.text.startsWith('开头')).toBe(true);
  expect(excerpt.marks).toEqual([]);
});

it('marks only the asked letters of a longer identifier', () => {
  const { title } = first({ title: '用 MyLogStoreFactory' }, 'logstore');
  expect(marked(title)).toEqual(['LogStore']);
});

it('marks full-width and upper-case text as it stands', () => {
  expect(marked(first({ title: 'ＲＥＴＲＹ 次数' }, 'retry').title)).toEqual(['ＲＥＴＲＹ']);
});

it('does not cut a character or a word in two', () => {
  const answer = `${'𠮷'.repeat(80)} ${'identifier '.repeat(20)}关键`;
  const { excerpt } = first({ title: '甲', answer }, '关键');
  expect(excerpt.text.isWellFormed()).toBe(true);
  expect(excerpt.text.replace(/^…/, '')).toMatch(/^(?:identifier|𠮷)/u);
});

it('marks another name only where all of it stands together', () => {
  const answer = `岗位很多。${'。'.repeat(40)}交接时岗位空了`;
  const passage = whole({ title: '甲', answer }, '换班', '换班 = 交接 岗位');
  expect(marked(passage.answer)).toEqual(['交接', '岗位']);
});

it('gives ranges that ascend, do not touch, and lie inside the text', () => {
  const { answer } = whole(
    { title: '甲', answer: '升级升级 upgrade 升级 级别 升' },
    '升级 upgrade',
  );
  let last = -1;
  for (const [start, end] of answer.marks) {
    expect(start).toBeGreaterThan(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(answer.text.length);
});

const long = `${'开头的话很长，'.repeat(10)}终于说到关键之处${'，后面还有'.repeat(10)}`;

it('names a question by its beginning; what was hit further on stands in the excerpt', () => {
  const found = first({ title: '开头的话很长…', question: long, answer: '不相干' }, '关键之处');
  expect(found.title).toEqual({ text: '开头的话很长…', marks: [] });
  expect(found.excerptFrom).toBe('question');
  expect(found.excerpt.text).toMatch(/^….*关键之处/);
  expect(found.excerpt.marks[0]?.[0]).toBeLessThan(44);
  expect(marked(found.excerpt)).toEqual(['关键之处']);
});

it('shows the answer where it has as much to tell as the rest of the question', () => {
  const found = first({ title: '开头…', question: long, answer: '关键之处在此' }, '关键之处');
  expect([found.excerptFrom, found.excerpt.text]).toEqual(['answer', '关键之处在此']);
});

it('shows the beginning of the answer where the title tells everything', () => {
  const question = `关键之处在哪${'，另外'.repeat(60)}关键之处`;
  const found = first({ title: '关键之处在哪…', question, answer: '开头就说' }, '关键之处');
  expect(marked(found.title)).toEqual(['关键之处']);
  expect([found.excerptFrom, found.excerpt]).toEqual(['answer', { text: '开头就说', marks: [] }]);
});

it('begins an excerpt with a clause where one begins before the hit', () => {
  const answer = `${'前'.repeat(80)}，说到关键之处${'后'.repeat(300)}`;
  expect(first({ title: '甲', answer }, '关键之处').excerpt.text).toMatch(/^…说到关键之处后/);
});

it('keeps the line ends of code, and marks where they were', () => {
  const answer = '这样\n写：\nretry.count=3\n再启动';
  const { excerpt } = first({ title: '甲', answer }, 'retry 启动');
  expect(excerpt.text).toBe('这样 写：\nretry.count=3\n再启动');
  expect(marked(excerpt)).toEqual(['retry', '启动']);
});

it('joins hits with only a space between them', () => {
  expect(marked(first({ title: '说 leader 转移 的事' }, 'leader 转移').title)).toEqual([
    'leader 转移',
  ]);
});

it('does not mark a lone pair where more of its run stands in the text', () => {
  const answer = '连接池满了，中间的连接要还';
  expect(marked(whole({ title: '甲', answer }, '连接池满').answer)).toEqual(['连接池满']);
  expect(marked(whole({ title: '甲', answer: '连接要还' }, '连接池满').answer)).toEqual(['连接']);
});
