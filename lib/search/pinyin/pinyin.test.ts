import { describe, expect, it } from 'vitest';
import { pinyinTableOf } from '../prepare/pinyin-table.ts';
import { createEngine } from '../complete.ts';
import { questionsWith } from '../test-support/documents.ts';
import { segment } from './segment.ts';
import { parsePinyinTable } from './table.ts';

const documents = questionsWith(
  '风筝断线以后怎么找回',
  '风筝断线了，重启放线器',
  '大鼓与风筝比赛',
  '重启以后大鼓不响',
  'Bandana 的颜色',
  '天气很好',
);
const engine = createEngine({ projects: [], synonyms: [] });
engine.add(documents);
engine.learnPinyin(pinyinTableOf(documents));
const meant = (query: string) => engine.search(query).understood.also.map((also) => also.meant[0]);

describe('pinyin', () => {
  it.each([
    ['fengzheng', ['风筝']],
    ['fengzheng duanxian', ['风筝断线']],
    ['feng zheng', ['风筝']],
    ['fengzhengduanx', ['风筝断线']],
    ['chongqi dagu', ['重启', '大鼓']],
    ['fengzheng Bandana', ['风筝']],
    ['fengzheng断线', ['风筝']],
    ['fzdx', ['风筝断线']],
  ])('reads %s', (query, runs) => {
    expect(meant(query)).toEqual(runs);
  });

  it('finds what it read', () => {
    const { results, understood } = engine.search('fengzheng duanxian');
    expect(results.map(({ document }) => document.id).sort()).toEqual(['1', '2']);
    expect(understood.also).toEqual([
      { word: 'fengzheng duanxian', meant: ['风筝断线'], why: 'pinyin' },
    ]);
    expect(results[0]?.title.marks.length).toBeGreaterThan(0);
  });

  it('leaves Latin words, unknown words and names alone', () => {
    for (const query of ['bandana', 'bandan', 'wuguan', '@fengzheng', 'fengzheng.zip', 'zzz']) {
      expect(meant(query), query).toEqual([]);
    }
  });

  it('leaves English sentences alone, and initials among Han', () => {
    for (const query of ['no fengzheng in the sky', 'out of chongqi', '把fzdx关掉', '把fengz关掉'])
      expect(meant(query), query).toEqual([]);
    expect(meant('这个 fengzheng 呢')).toEqual(['风筝']);
  });

  it('takes three letters for one word only, not for characters that met by chance', () => {
    const many = (text: string, times: number) => Array.from({ length: times }, () => text);
    const some = questionsWith(
      ...many('玩大鼓', 8),
      ...many('风筝线', 8),
      ...many('玩风筝', 2),
      ...many('无关', 4),
    );
    const chance = createEngine({ projects: [], synonyms: [] });
    chance.add(some);
    chance.learnPinyin(pinyinTableOf(some));
    expect(chance.search('fzx').understood.also).toMatchObject([{ meant: ['风筝线'] }]);
    expect(chance.search('wfz').understood.also).toEqual([]);
  });

  it('reads nothing before the table is there', () => {
    const early = createEngine({ projects: [], synonyms: [] });
    early.add(documents);
    expect(early.search('fengzheng')).toMatchObject({ total: 0, understood: { also: [] } });
  });
});

describe('table', () => {
  it('groups characters by syllable, without those of a single document', () => {
    const table = parsePinyinTable(pinyinTableOf(documents));
    expect([...(table.syllables.get('feng') ?? [])]).toEqual(['风']);
    expect(table.syllables.get('qi')?.has('气')).toBe(false);
    expect(table.initials.get('zh')?.has('筝')).toBe(true);
  });

  it('takes the readings of a character that has two', () => {
    const { syllables } = parsePinyinTable(pinyinTableOf(documents));
    expect(syllables.get('chong')?.has('重')).toBe(true);
    expect(syllables.get('zhong')?.has('重')).toBe(true);
  });

  it('skips what is not in its form', () => {
    expect(parsePinyinTable('').syllables.size).toBe(0);
    expect(parsePinyinTable('zhu zhu注 <b> 9册').syllables.size).toBe(1);
  });
});

it('cuts letters every way, fewer pieces first', () => {
  const table = parsePinyinTable('xi西 an安 xian先 x');
  expect(segment('xian', table).map(({ pieces }) => pieces.length)[0]).toBe(2);
  expect(segment('xianx', table)[0]).toMatchObject({ whole: true });
  expect(segment('qqq', table)).toEqual([]);
  expect(segment('', table)).toEqual([]);
});
