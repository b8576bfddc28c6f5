import { describe, expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { documentWith, questionsWith } from '../test-support/documents.ts';

function asked(query: string, ...texts: string[]) {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add(questionsWith(...texts, '别的一件事', '另外一件事', '无关的话'));
  return engine.search(query);
}

describe('what answers and what only shares words', () => {
  it('a document with all words answers', () => {
    const answer = asked('风筝断线', '风筝断线怎么办');
    expect(answer).toMatchObject({ total: 1, answered: 1, nearest: null });
    expect(answer.results[0]).toMatchObject({ answers: true, missing: [] });
  });

  it('a document with one word of several only shares it, and says what it lacks', () => {
    const answer = asked('潜水艇咖啡 风筝', '风筝断线怎么办');
    expect(answer).toMatchObject({
      total: 1,
      answered: 0,
      nearest: { held: ['风筝'], missing: ['潜水艇咖啡'] },
    });
    expect(answer.results[0]).toMatchObject({ answers: false, missing: ['潜水艇咖啡'] });
  });

  it('words that no document holds count as missing', () => {
    expect(asked('kite qqqzzz wwwvvv', 'kite 断线').answered).toBe(0);
    expect(asked('qqqzzz', 'kite 断线')).toMatchObject({ total: 0, answered: 0, nearest: null });
  });

  it('words that say nothing and dates that were understood are not missing', () => {
    const missing = (query: string) => asked(query, 'kite 断线').results[0]?.missing;
    expect(missing('the kite at home is caused by qqqzzz')).toEqual(['qqqzzz']);
    expect(missing('怎么给我自己的一个 kite 加密')).toEqual(['加密']);
    expect(missing('kite 2020年3月4日 加密')).toEqual(['加密']);
    expect(missing('kite 二〇二〇年三月四日')).toEqual([]);
  });

  it('most of an identifier is enough, however it is written', () => {
    for (const query of ['reelSpinQqq', 'reel_spin_qqq']) {
      const { answered, results } = asked(query, 'the spin of a reel');
      expect(answered, query).toBe(1);
      expect(results[0]?.missing, query).toEqual([]);
    }
  });

  it('a well matched sentence answers though it has words of its own', () => {
    const text = '风筝线在高空断开以后怎么找回来';
    expect(asked('昨天下午放的那只大风筝，线在高空断开了要怎么找回来', text).answered).toBe(1);
  });

  it('answers come first in any order', () => {
    const engine = createEngine({ projects: [], synonyms: [] });
    engine.add([
      documentWith({ id: 'all', title: 'kite reel bone', weeklies: ['2019-01-01'] }),
      documentWith({ id: 'some', type: 'release', title: 'reel bone', weeklies: ['2023-01-01'] }),
      documentWith({ id: 'rest', type: 'release', title: 'kite bone', weeklies: ['2018-01-01'] }),
      ...Array.from({ length: 9 }, (_, i) => documentWith({ id: `other ${i}`, title: '别的' })),
    ]);
    const { results } = engine.search('kite reel bone', { order: 'newest' });
    expect(results.map(({ document }) => document.id)).toEqual(['all', 'some', 'rest']);
    expect(results.map(({ answers }) => answers)).toEqual([true, false, false]);
  });

  it('any of several numbers or askers is what was asked', () => {
    const engine = createEngine({ projects: [], synonyms: [] });
    engine.add([
      documentWith({ id: 'a', title: '风筝', issue: 41, asker: 'some-one' }),
      documentWith({ id: 'b', title: '线轴', issue: 42, asker: 'other' }),
      documentWith({ id: 'c', title: '竹骨', issue: 43 }),
    ]);
    for (const query of ['#41 #42', '＃41　＃42', '@some-one @other', '#42 #41 #44']) {
      const { results, answered } = engine.search(query);
      expect(results.map(({ document }) => document.id).sort(), query).toEqual(['a', 'b']);
      expect(answered, query).toBe(2);
    }
    expect(engine.search('#41 @some-one').total).toBe(1);
    expect(engine.search('#41 @other').total).toBe(0);
  });

  it('a query of filters alone is answered by all it leaves', () => {
    expect(asked('type:question', '风筝')).toMatchObject({ total: 4, answered: 4 });
  });
});
