import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapedJson, printedLines, shortened, visible } from './printable.ts';

/** A letter of each kind that nobody may print as it is. */
const UNSEEN = [
  ...[
    '\u0000',
    '\u0007',
    '\b',
    '\t',
    '\n',
    '\v',
    '\f',
    '\r',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u009b',
  ],
  ...['\u00ad', '\u061c', '\u180e', '\u200b', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029'],
  ...['\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\ufeff', '\ufff9', '\ufffe', '\u3164'],
  ...['\ud800', '\udfff', '\u{e0001}', '\u{e0041}', '\u{e007f}'],
];
const unit = fc.oneof(
  fc.constantFrom(...UNSEEN, ':', '#', '[', ' ', '\u3000', '::error::', '##[group]'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const texts = fc.array(unit, { maxLength: 20 }).map((parts) => parts.join(''));

test('what nobody sees is written out', () => {
  expect(visible('\u001b[2J0 处错误\u0007')).toBe('\\u001b[2J0 处错误\\u0007');
  expect(visible('a\r\nb\tc\u2028d\u0085e')).toBe('a\\r\\nb\\tc\\u2028d\\u0085e');
  expect(visible('\u202Ekcab\u202C\u2066x\u2069\u200F')).toBe(
    '\\u202ekcab\\u202c\\u2066x\\u2069\\u200f',
  );
  expect(visible('\u{e0041}\ud800')).toBe('\\u{e0041}\\ud800');
  for (const one of UNSEEN) expect(visible(`x${one}y`), one).toMatch(/^x\\(?:[nrt]|u\S+)y$/);
});

test('words, marks and pictures stay as they are', () => {
  for (const text of [
    '内容有 1 处错误：<Question>',
    'C:\\a\\b',
    'é e\u0301 ❤️ 😀',
    'a::b',
    '## a [b]',
  ]) {
    expect(visible(text)).toBe(text);
  }
});

test.each([
  ['::stop-commands::t', '\\u003a:stop-commands::t'],
  ['  ::error::x', '  \\u003a:error::x'],
  ['\u3000::add-mask::x', '\u3000\\u003a:add-mask::x'],
  ['x ##[error]y', 'x \\u0023#[error]y'],
  ['##vso[task.complete]', '\\u0023#vso[task.complete]'],
  ['###teamcity[x]', '#\\u0023#teamcity[x]'],
])('%s is no command to whoever reads a log', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('any text is one line of characters that are seen, and twice changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const line = visible(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s*::|##\w*\[/u);
      expect(visible(line)).toBe(line);
      expect(printedLines([text, text]).split('\n')).toEqual([line, line, '']);
    }),
  );
});

test('JSON stays JSON of the same value', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const value = { [text]: [text, { text }] };
      const json = escapedJson(JSON.stringify(value, null, 2));
      expect(JSON.parse(json)).toEqual(value);
      expect(json).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    }),
  );
});

test('a long text loses its middle', () => {
  expect(shortened('a'.repeat(30), 30)).toBe('a'.repeat(30));
  const cut = shortened(`的 project="${'x'.repeat(100_000)}" 不对：要短名`, 60);
  expect(cut).toHaveLength(60);
  expect(cut).toMatch(/^的 project="x+…x+" 不对：要短名$/);
  expect(shortened('😀'.repeat(50), 20).isWellFormed()).toBe(true);
});
