import { describe, expect, it } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { createEngine } from './complete.ts';
import { parseSynonyms } from './index/synonyms.ts';
import { documentWith, questionsWith } from './test-support/documents.ts';
import type { SearchDocument, SearchOptions } from './types.ts';

const projects = [{ slug: 'sofa-kite', name: 'SOFAKite', aliases: ['Kite', '风筝'] }];

function find(
  documents: SearchDocument[],
  query: string,
  options?: SearchOptions,
  synonyms = '',
): string[] {
  const engine = createEngine({ projects, synonyms: parseSynonyms(synonyms) });
  engine.add(documents);
  return engine.search(query, options).results.map(({ document }) => document.id);
}

describe('ranking', () => {
  it('puts the exact phrase before the same words apart', () => {
    const documents = questionsWith('连接可以重用，池子不行', '连接池怎么配', '池子和连接是两回事');
    expect(find(documents, '连接池')[0]).toBe('2');
  });

  it('prefers a document with all words to one that repeats a single word', () => {
    const documents = questionsWith('超时 超时 超时 超时', '重试之后还是超时', '重试');
    expect(find(documents, '重试 超时')[0]).toBe('2');
  });

  it('prefers the title to the answer', () => {
    const documents = [
      documentWith({ id: 'answer', title: '怎么排查', answer: '先看心跳' }),
      documentWith({ id: 'title', title: '心跳丢失', answer: '先看网络' }),
    ];
    expect(find(documents, '心跳')).toEqual(['title', 'answer']);
  });

  it('puts an exact identifier before longer ones that hold it', () => {
    const documents = questionsWith('用 LogStoreFactory 创建', '继承 LogStore 即可', 'MyLogStore');
    expect(find(documents, 'logstore')[0]).toBe('2');
    expect(find(documents, 'logstore')).toHaveLength(3);
  });

  it('lets the newer win only between equals', () => {
    const documents = [
      documentWith({ id: 'old', title: '心跳丢失', weeklies: ['2019-01-01'] }),
      documentWith({ id: 'new', title: '心跳丢失', weeklies: ['2022-01-01'] }),
      documentWith({ id: 'newest', title: '心跳丢失了一些', weeklies: ['2023-01-01'] }),
      documentWith({ id: 'other', title: '无关' }),
    ];
    expect(find(documents, '心跳丢失')).toEqual(['new', 'old', 'newest']);
  });

  it('takes a pasted quotation that nothing holds for words, and says so', () => {
    const engine = createEngine({ projects, synonyms: [] });
    engine.add(questionsWith('占位符 placeholder 解析不了', '心跳丢失'));
    const query = 'Could not resolve placeholder in value "${kite.topic}"';
    const { results, understood } = engine.search(query);
    expect(results.map(({ document }) => document.id)).toEqual(['1']);
    expect(understood.phrases).toEqual([]);
    expect(understood.unknown.map(({ source }) => source)).toEqual(['"${kite.topic}"']);
    expect(engine.search('"没有的短语"').results).toEqual([]);
    expect(engine.search('心跳 "丢失"').understood.phrases).toEqual(['丢失']);
  });

  it('gives question words no weight', () => {
    const documents = questionsWith('请问为什么怎么会这样', '节点掉线');
    expect(find(documents, '请问为什么节点掉线')[0]).toBe('2');
    expect(find(documents, '为什么')).toContain('1');
  });
});

describe('what a query may be', () => {
  it('finds an issue number, and never a longer one', () => {
    const documents = [
      documentWith({ id: 'a', title: '甲', issue: 845 }),
      documentWith({ id: 'b', title: '乙', issue: 8451 }),
    ];
    expect(find(documents, '#845')).toEqual(['a']);
    expect(find(documents, '845')).toEqual(['a']);
  });

  it('finds an asker', () => {
    const documents = [
      documentWith({ id: 'a', title: '甲', asker: 'some-one' }),
      documentWith({ id: 'b', title: 'some one', asker: 'else' }),
    ];
    expect(find(documents, '@some-one')[0]).toBe('a');
  });

  it('takes an annotation for a word, not for an asker', () => {
    const documents = questionsWith('方法加了 @Async 就慢', '方法慢', '别的');
    expect(find(documents, '@Async 慢')[0]).toBe('1');
    expect(find(documents, '加了 @Async')[0]).toBe('1');
    expect(find(documents, '@Transactional 方法')).toContain('2');
  });

  it('finds a project by each of its names', () => {
    const documents = [
      documentWith({ id: 'a', title: '能放线吗', project: 'sofa-kite' }),
      documentWith({ id: 'b', title: '无关' }),
    ];
    for (const name of ['SOFAKite', 'kite', '风筝', 'sofa-kite', 'SOFA Kite']) {
      expect(find(documents, name), name).toEqual(['a']);
    }
  });

  it('finds another name of the same thing, and says so', () => {
    const engine = createEngine({ projects, synonyms: parseSynonyms('换班 = 交接 岗位 = shift') });
    engine.add(questionsWith('交接时岗位空了', '岗位很多，交接', '换班', '岗位'));
    const { results } = engine.search('换班');
    expect(results[0]).toMatchObject({ document: { id: '3' }, match: 'words' });
    const others = results.slice(1);
    expect(others.map(({ document }) => document.id).sort()).toEqual(['1', '2']);
    expect(others.every(({ match }) => match === 'synonym')).toBe(true);
  });

  it('finds another name even where nothing holds the asked one', () => {
    const documents = questionsWith('交接时岗位空了', '岗位很多', '别的');
    expect(find(documents, '换班', {}, '换班 = 交接 岗位')).toEqual(['1']);
  });

  it('forgives one typo in a Latin word', () => {
    const documents = questionsWith('Tracker 启动失败', 'Trigger');
    for (const typo of ['trakcer', 'traker', 'trackerr', 'trocker']) {
      expect(find(documents, typo), typo).toEqual(['1']);
    }
  });

  it('says which spelling it searched for besides, and suggests it', () => {
    const engine = createEngine({ projects, synonyms: [] });
    engine.add(questionsWith('Tracker 启动失败', 'Trigger'));
    const { understood, suggestion } = engine.search('trakcer 启动 type:question');
    expect(understood.also).toEqual([{ word: 'trakcer', meant: ['tracker'], why: 'spelling' }]);
    expect(suggestion).toBe('tracker 启动 type:question');
    expect(engine.search('track').understood.also).toEqual([]);
    expect(engine.search('tracker').suggestion).toBeNull();
  });

  it('folds full-width and traditional forms', () => {
    const documents = questionsWith('注册中心 Tracker 启动失败', '别的');
    for (const query of ['註冊中心', 'Ｔｒａｃｋｅｒ', '啟動失敗', 'ＴＲＡＣＫＥＲ　啓動']) {
      expect(find(documents, query), query).toEqual(['1']);
    }
  });

  it('knows a synonym inside a glued word', () => {
    const documents = questionsWith('支持 Brush 17 吗', '支持 Brush 18 吗', '17 支');
    expect(find(documents, 'pen17', {}, 'pen = brush')[0]).toBe('1');
  });

  it('answers nothing to an empty query or unknown words', () => {
    const documents = questionsWith('甲乙');
    for (const query of ['', '   ', '？', '丙丁', 'zzzz', '\u0000']) {
      expect(find(documents, query), query).toEqual([]);
    }
  });

  it('survives hostile and long queries', () => {
    const documents = questionsWith('升级失败');
    const long = '升级失败 '.repeat(2000);
    expect(find(documents, long)).toEqual(['1']);
    const asked = (length: number): unknown => find(documents, '升级失败 '.repeat(length));
    expect(growth(asked, 500)).toBeLessThan(linear);
    for (const query of ['\ud83d', '((((', '.*', '"; drop', '__proto__', 'constructor']) {
      expect(() => find(documents, query)).not.toThrow();
    }
  });
});

describe('answers', () => {
  const documents = [
    documentWith({ id: 'q', title: '升级', project: 'sofa-kite', weeklies: ['2020-01-01'] }),
    documentWith({ id: 'r', type: 'release', title: '升级', weeklies: ['2021-01-01'] }),
    documentWith({ id: 'w', type: 'weekly', title: '升级', weeklies: ['2021-01-01'] }),
  ];
  const engine = createEngine({ projects, synonyms: [] });
  engine.add(documents);

  it('counts facets, each under the other filters', () => {
    const { total, facets } = engine.search('升级', { years: ['2021'] });
    expect(total).toBe(2);
    expect(facets.types).toMatchObject({ question: 0, release: 1, weekly: 1 });
    expect(facets.years).toEqual({ 2020: 1, 2021: 2 });
    expect(facets.projects).toEqual({ '': 2, 'sofa-kite': 0 });
  });

  it('filters by issue and rounds, and counts what either would leave', () => {
    const talks = [
      documentWith({ id: 'a', title: '升级', issue: 845, rounds: 2 }),
      documentWith({ id: 'b', title: '升级', rounds: 3, weeklies: ['2021-01-02'] }),
      documentWith({ id: 'c', title: '升级', weeklies: ['2021-01-03'] }),
    ];
    expect(find(talks, '升级', { traits: ['rounds'] }).sort()).toEqual(['a', 'b']);
    expect(find(talks, '升级', { traits: ['issue', 'rounds'] })).toEqual(['a']);
    const some = createEngine({ projects, synonyms: [] });
    some.add(talks);
    expect(some.search('升级').facets.traits).toEqual({ issue: 1, rounds: 2 });
    const { facets } = some.search('升级', { traits: ['issue'] });
    expect(facets.traits).toEqual({ issue: 1, rounds: 1 });
    expect(facets.types.question).toBe(1);
  });

  it('filters by type and project, pages, and orders by date', () => {
    expect(find(documents, '升级', { type: 'release' })).toEqual(['r']);
    expect(find(documents, '升级', { projects: ['sofa-kite'] })).toEqual(['q']);
    expect(find(documents, '升级', { limit: 1, offset: 1 })).toHaveLength(1);
    expect(find(documents, '升级', { order: 'newest' }).at(-1)).toBe('q');
    expect(find(documents, '升级', { perType: 0 })).toEqual([]);
  });

  it('offers each word of a query alone, with its hits', () => {
    const words = engine.search('升级 zzzz').words;
    expect(words).toEqual([
      { word: '升级', count: 3 },
      { word: 'zzzz', count: 0 },
    ]);
  });

  it('takes a document once, whenever it arrives', () => {
    engine.add(documents);
    expect(engine.size).toBe(3);
  });
});

describe('names with signs', () => {
  const documents = questionsWith(
    '有没有 C++ 的版本',
    'C# 能放线吗',
    'A、B、C 三根线，C 断了',
    '.NET 平台怎么接',
    '各个 nodes 都在',
    'nodejs 里怎么放',
    'net 是什么',
  );
  it.each([
    ['C++', '1'],
    ['c++', '1'],
    ['Ｃ＋＋', '1'],
    ['c++ 版本', '1'],
    ['C++的版本', '1'],
    ['C#', '2'],
    ['c＃', '2'],
    ['.NET', '4'],
    ['．ＮＥＴ', '4'],
    ['.net平台', '4'],
    ['Node.js', '6'],
    ['node.js 里', '6'],
  ])('%s is no other name', (query, id) => {
    expect(find(documents, query)[0]).toBe(id);
    if (/[+#＃＋]/.test(query)) expect(find(documents, query)).not.toContain('3');
  });
});

describe('an identifier that stands nowhere as such', () => {
  const documents = questionsWith(
    '默认的 kite speed 太快了吗，还是 kite 太小',
    'kite 怎么放',
    'lineWidthMm 是线宽',
    '线轴 reel_max_turns 设多少',
    '无关的话',
  );
  it.each([
    ['kiteSpeedMs', '1'],
    ['KiteSpeedMs', '1'],
    ['kite_speed_ms', '1'],
    ['KITE_SPEED_MS', '1'],
    ['kite-speed-ms', '1'],
    ['kite.speed.ms', '1'],
    ['setKiteSpeed()', '1'],
    ['line_width_mm', '3'],
    ['line width', '3'],
    ['LineWidth', '3'],
    ['reelMaxTurns', '4'],
    ['ReelMaxTurnsPerDay', '4'],
    ['reel max turns', '4'],
  ])('%s is found by its parts, ranked and marked', (query, id) => {
    const engine = createEngine({ projects, synonyms: [] });
    engine.add(documents);
    const { results } = engine.search(query);
    expect(results[0]?.document.id).toBe(id);
    expect(results[0]?.found).not.toEqual([]);
    expect(results.every(({ score }) => score > 0)).toBe(true);
  });
});
