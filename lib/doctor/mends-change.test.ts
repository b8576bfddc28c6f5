import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { typedText } from '#lib/content/diskless.ts';
import { applied } from '#lib/text/changes/edits.ts';
import { RULES } from './catalogue.ts';
import { writeExample } from './example-folder.ts';
import { diagnose } from './index.ts';
import { mend } from './mend.ts';
import type { Example } from './rule.ts';

/** Content folders of the world, of which each says something that people really wrote. */
const FIELD = resolve(process.env['FIELD_DIR'] ?? '../shared/field');
const hasField = existsSync(FIELD);
if (!hasField) console.warn('※ 没有 field，跳过它的检查（FIELD_DIR）');

async function inFolder<T>(
  fill: (dir: string) => Promise<void>,
  look: (dir: string) => Promise<T>,
): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'mends-'));
  try {
    await fill(dir);
    return await look(dir);
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** Messages that offer a mend which leaves the text as it is. Files that are only written anew have no edits. */
function idle(files: readonly VFile[]): string[] {
  return files.flatMap((file) => {
    const text = typedText(file) ?? '';
    return file.messages
      .filter(({ edits = [] }) => edits.length > 0 && applied(text, edits) === text)
      .map((one) => `${file.path} ${one.ruleId} ${one.reason}`);
  });
}

/** A word of each kind of markup, its own marks taken back by backslashes. */
const escaped: Record<string, Example> = Object.fromEntries(
  [
    String.raw`- [\[一文读懂\](https://www.example.com/a)](https://www.example.com/a)`,
    String.raw`- [\[一文读懂\](https://www.example.com/a)]()`,
    String.raw`见 \[一文读懂\](https://www.example.com/a)。`,
    String.raw`见 \[一文读懂](https://www.example.com/a)，\![图](/甲.png)，\*\*粗\*\*，\`码\`，\<b>。`,
    String.raw`\# 标题`,
    String.raw`\- 一项`,
    String.raw`C:\\路径\\文件 \\d\+ \{x\}`,
    String.raw`见 http:\//www.example.com/a 和 (一文读懂)\[https://www.example.com/a\]`,
  ].map((line, nth) => [`next/reading-${nth}.mdx`, `<Readings>\n\n${line}\n\n</Readings>\n`]),
);

test('no mend of what rules find in their own examples leaves the text as it is', async () => {
  for (const { id, wrong, right } of RULES) {
    for (const example of [wrong, right]) {
      const { files } = await inFolder(
        (dir) => writeExample(dir, example),
        (dir) => diagnose(dir),
      );
      expect(idle(files), id).toEqual([]);
    }
  }
});

test('neither does one of marks that were taken back', async () => {
  const fill = (dir: string): Promise<void> => writeExample(dir, escaped as Example);
  const { files } = await inFolder(fill, (dir) => diagnose(dir));
  expect(files.length).toBeGreaterThan(8);
  expect(idle(files)).toEqual([]);
});

test.skipIf(!hasField)('neither does one of what people wrote', async () => {
  for (const name of await readdir(FIELD)) {
    const fill = (dir: string): Promise<void> => cp(join(FIELD, name), dir, { recursive: true });
    const { files } = await inFolder(fill, (dir) => diagnose(dir));
    expect(idle(files), name).toEqual([]);
  }
});

test('what is left after mending is mended no more, and offers nothing', async () => {
  const fill = (dir: string): Promise<void> => writeExample(dir, escaped as Example);
  const offered = await inFolder(fill, async (dir) => {
    const { diagnosis } = await mend(dir);
    return diagnosis.files.flatMap(({ messages }) => messages.filter(({ edits }) => edits));
  });
  expect(offered.map(String)).toEqual([]);
});
