import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { changesOf } from './changes.ts';

const text = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');
const ten = Array.from({ length: 10 }, (_, at) => `第 ${at + 1} 行`);

test('a changed line, with what stands around it', () => {
  const changed = ten.with(4, '第五行');
  const { hunks, ...rest } = changesOf(text(...ten), text(...changed));
  expect(rest).toEqual({ added: 1, removed: 1, isReplaced: false });
  expect(hunks).toHaveLength(1);
  expect(hunks[0]?.map(({ sign, old, new: next }) => [sign, old, next])).toEqual([
    ...[
      [' ', 2, 2],
      [' ', 3, 3],
      [' ', 4, 4],
    ],
    ...[
      ['-', 5, null],
      ['+', null, 5],
    ],
    ...[
      [' ', 6, 6],
      [' ', 7, 7],
      [' ', 8, 8],
    ],
  ]);
  expect(hunks[0]?.find(({ sign }) => sign === '+')?.text).toBe('第五行');
});

test('a new text is all new', () => {
  const { hunks, added, removed } = changesOf('', text('甲', '乙'));
  expect([added, removed]).toEqual([2, 0]);
  expect(hunks.flat()).toEqual([
    { sign: '+', old: null, new: 1, text: '甲' },
    { sign: '+', old: null, new: 2, text: '乙' },
  ]);
});

test('nothing where nothing changed, not by the end of the last line either', () => {
  expect(changesOf(text('甲'), text('甲')).hunks).toEqual([]);
  expect(changesOf('甲', text('甲')).hunks).toEqual([]);
  expect(changesOf('', '').hunks).toEqual([]);
});

test('lines that look like those of a diff stay what they are', () => {
  const { hunks } = changesOf(
    text('甲'),
    text('甲', '--- a', '+++ b', '\\ No newline', '@@ -1 @@', ''),
  );
  expect(hunks.flat().map((line) => line.text)).toEqual([
    ...['甲', '--- a', '+++ b', '\\ No newline', '@@ -1 @@', ''],
  ]);
});

/** The new text as the hunks make it of the old one. */
function applied(before: string, after: string): string[] {
  const old = before.split('\n').slice(0, -1);
  const made: string[] = [];
  let at = 0;
  for (const line of changesOf(before, after).hunks.flat()) {
    if (line.old !== null) {
      made.push(...old.slice(at, line.old - 1));
      expect(old[line.old - 1]).toBe(line.text);
      at = line.old;
    }
    if (line.new === null) continue;
    if (line.old === null && made.length < line.new - 1) {
      const more = line.new - 1 - made.length;
      made.push(...old.slice(at, at + more));
      at += more;
    }
    expect(line.new).toBe(made.length + 1);
    made.push(line.text);
  }
  return [...made, ...old.slice(at)];
}

test('what is shown makes the new text of the old one', () => {
  const lines = fc.array(fc.constantFrom('', '甲', '乙', '丙', '- 丁'), { maxLength: 30 });
  fc.assert(
    fc.property(lines, lines, (old, next) => {
      expect(applied(text(...old), text(...next))).toEqual(next);
    }),
  );
});

describe('texts that are too far apart', () => {
  const many = (word: string): string[] => Array.from({ length: 3000 }, (_, at) => `${word} ${at}`);
  const before = text('头', ...many('旧'), ...ten);
  const after = text('头', ...many('新'), '末', ...ten);

  test('are shown as replaced between what both have', () => {
    const { isReplaced, added, removed, hunks } = changesOf(before, after);
    expect([isReplaced, added, removed]).toEqual([true, 3001, 3000]);
    expect(hunks[0]?.[0]).toEqual({ sign: ' ', old: 1, new: 1, text: '头' });
    expect(hunks[0]?.at(-1)).toMatchObject({ sign: ' ', text: '第 3 行', old: 3004, new: 3005 });
    expect(applied(before, after)).toEqual(after.split('\n').slice(0, -1));
  });

  test('as are those that have nothing in common', () => {
    const { isReplaced, hunks } = changesOf(text(...many('旧')), text(...many('新')));
    expect(isReplaced).toBe(true);
    expect(hunks.flat().filter(({ sign }) => sign === ' ')).toEqual([]);
  });
});
