import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bodyHead, bodyPath, writeExample } from './example-folder.ts';
import { diagnose } from './index.ts';
import { mend } from './mend.ts';

/** A body after mending, and how many messages with a mend it had before. */
async function mended(body: string): Promise<{ after: string; offered: number; left: string[] }> {
  const dir = await mkdtemp(join(tmpdir(), 'chosen-'));
  try {
    await writeExample(dir, body);
    const { files } = await diagnose(dir);
    const offered = files.flatMap(({ messages }) => messages.filter(({ edits }) => edits)).length;
    const { diagnosis } = await mend(dir);
    const whole = await readFile(join(dir, bodyPath()), 'utf8');
    const left = diagnosis.files.flatMap(({ messages }) =>
      messages.flatMap(({ ruleId, fatal }) => (fatal ? [ruleId ?? ''] : [])),
    );
    return { after: whole.slice(bodyHead().length).trimEnd(), offered, left };
  } finally {
    await rm(dir, { recursive: true });
  }
}

test.each([
  ['返回 List<String> 的方法报错。', '返回 `List<String>` 的方法报错。'],
  ['返回 Map<String, List<Long>> 就报错。', '返回 `Map<String, List<Long>>` 就报错。'],
  [
    '把 List<Long> 和 Set<Long> 换成 Map<K, V>。',
    '把 `List<Long>` 和 `Set<Long>` 换成 `Map<K, V>`。',
  ],
  ['- 支持 Class<?> 参数', '- 支持 `Class<?>` 参数'],
  // No type, or no place for code: the bracket alone is written as one.
  ['类型参数 <T> 丢了。', '类型参数 \\<T> 丢了。'],
  ['没写完的 List<String 报错。', '没写完的 List\\<String 报错。'],
  ['单个 \\` 和 List<String> 在一起。', '单个 \\` 和 `List<String>` 在一起。'],
  ['没成对的 ` 和 List<String> 在一起。', '没成对的 ` 和 List\\<String> 在一起。'],
])('%s', async (before, after) => {
  const result = await mended(before);
  expect(result.after).toBe(after);
  expect(result.offered).toBeGreaterThan(0);
  expect(result.left).toEqual([]);
});
