import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpModel, formatMessages, loadContent } from './index.ts';

/** Loads weeklies given by date, each with one more line of frontmatter. */
async function load(numbers: Record<string, string>) {
  const root = await mkdtemp(join(tmpdir(), 'numbers-'));
  await mkdir(join(root, 'weekly'));
  for (const [date, line] of Object.entries(numbers)) {
    const head = ['---', 'title: 秋天', line, `date: ${date}`, '---'].filter(Boolean);
    await writeFile(join(root, 'weekly', `${date}.mdx`), `${head.join('\n')}\n\n正文\n`);
  }
  const { model, files } = await loadContent(root);
  await rm(root, { recursive: true });
  return { model, said: formatMessages(files) };
}

test('a weekly has the number its editors gave it, never its rank', async () => {
  const { model, said } = await load({ '2031-04-04': '', '2031-04-11': 'number: 171' });
  expect(said).toBe('');
  expect(model.weeklies.map(({ date, number }) => [date, number])).toEqual([
    ['2031-04-11', 171],
    ['2031-04-04', null],
  ]);
  expect(dumpModel(model).weeklies.map(({ number }) => number)).toEqual([null, 171]);
});

test('two weeklies with one number: the later one is told where, and what to write', async () => {
  const { said } = await load({ '2031-04-11': 'number: 7', '2031-04-04': 'number: 7' });
  expect(said).toMatch(/2031-04-11\.mdx:3:9 错误 .*2031-04-04.*\[number-taken\]\n.*期号/);
  expect(said).not.toContain('2031-04-04.mdx');
});

test.each(['number: 0', 'number: -3', 'number: 1.5', 'number: 第七期'])(
  '%s is no number of a weekly',
  async (line) => {
    const { said } = await load({ '2031-04-04': line });
    expect(said).toMatch(/:3:9 错误 .*正整数/);
  },
);
