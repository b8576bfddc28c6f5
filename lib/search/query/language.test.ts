import { describe, expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { nothingKnown, parseQuery } from './language.ts';
import { nearestField } from './near-fields.ts';
import { documentWith } from '../test-support/documents.ts';

const projects = [
  { slug: 'sofa-kite', name: 'SOFAKite', aliases: ['风筝'] },
  { slug: 'sofa-drum', name: 'SOFADrum', aliases: [] },
];
const parse = (query: string) =>
  parseQuery(query, projects, {
    ...nothingKnown,
    nearField: nearestField,
  });

describe('reading a query', () => {
  it('takes filters, phrases and exclusions out of the words', () => {
    const { text, filters, phrases, without } = parse(
      '放线 project:sofa-kite type:question year:2022 "断 线" -雨天 -"大 风"',
    );
    expect(text).toBe('放线');
    expect(filters.map(({ field, value }) => [field, value])).toEqual([
      ['project', 'sofa-kite'],
      ['type', 'question'],
      ['year', '2022'],
    ]);
    expect(phrases).toEqual(['断 线']);
    expect(without).toEqual(['雨天', '大 风']);
  });

  it.each([
    ['project:SOFAKite', 'sofa-kite'],
    ['project：风筝', 'sofa-kite'],
    ['项目：sofakite', 'sofa-kite'],
    ['ｐｒｏｊｅｃｔ：“SOFA Kite”', 'sofa-kite'],
    ['project:kite', 'sofa-kite'],
    ['project:sofa-kit', 'sofa-kite'],
    ['project:SOFADrun', 'sofa-drum'],
    ['类型:发布', 'release'],
    ['年份：2021年', '2021'],
    ['@some-one', 'some-one'],
    ['#845', '845'],
  ])('reads %s', (query, value) => {
    expect(parse(query)).toMatchObject({ text: '', filters: [{ value }], unknown: [] });
  });

  it.each([
    ['放线 type:nothing', '放线', 'type:question'],
    ['放线 year:22', '放线', undefined],
    ['放线 project:sofa-ki', '放线', 'project:sofa-kite'],
    ['放线 projct:sofa-kite', '放线 projct:sofa-kite', 'project:sofa-kite'],
    ['放线 yaer:2022', '放线 yaer:2022', 'year:2022'],
    ['放线 类别：发布', '放线 类别:发布', 'type:release'],
    ['projects:nobody', 'projects:nobody', undefined],
  ])('explains %s and searches the rest', (query, text, offer) => {
    const { unknown, filters, text: rest } = parse(query);
    expect(rest).toBe(text);
    expect(filters).toEqual([]);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]?.reason).toMatch(/\p{Script=Han}/u);
    expect(unknown[0]?.offers[0]).toBe(offer);
  });

  it('ranks by the value of a filter that there is not, not by its name', () => {
    expect(parse('放线 projct:sofa-kite').ranked).toBe('放线 sofa-kite');
  });

  it.each([
    '请问：风筝怎么放？',
    '问题：线断了',
    '报错: kite is null',
    '报错：找不到线',
    '错误信息:线断了',
    'com.kite.Fly: no wind',
    'java.lang.IllegalStateException: line:broken',
    'Caused by: wind',
    'http://',
    'https://example.com/a:b',
    'colour:red',
    'tape:long',
    'kite:1.0.0',
    'localhost:8080',
    'spring: profiles: active',
    '版本：5.4.2',
    '题目：放线',
    'typo:x',
    'TODO: 放线',
  ])('%s has words with a colon and no filter', (query) => {
    const { unknown, filters } = parse(query);
    expect({ unknown, filters }).toEqual({ unknown: [], filters: [] });
  });

  it('leaves addresses, identifiers and hyphens alone', () => {
    for (const query of [
      'https://example.com/a',
      'kite::Drum',
      'a-b',
      'tcp - udp',
      'C#',
      '3 - 1',
    ]) {
      expect(parse(query), query).toMatchObject({
        text: query,
        filters: [],
        unknown: [],
        without: [],
      });
    }
  });

  it('explains a project’s name that might be several, and offers them', () => {
    const twins = [
      { slug: 'red-kite', name: 'RedKite', aliases: [] },
      { slug: 'blue-kite', name: 'BlueKite', aliases: [] },
    ];
    expect(parseQuery('project:kite', twins)).toMatchObject({
      filters: [],
      unknown: [{ source: 'project:kite', offers: ['project:red-kite', 'project:blue-kite'] }],
    });
  });

  it('stands unfinished and hostile input', () => {
    for (const query of [
      '"',
      '-',
      '@',
      '#',
      ':',
      'project:',
      '-"',
      '"""',
      '__proto__:x',
      '-@',
      '“放线',
    ]) {
      expect(() => parse(query), query).not.toThrow();
    }
    expect(parse('“放线').phrases).toEqual(['放线']);
  });

  it('takes quoted names of pasted JSON and code for words', () => {
    for (const query of ['"roller": 24', 'logger(\'a\', "roller")', '{ "roller" : 24 }'])
      expect(parse(query).phrases, query).toEqual([]);
    expect(parse('放线 “太快”，怎么办').phrases).toEqual(['太快']);
  });
});

describe('answering it', () => {
  const documents = [
    documentWith({ id: 'a', title: '放线 太快', project: 'sofa-kite', weeklies: ['2022-01-01'] }),
    documentWith({ id: 'b', title: '放线 太慢', project: 'sofa-drum', asker: 'some-one' }),
    documentWith({ id: 'c', title: '太慢 放线', type: 'release', issue: 845 }),
    documentWith({ id: 'd', title: '见 #845，放线的人是 some one' }),
  ];
  const engine = createEngine({ projects, synonyms: [] });
  engine.add(documents);
  const find = (query: string): string[] =>
    engine
      .search(query)
      .results.map(({ document }) => document.id)
      .sort();

  it.each([
    ['放线 project:风筝', ['a']],
    ['放线 project:风筝 project:sofadrum', ['a', 'b']],
    ['放线 type:release', ['c']],
    ['放线 year:2022', ['a']],
    ['"放线 太慢"', ['b']],
    ['放线 -慢', ['a', 'd']],
    ['放线 -太慢', ['a', 'd']],
    ['@some-one', ['b']],
    ['#845', ['c', 'd']],
    ['year:2022', ['a']],
    ['放线 type:project', []],
    ['放线 #8451', []],
  ])('%s', (query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('says what it understood', () => {
    const { understood } = engine.search('放线 project:kit-x type:发布');
    expect(understood).toMatchObject({
      text: '放线',
      filters: [{ field: 'type', value: 'release', label: '发布', source: 'type:发布' }],
      unknown: [{ source: 'project:kit-x', offers: [] }],
    });
  });
});

describe('where the pieces of a query stand', () => {
  const replaced = (query: string): string[] =>
    parse(query).unknown.flatMap(({ start, end, offers }) =>
      offers.map((offer) => query.slice(0, start) + offer + query.slice(end)),
    );

  it.each([
    ['项目：sofa-ki 放线', 'project:sofa-kite 放线'],
    ['放线 项目：sofa-ki', '放线 project:sofa-kite'],
    ['ｐｒｏｊｅｃｔ：sofa-ki 放线', 'project:sofa-kite 放线'],
    ['𝒫😀 项目：sofa-ki 放线', '𝒫😀 project:sofa-kite 放线'],
    ['ﬁ 项目：“sofa-ki”', 'ﬁ project:sofa-kite'],
    ['项目：sofa-ki 项目：sofa-kite', 'project:sofa-kite 项目：sofa-kite'],
  ])('an offer for %s replaces what was typed', (query, expected) => {
    expect(replaced(query)).toEqual([expected]);
  });

  it('filters say it, too', () => {
    const query = '放线　类型：发布 ＃８４５';
    const pieces = parse(query).filters.map(({ source, start, end }) => [
      source,
      query.slice(start, end),
    ]);
    expect(pieces).toEqual([
      ['类型：发布', '类型：发布'],
      ['＃８４５', '＃８４５'],
    ]);
  });
});

describe('a long query', () => {
  it('is read as far as 500 units, no character cut in two, and says what was not', () => {
    expect(parse('线'.repeat(700))).toMatchObject({ text: '线'.repeat(500), unread: 200 });
    expect(parse(`${'线'.repeat(499)}😀`)).toMatchObject({ text: '线'.repeat(499), unread: 2 });
    expect(parse('线'.repeat(500)).unread).toBe(0);
  });
});
