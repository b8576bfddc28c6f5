import { describe, expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { documentWith } from '../test-support/documents.ts';

const projects = [
  { slug: 'sofa-kite', name: 'SOFAKite', aliases: [] },
  { slug: 'drum', name: 'Drum', aliases: [] },
];
const engine = createEngine({ projects, synonyms: [] });
const weekly = (id: string, extra = '') =>
  documentWith({
    id,
    type: 'weekly',
    title: '本周精选',
    extra: `${id} 周刊${extra}`,
    weeklies: [id],
  });
engine.add([
  documentWith({ id: '2023-02-24-1', title: '线断了，一直没有好过', project: 'drum', issue: 845 }),
  documentWith({ id: '2023-02-24-2', title: '线太短', project: 'sofa-kite', issue: 845 }),
  documentWith({ id: '2023-02-24-3', title: '见 issues 845 和 https kite com 的说明 #845 #845' }),
  documentWith({ id: '2023-02-24-4', title: '另一件事', project: 'sofa-kite', issue: 8451 }),
  weekly('2023-02-24'),
  weekly('2022-02-25', ' sofa-weekly-0225'),
  documentWith({ id: '2023-02-17', type: 'weekly', title: '2 月 2023 年 24 日程，13 条，40 条' }),
  documentWith({
    id: 'r-1',
    type: 'reading',
    title: '放线入门',
    link: 'https://www.kite.example/s/AbC?b=2&a=1',
  }),
  documentWith({
    id: 'r-2',
    type: 'reading',
    title: '放线进阶',
    link: 'https://kite.example/s/other/',
  }),
  documentWith({ id: 'v-1', type: 'release', title: 'SOFAKite 1.0.0', project: 'sofa-kite' }),
  documentWith({ id: 'sofa-kite', type: 'project', title: 'SOFAKite', project: 'sofa-kite' }),
]);
const first = (query: string) => {
  const { results, answered, understood } = engine.search(query);
  expect(understood.unknown, query).toEqual([]);
  expect(answered, query).toBeGreaterThan(0);
  return results[0]?.document.id;
};

describe('the address of an issue', () => {
  it.each([
    'https://github.com/sofastack/sofa-kite/issues/845',
    'http://www.github.com/sofastack/sofa-kite/issues/845/',
    'github.com/sofastack/sofa-kite/issues/845',
    'https://github.com/sofastack/sofa-kite/issues/845#issuecomment-1234567890',
    'https://github.com/sofastack/sofa-kite/issues/845?notification_referrer_id=8451#issue-99',
    'https://github.com/sofastack/sofa-kite/pull/845/files',
    'https://github.com/sofastack/sofa-kite/discussions/845',
    'https://api.github.com/repos/sofastack/sofa-kite/issues/845',
    'https://gitee.com/sofastack/sofa-kite/issues/845',
    '[线太短](https://github.com/sofastack/sofa-kite/issues/845)',
    '<https://github.com/sofastack/sofa-kite/issues/845>',
    'https://github.com/sofastack/sofa-kite/issues/845这个修好了吗',
    '请看 https://github.com/sofastack/sofa-kite/issues/845，谢谢！',
    '（https://github.com/sofastack/sofa-kite/issues/845）',
    'sofa-kite#845',
    'sofastack/sofa-kite#845',
    'SOFAKite #845',
    '[Question] line too short · Issue #845 · sofastack/sofa-kite · GitHub',
  ])('%s', (query) => {
    expect(first(query)).toBe('2023-02-24-2');
  });

  it('of a project that is not here names no question of another', () => {
    const { results } = engine.search('https://github.com/somebody/lantern/issues/8451');
    expect(results.every(({ answers }) => !answers)).toBe(true);
  });
});

describe('the address of a page', () => {
  it.each([
    ['https://kites.example.org/base/questions/2023-02-24-1/', '2023-02-24-1'],
    ['http://localhost:3000/questions/2023-02-24-1?x=y', '2023-02-24-1'],
    ['/questions/2023-02-24-1/', '2023-02-24-1'],
    ['https://kites.example.org/weekly/2023-02-24/#2023-02-24-3', '2023-02-24-3'],
    ['https://kites.example.org/weekly/2023-02-24/', '2023-02-24'],
    ['https://kites.example.org/weekly/2023-02-24/#readings', '2023-02-24'],
    ['https://kites.example.org/projects/sofa-kite/releases/#v-1', 'v-1'],
    ['https://kites.example.org/projects/sofa-kite/readings/', 'sofa-kite'],
    ['https://kites.example.org/readings/year/2021/#r-2', 'r-2'],
    ['https://www.sofastack.tech/blog/sofa-weekly-20230224/', '2023-02-24'],
    ['sofastack.tech/blog/sofa-weekly-20230224', '2023-02-24'],
    ['https://www.sofastack.tech/blog/sofa-weekly-0225/', '2022-02-25'],
    ['https://www.kite.example/s/AbC?b=2&a=1', 'r-1'],
    ['kite.example/s/AbC?a=1&b=2&utm_source=x#wechat', 'r-1'],
    ['www.kite.example/s/AbC?a=1&b=2', 'r-1'],
    ['http://kite.example/s/other 这篇讲什么', 'r-2'],
  ])('%s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it('of anything else, and what is no address, is words', () => {
    for (const query of [
      'https://%E4%ZZ/x',
      'http://',
      'https://github.com',
      'a/b',
      '/x/y',
      '1/2',
    ]) {
      expect(() => engine.search(query), query).not.toThrow();
    }
  });
});

describe('a date', () => {
  it.each([
    '2023-02-24',
    '20230224',
    '2023年2月24日',
    '2023 年 2 月 24 日',
    '2023年02月24号',
    '2023.2.24',
    '2023/2/24',
    '2023/02/24',
    '2023-2-24',
    '２０２３年２月２４日',
    '23年2月24日',
    '2月24日',
    '2 月 24 日的周刊',
    '二〇二三年二月二十四日',
    'Feb 24, 2023',
    '24 February 2023',
    '周刊 2023年2月24日',
  ])('%s', (query) => {
    expect(first(query)).toBe('2023-02-24');
  });

  it('is no more than words in a version or a longer question', () => {
    const question = '线断了，从 2023-02-24 开始就一直没有好过';
    expect(engine.search(question).results[0]?.document.id).toBe('2023-02-24-1');
    for (const query of ['2023.2.24.1', '2023-13-01', '2023年2月40日', '13月1日'])
      expect(engine.search(query).results[0]?.document.id, query).not.toBe('2023-02-24');
  });
});
