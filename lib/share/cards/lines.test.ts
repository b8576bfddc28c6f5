import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCardFont } from './font.ts';
import { setExcerpt, setText, type Line } from './lines.ts';

const font = await readCardFont();
const texts = (lines: readonly Line[] | null) =>
  lines?.map(({ runs }) => runs.map(({ text }) => text).join('|'));

test('Chinese and Latin stand a little apart, spaces as they are', () => {
  const [line] = setText(font, '在Raft组 里', { width: 20, lines: 1 }) ?? [];
  expect(line?.runs.map(({ text }) => text)).toEqual(['在', 'Raft', '组', '里']);
  expect(line?.runs[1]?.x).toBe(1.125);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  const words = fc.constantFrom('换主', '（', '）', '，', '。', '「', '」', 'leader', '选举', '…');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      for (const line of texts(setText(font, `始${parts.join('')}终`, { width: 12, lines: 99 })) ??
        []) {
        // A run of marks longer than a line has to break somewhere.
        if (/[（「）」，。…]{6}/u.test(parts.join(''))) continue;
        expect(line.replaceAll('|', '').trim()).not.toMatch(/^[）」，。…]|[（「]$/u);
      }
    }),
  );
});

test('a word longer than a line keeps its marks where it breaks', () => {
  const lines = texts(setText(font, `始${'leader'.repeat(3)}，。」终`, { width: 12, lines: 9 }));
  expect(lines?.join('')).toContain('，。」');
  for (const line of lines ?? []) expect(line).not.toMatch(/^[，。」]/u);
});

test('no line is wider than its box, but for half a mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 30 }), (text, width) => {
      for (const line of setExcerpt(font, text, { width, lines: 3 })) {
        expect(line.width).toBeLessThanOrEqual(width + 0.5);
      }
    }),
  );
});

test('a long text is cut at the end of a clause', () => {
  const text = '节点重启以后日志还在，为什么状态机要从快照恢复？如果快照很大，启动时间会不会很长';
  const box = { width: 14, lines: 2 };
  expect(texts(setExcerpt(font, text, box))?.join('')).toBe(
    '节点重启以后日志还在，为什么状态机要从快照恢复？…',
  );
  expect(texts(setExcerpt(font, text, { width: 12, lines: 2 }))?.join('')).toMatch(/[^，]…$/u);
  expect(texts(setExcerpt(font, '短', box))).toEqual(['短']);
});

test('a heading breaks between its clauses', () => {
  const title = '社区见面会、版本发布与问答整理，新手任务';
  expect(texts(setText(font, title, { width: 11, lines: 3 }, 'clauses'))).toEqual([
    '社区见面会、',
    '版本发布与问答整理，',
    '新手任务',
  ]);
  expect(setText(font, title, { width: 6, lines: 3 }, 'clauses')).toBeNull();
});

test('even lines need no more lines', () => {
  const text = '为什么压测时领导者会反复漂移';
  expect(texts(setText(font, text, { width: 12, lines: 2 }))?.[1]?.length).toBeLessThan(4);
  const even = setText(font, text, { width: 12, lines: 2 }, 'even') ?? [];
  expect(Math.abs((even[0]?.width ?? 0) - (even[1]?.width ?? 9))).toBeLessThanOrEqual(2);
});
