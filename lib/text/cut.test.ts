import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { cutClause, cutWord } from './cut.ts';

test.each([
  ['a text that fits', '升级之后连不上', 20, '升级之后连不上'],
  ['line ends', '升级之后\n连不上', 20, '升级之后 连不上'],
  [
    'the last whole sentence',
    '升级之后，客户端一直连不上怎么办？日志里什么都没有',
    20,
    '升级之后，客户端一直连不上怎么办？',
  ],
  [
    'the last clause',
    '升级之后客户端一直连不上，日志里什么都没有打印出来',
    20,
    '升级之后客户端一直连不上…',
  ],
  [
    'an English clause',
    'The client cannot connect, and there is nothing in any log',
    40,
    'The client cannot connect…',
  ],
  [
    'a paragraph',
    '升级之后客户端一直连不上服务端\n日志里什么都没有打印出来',
    20,
    '升级之后客户端一直连不上服务端…',
  ],
  [
    'before a bracket',
    '升级之后客户端一直连不上（日志里什么都没有打印）',
    20,
    '升级之后客户端一直连不上…',
  ],
  [
    'no clause inside a bracket',
    '升级之后客户端一直连不上（重启三次，日志没有任何内容）',
    20,
    '升级之后客户端一直连不上…',
  ],
  [
    'a word',
    '升级之后客户端一直连不上注册中心而且没有任何日志可看',
    14,
    '升级之后客户端一直连不上…',
  ],
  [
    'an identifier',
    '请看一下我这里的 ConnectionEventProcessor 为什么没有收到',
    20,
    '请看一下我这里的…',
  ],
  ['a number', '一共等待了大约 100000000 毫秒左右', 12, '一共等待了大约…'],
  [
    'an address with a question mark',
    '见 https://a.example/b?c=d 里的说明，照做以后仍然报一样的错误',
    34,
    '见 https://a.example/b?c=d 里的说明…',
  ],
  [
    'a comma in a list of addresses',
    '地址写成 127.0.0.1:81,127.0.0.1:82,127.0.0.1:83 就连不上',
    24,
    '地址写成 127.0.0.1:81…',
  ],
  [
    'an exception',
    'SomeException: No operations allowed after statement closed',
    40,
    'SomeException: No operations allowed…',
  ],
  [
    'three points',
    '我在配置里加了 clientThreads...设成一百，这个值是不是太大了',
    30,
    '我在配置里加了 clientThreads...设成一百…',
  ],
])('%s', (_, text, max, expected) => {
  expect(cutClause(text, max)).toBe(expected);
});

test('a short beginning is no title: the cut goes on to a word', () => {
  expect(cutClause('你好，升级之后客户端一直连不上注册中心而且没有任何日志', 16)).toBe(
    '你好，升级之后客户端一直连不上…',
  );
});

test('one endless word is cut where it is full', () => {
  expect(cutWord('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`);
});

test('an excerpt runs on to the last word, not to the last clause', () => {
  expect(cutWord('升级之后，客户端一直连不上服务端', 15)).toBe('升级之后，客户端一直连不上…');
});

const mixed = fc
  .array(
    fc.constantFrom('升级', '之后', '，', '。', ' ', 'RaftOptions', 'a.b', '（', '）', '😀', '\n'),
  )
  .map((parts) => parts.join(''));

test.each([cutClause, cutWord])('never longer than allowed, always the beginning: %o', (cut) => {
  fc.assert(
    fc.property(
      fc.oneof(mixed, fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 60 }),
      (text, max) => {
        const line = text.replace(/\s+/gu, ' ').trim();
        const head = cut(text, max);
        expect([...head].length).toBeLessThanOrEqual(Math.max(1, max));
        expect(head.isWellFormed()).toBe(text.isWellFormed());
        expect(line.startsWith(head) || line.startsWith(head.slice(0, -1))).toBe(true);
        if (head !== '' && !line.startsWith(head)) expect(head.endsWith('…')).toBe(true);
      },
    ),
  );
});

test('identifiers of a mixed text are whole or not there', () => {
  const parts = fc.constantFrom('升级', '之后', '，', '。', ' RaftOptions ', '（', '）', '😀');
  fc.assert(
    fc.property(fc.array(parts), fc.integer({ min: 30, max: 60 }), (some, max) => {
      const head = cutClause(some.join(''), max);
      expect(head.replace(/RaftOptions/g, '')).not.toMatch(/[A-Za-z]/);
    }),
    { numRuns: 500 },
  );
});

test('a text is cut in a time that grows no faster than its length', () => {
  for (const part of ['（', 'a,']) {
    expect(growth((length) => cutClause(part.repeat(length), 80), 50_000)).toBeLessThan(linear);
  }
});
