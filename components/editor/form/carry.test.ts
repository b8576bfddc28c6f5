import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditorMessage } from '#lib/editor/types.ts';
import { carried, changedPassage } from './carry.ts';
import { type Said, segmentsOf } from './said.ts';

const about = (from: number, to: number, more: Partial<EditorMessage> = {}): EditorMessage => ({
  ...{ rule: 'some-rule', severity: 'warning', from, to, line: 1, column: 1 },
  ...{ problem: '不对', remedy: '换一种写法', edits: [{ from, to, text: '' }] },
  ...more,
});

describe('messages of an earlier text', () => {
  test('are what they were in the same text', () => {
    const message = about(1, 2);
    expect(carried([message], 'abc', 'abc')).toEqual([
      { message, found: message, isCurrent: true },
    ]);
  });

  test('move with the passage they are about, and with what mends it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (head, old, now, at) => {
        const before = `${head}<${old}>尾巴，完`;
        const after = `${head}<${now}>尾巴，完`;
        const from = before.length - 1 - (at % 2);
        const [one] = carried([about(from, from + 1)], before, after);
        const { message } = one!;
        expect(after.slice(message.from, message.to)).toBe(before.slice(from, from + 1));
        expect(message.edits).toEqual([{ from: message.from, to: message.to, text: '' }]);
      }),
    );
  });

  test('mend nothing once their passage, or the one next to it, has changed', () => {
    const current = (from: number, to: number): boolean =>
      carried([about(from, to)], '甲乙丙丁戊', '甲乙新丁戊')[0]!.isCurrent;
    expect([current(0, 1), current(1, 2), current(2, 3), current(3, 4), current(4, 5)]).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test('mend nothing when what they would change elsewhere has changed', () => {
    const far = about(0, 1, { edits: [{ from: 3, to: 4, text: '' }] });
    expect(carried([far], '甲乙丙丁', '甲乙丙了')[0]!.isCurrent).toBe(false);
  });

  test('stay within the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), fc.nat(20), (before, after, a, b) => {
        const [from, to] = [a, b].map((one) => Math.min(one, before.length)).sort((x, y) => x - y);
        const { message } = carried([about(from!, to!)], before, after)[0]!;
        expect(0 <= message.from && message.from <= message.to).toBe(true);
        expect(message.to).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

test('what changed lies between what two texts begin and end with', () => {
  expect(changedPassage('一二三', '一新三')).toEqual({ head: 1, tail: 2 });
  expect(changedPassage('aa', 'aaa')).toEqual({ head: 2, tail: 2 });
  expect(changedPassage('', '新')).toEqual({ head: 0, tail: 0 });
});

describe('underlines of a value', () => {
  const said = (
    from: number,
    to: number,
    severity: EditorMessage['severity'] = 'warning',
  ): Said => {
    const message = about(from, to, { severity });
    return { message, found: message, isCurrent: true, passage: { from, to }, line: null };
  };
  const marked = (value: string, ...all: Said[]): string =>
    segmentsOf(value, all)
      .map(({ text, severity }) => (severity ? `[${text}]` : text))
      .join('');

  test('stand under their passages, in the order of the text', () => {
    expect(marked('一, 二; 三', said(4, 5), said(1, 2))).toBe('一[,] 二[;] 三');
  });

  test('end with the line, show a point, and do not overlap', () => {
    expect(marked('第一\n第二', said(0, 5))).toBe('[第一]\n第二');
    expect(marked('第一', said(1, 1))).toBe('第[一]');
    expect(marked('第一', said(2, 2))).toBe('第一');
    expect(marked('一二三', said(0, 2), said(1, 3))).toBe('[一二]三');
  });

  test('are not drawn for remarks, nor for what has changed since', () => {
    expect(marked('一二', said(0, 1, 'hint'))).toBe('一二');
    expect(marked('一二', { ...said(0, 1), isCurrent: false })).toBe('一二');
  });

  test('lose no character', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(10))
      .map(([from, length]) => said(from, from + length));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span), (value, all) => {
        const segments = segmentsOf(value, all);
        expect(segments.map(({ text }) => text).join('')).toBe(value);
      }),
    );
  });
});
