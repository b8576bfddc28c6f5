// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { SearchClient, SearchState } from '#lib/search/browser/client.ts';
import { questionOf } from '#lib/search/browser/question.ts';
import type { Answer } from '#lib/search/browser/protocol.ts';
import type { SearchOptions, SearchResult } from '#lib/search/types.ts';
import {
  all,
  click,
  dispatch,
  find,
  mount,
  named,
  pass,
  press,
  type,
} from '../test-support/mount.ts';
import { Correct } from './correct.tsx';
import { questionIdIn } from './question-id.ts';
import { queryOf } from './query.ts';
import { RelatedList } from './related-list.tsx';
import { useRelated } from './use-related.ts';

function result(id: string, title: string, answers = true): SearchResult {
  return {
    document: {
      ...{
        id,
        type: 'question',
        url: `/questions/${id}/`,
        title,
        extra: '',
        project: 'sofa-jraft',
      },
      ...{ asker: 'LinhuiG', issue: null, weeklies: [], rounds: 1, link: null },
    },
    ...{ score: 1, match: 'words', answers, missing: [], sameAs: [], weeklies: ['2021-04-23'] },
    ...{ title: { text: title, marks: [] }, excerpt: { text: '调大超时。', marks: [] } },
    ...{ excerptFrom: 'answer', found: [] },
  };
}

/** A search that answers when it is told to. */
function fakeSearch() {
  let state: SearchState = {
    ...{ progress: null, answer: null, answered: null, failure: null, passage: null },
  };
  const listeners = new Set<() => void>();
  const asked: { query: string; options: SearchOptions }[] = [];
  const change = (part: Partial<SearchState>): void =>
    act(() => {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    });
  const client: SearchClient = {
    load: vi.fn(),
    loadMore: () => undefined,
    ask: (query, options) => void asked.push({ query, options }),
    read: () => undefined,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const answer = (results: SearchResult[], complete = true): void => {
    const last = asked.at(-1)!;
    const whole = { results, complete, query: last.query } as unknown as Answer;
    change({ answer: whole, answered: questionOf(last.query, last.options) });
  };
  return { client, connect: vi.fn(() => client), asked, answer, change };
}

let search = fakeSearch();
beforeEach(() => {
  search = fakeSearch();
});

const onCorrect = vi.fn();
function Writing({ text }: { text: string }) {
  const { connect } = search;
  return <RelatedList related={useRelated(connect, text)} onCorrect={onCorrect} />;
}

const question = '压力大的时候领导者总是转移怎么办';
const status = () => find('[role=status]').textContent;

test('looks after 800 ms of rest and from eight characters on, and loads nothing before', async () => {
  vi.useFakeTimers();
  const view = mount(<Writing text="" />);
  view.render(<Writing text="领导者转移" />);
  await pass(2000);
  expect(search.connect).not.toHaveBeenCalled();
  expect(all('.edit-related')).toEqual([]);
  view.render(<Writing text={question} />);
  await pass(799);
  expect(search.connect).not.toHaveBeenCalled();
  await pass(1);
  expect(search.asked).toEqual([{ query: question, options: { type: 'question', limit: 3 } }]);
  expect(status()).toBe('正在找');
});

test('shows what answers, in a new tab, and can be added to', async () => {
  vi.useFakeTimers();
  mount(<Writing text={question} />);
  await pass(800);
  search.answer([
    result('2021-04-23-1', '领导者转移'),
    result('2022-02-04-2', '日志太多'),
    result('2020-01-03-1', '只沾一点边', false),
  ]);
  expect(status()).toBe('2 条相近');
  expect(all('li')).toHaveLength(2);
  const [link] = all<HTMLAnchorElement>('li > a');
  expect([link?.getAttribute('href'), link?.target, link?.rel]).toEqual([
    '/questions/2021-04-23-1/',
    '_blank',
    'noopener',
  ]);
  expect(link?.textContent).toContain('@LinhuiG');
  expect(link?.textContent).toContain('2021-04-23');
  expect(link?.textContent).toContain('答调大超时。');
  click(named('改为补充：日志太多'));
  expect(onCorrect).toHaveBeenCalledExactlyOnceWith('2022-02-04-2');
});

test('the last ones stay while others are looked for, and the place keeps its height', async () => {
  vi.useFakeTimers();
  const view = mount(<Writing text={question} />);
  await pass(800);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(180);
  search.answer([result('2021-04-23-1', '领导者转移')]);
  vi.restoreAllMocks();
  view.render(<Writing text={`${question}？日志也很多`} />);
  await pass(800);
  expect(search.asked).toHaveLength(2);
  expect(all('li')).toHaveLength(1);
  expect(find('[aria-busy]').getAttribute('aria-busy')).toBe('true');
  search.answer([]);
  expect(status()).toBe('没有相近的');
  expect(find('[aria-busy]').style.minHeight).toBe('180px');
  view.render(<Writing text="" />);
  await pass(800);
  expect(all('.edit-related')).toEqual([]);
});

test('waits for older years for a while only', async () => {
  vi.useFakeTimers();
  mount(<Writing text={question} />);
  await pass(800);
  search.answer([result('2021-04-23-1', '领导者转移')], false);
  expect(all('li')).toEqual([]);
  await pass(3000);
  expect(all('li')).toHaveLength(1);
});

test('says that search is missing, and tries again', async () => {
  vi.useFakeTimers();
  mount(<Writing text={question} />);
  await pass(800);
  search.change({ failure: '断了' });
  expect(find('.edit-related').textContent).toContain('搜索没有下载成功');
  const before = vi.mocked(search.client.load).mock.calls.length;
  click(named('重试'));
  expect(search.client.load).toHaveBeenCalledTimes(before + 1);
});

test.each([
  ['六个汉字吧', ''],
  ['https://github.com/sofastack/sofa-jraft/issues/845', ''],
  ['"领导者转移" project:jraft -日志 @LinhuiG #845', '领导者转移 project jraft 日志 LinhuiG 845'],
  ['看 https://a.example/x（总是报错 超时），怎么办', '看 （总是报错 超时），怎么办'],
  ['`a-b` 启动失败：`-Dkey=value` 无效', 'a-b 启动失败 Dkey=value 无效'],
])('asks for words, not in the language of queries: %s', (text, query) => {
  expect(queryOf(text)).toBe(query);
});

test('asks for no more than search reads', () => {
  expect(queryOf('超时'.repeat(1000))).toHaveLength(500);
});

test.each([
  [' 2023-02-24-2 ', '2023-02-24-2'],
  ['https://weekly.example/questions/2023-02-24-2/', '2023-02-24-2'],
  ['https://weekly.example/en/questions/2023-02-24-12/#mark=x', '2023-02-24-12'],
  ['https://fork.example/base/questions/2023-02-24-2', '2023-02-24-2'],
  ['https://weekly.example/weekly/2023-02-24/#2023-02-24-2', '2023-02-24-2'],
  ['https://weekly.example/questions/', null],
  ['https://weekly.example/projects/2023-02-24-2/', null],
  ['2023-02-24', null],
  ['2023-02-24-0', null],
  ['javascript:/questions/2023-02-24-2/', null],
  ['领导者 2023-02-24-2', null],
])('the question that is named by %s', (text, id) => {
  expect(questionIdIn(text)).toBe(id);
});

const field = () => find<HTMLInputElement>('[role=combobox]');
const options = () => all('[role=option]');

function correct() {
  const onPick = vi.fn();
  mount(<Correct connect={search.connect} onPick={onPick} />);
  act(() => field().focus());
  return onPick;
}

test('a question is found by its words and chosen by keys', () => {
  const onPick = correct();
  type(field(), '领导者');
  expect(search.asked.at(-1)?.query).toBe('领导者');
  expect(field().getAttribute('aria-expanded')).toBe('false');
  search.answer([result('2021-04-23-1', '转移', false), result('2022-02-04-2', '日志')]);
  expect(status()).toBe('2 条，上下键选择，回车确定');
  expect(field().getAttribute('aria-expanded')).toBe('true');
  // Nothing is chosen by itself.
  press(field(), 'Enter');
  expect(onPick).not.toHaveBeenCalled();
  press(field(), 'ArrowDown');
  press(field(), 'ArrowDown');
  expect(options()[1]?.getAttribute('aria-selected')).toBe('true');
  expect(field().getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
  press(field(), 'Enter', { isComposing: true });
  expect(onPick).not.toHaveBeenCalled();
  press(field(), 'Enter');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('2022-02-04-2');
  press(field(), 'ArrowUp');
  press(field(), 'ArrowUp');
  expect(options()[1]?.getAttribute('aria-selected')).toBe('true');
  click(options()[0]!);
  expect(onPick).toHaveBeenLastCalledWith('2021-04-23-1');
});

test('the chosen one stays chosen when others come', () => {
  const onPick = correct();
  type(field(), '领导者');
  search.answer([result('2022-02-04-2', '日志')], false);
  press(field(), 'ArrowDown');
  search.answer([result('2021-04-23-1', '转移'), result('2022-02-04-2', '日志')]);
  press(field(), 'Enter');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('2022-02-04-2');
});

test('an id or an address is taken as it is, without search', () => {
  const onPick = correct();
  type(field(), 'https://weekly.example/questions/2023-02-24-2/');
  expect(search.asked).toEqual([]);
  expect(options().map((option) => option.textContent)).toEqual(['就用编号 2023-02-24-2']);
  press(field(), 'Enter');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('2023-02-24-2');
  press(field(), 'Escape');
  expect(field().value).toBe('');
  expect(options()).toEqual([]);
});

test('nothing is searched for while it is composed', () => {
  correct();
  type(field(), 'ling', { isComposing: true });
  expect(search.asked).toEqual([]);
  expect(field().value).toBe('ling');
  type(field(), '领导', { isComposing: true });
  dispatch(field(), new CompositionEvent('compositionend', { bubbles: true, data: '领导' }));
  expect(search.asked.map(({ query }) => query)).toEqual(['领导']);
});
