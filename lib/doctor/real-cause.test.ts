import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeExample } from './example-folder.ts';
import { diagnose } from './index.ts';
import { mend } from './mend.ts';

/** What is said of one contribution (`rule: problem → remedy`), and its text after mending. */
async function looked(name: string, text: string): Promise<{ said: string[]; after: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'cause-'));
  try {
    await writeExample(dir, { [`next/${name}.mdx`]: text });
    const { files } = await diagnose(dir);
    const said = files.flatMap(({ messages }) =>
      messages.map(({ ruleId, reason, note }) => `${ruleId}: ${reason} → ${note ?? ''}`),
    );
    await mend(dir);
    return { said, after: await readFile(join(dir, `next/${name}.mdx`), 'utf8') };
  } finally {
    await rm(dir, { recursive: true });
  }
}

const release = (attributes: string): string => `<Release${attributes}>\n\n- 修复\n\n</Release>\n`;

describe('a contribution whose entry was refused', () => {
  test.each([
    [' project="mosn" version="v1.1.5"', ['attribute-value']],
    [' project="mosn"\n  version="v1.1.5"', ['attribute-value']],
    [' project="mosn"', ['required-attribute']],
    ['', ['required-attribute', 'required-attribute']],
  ])('with <Release%s> is told why, and not that there is none', async (attributes, rules) => {
    const { said } = await looked('release-mosn-1', release(attributes));
    expect(said.map((one) => one.split(':')[0])).toEqual(rules);
  });

  test('is mended', async () => {
    const { after } = await looked('release-mosn-1', release(' project="mosn" version="v1.1.5"'));
    expect(after).toBe(release(' project="mosn" version="1.1.5"'));
  });

  test.each([
    ['of another kind', release(' project="mosn" version="v1.1.5"'), 'event-a'],
    ['that is only spoken of', '<Question>\n\n怎么写 `<Release>`？\n\n</Question>\n', 'release-a'],
    ['that is not there', '修复了 [问题](/x)。\n', 'release-a'],
  ])('%s: it has none', async (_, text, name) => {
    const { said } = await looked(name, text);
    expect(said.join('\n')).toContain('next-entry: 文件名说这是一条');
  });
});

describe('a link whose brackets were taken back', () => {
  const url = 'https://www.example.com/a';
  const readings = (line: string): string => `<Readings>\n\n${line}\n\n</Readings>\n`;

  test.each([
    [String.raw`- [\[一文读懂\](${url})]()`, `- [一文读懂](${url})`],
    [String.raw`- [\[一文读懂\](${url})](${url})：给新手`, `- [一文读懂](${url})：给新手`],
    [String.raw`- [\[一文读懂\](${url})](<${url}>)`, `- [一文读懂](${url})`],
    // Which of the two addresses is meant, only people know.
    [
      String.raw`- [\[一文读懂\](${url})](https://www.example.com/b)`,
      String.raw`- [\[一文读懂\](${url})](https://www.example.com/b)`,
    ],
  ])('%s', async (line, mended) => {
    const { said, after } = await looked('reading-a', readings(line));
    expect(said.join('\n')).toContain(
      `link-not-taken: 这个链接没有成形：方括号前面有反斜杠 → 写成 [一文读懂](${url})`,
    );
    expect(after).toBe(readings(mended));
  });

  test('in words it becomes a link', async () => {
    const text = String.raw`见 \[一文读懂\](${url})。`;
    const { after } = await looked('question-a', `<Question>\n\n${text}\n\n</Question>\n`);
    expect(after).toContain(`见 [一文读懂](${url})。`);
  });
});
