import { describe, expect, it } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { encode, termsOf } from './encode.ts';

const kinds = (text: string, kind: string): string[] =>
  encode(text)
    .filter((token) => token.kind === kind)
    .map((token) => token.term);

describe('encode', () => {
  it('cuts Han into overlapping pairs and keeps a lone character', () => {
    expect(termsOf('平滑升级')).toEqual(['平滑', '滑升', '升级']);
    expect(termsOf('锁')).toEqual(['锁']);
    expect(termsOf('锁 和')).toEqual(['锁', '和']);
  });

  it('counts characters outside the basic plane as one', () => {
    expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家']);
    const [first] = encode('𠮷野家');
    expect(first).toMatchObject({ start: 0, end: 3 });
  });

  it('keeps an identifier whole and adds its camelCase and digit parts', () => {
    expect(kinds('maxBatchSizePerCall', 'word')).toEqual(['maxbatchsizepercall']);
    expect(kinds('maxBatchSizePerCall', 'part')).toEqual(['max', 'batch', 'size', 'per', 'call']);
    expect(kinds('HTTPServerV2', 'part')).toEqual(['http', 'server', 'v', '2']);
  });

  it('joins words over one connector or space', () => {
    expect(kinds('redo_log', 'joined')).toEqual(['redolog']);
    expect(kinds('Data Grid', 'joined')).toEqual(['datagrid']);
    expect(kinds('enable-auto-retry', 'joined')).toContain('enableautoretry');
    expect(kinds('a，b', 'joined')).toEqual([]);
  });

  it('never splits a version, and drops its v', () => {
    expect(termsOf('5.4.2')).toEqual(['5.4.2']);
    expect(termsOf('v5.4.2')).toEqual(['5.4.2']);
    expect(kinds('mesh1.14适配', 'version')).toEqual(['1.14']);
    expect(kinds('mesh1.14适配', 'word')).toEqual(['mesh']);
  });

  it('keeps an issue number whole and apart from longer ones', () => {
    expect(kinds('见 #845。', 'issue')).toEqual(['#845']);
    expect(termsOf('#8451')).not.toContain('#845');
    expect(kinds('Manager#start', 'issue')).toEqual([]);
  });

  it('keeps askers whole, in any script', () => {
    expect(kinds('@some-one 提问', 'asker')).toEqual(['@someone']);
    expect(kinds('@李雷', 'asker')).toEqual(['@李雷']);
  });

  it('folds full width, case and traditional characters', () => {
    expect(termsOf('ＡＢＣ')).toEqual(['abc']);
    expect(termsOf('註冊')).toEqual(termsOf('注册'));
    expect(termsOf('Abc')).toEqual(termsOf('aBC').filter((term) => term === 'abc'));
  });

  it('treats control characters and lone surrogates as spaces', () => {
    expect(termsOf('a\u0000b')).toContain('a');
    expect(termsOf('升\ud800级')).toEqual(['升', '级']);
    expect(termsOf('')).toEqual([]);
  });

  it('says where each term stands in the source, not in the folded text', () => {
    const source = '用 ＡＢ 升级';
    const spans = encode(source).map(({ start, end }) => source.slice(start, end));
    expect(spans).toEqual(['用', 'ＡＢ', '升级']);
  });

  it('reads a text in a time that grows no faster than its length', () => {
    expect(encode('平滑升级 Foo_bar '.repeat(1000)).length).toBeGreaterThan(5000);
    const read = (length: number): unknown => encode('平滑升级 Foo_bar '.repeat(length));
    expect(growth(read, 500)).toBeLessThan(linear);
  });
});

describe('names with signs', () => {
  it.each([
    ['C++ 客户端', ['c++']],
    ['用C++写', ['c++']],
    ['Ｃ＋＋', ['c++']],
    ['C++11', ['c++', '11']],
    ['C/C++', ['c', 'c++']],
    ['g++ notepad++', ['g++', 'notepad++']],
    ['C# 调用', ['c#']],
    ['支持C#吗', ['c#']],
    ['Ｆ＃', ['f#']],
    ['.NET 版', ['.net']],
    ['支持.NET吗', ['.net']],
    ['ASP.NET', ['asp', '.net']],
    ['（.net）', ['.net']],
  ])('%s', (text, words) => {
    const found = encode(text).filter(({ kind }) => kind === 'word');
    expect(found.map(({ term }) => term)).toEqual(words);
  });

  it('are not seen where they are none', () => {
    for (const text of [
      'i + +',
      'a+b',
      'kite#845',
      'Kite#fly',
      'www.example.net',
      'x.net.y',
      '# 标题',
    ]) {
      expect(
        encode(text).some(({ term }) => /[+]|\w#|^\./.test(term)),
        text,
      ).toBe(false);
    }
  });
});
