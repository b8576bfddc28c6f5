import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent, readContent } from '#lib/content/index.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { mend } from '#lib/doctor/mend.ts';
import { toldOf } from '#lib/doctor/tell/told.ts';
import { hostileInputs } from '#lib/mdx/hostile/corpus.ts';
import { floodInputs } from '#lib/mdx/hostile/floods.ts';
import { assertInert } from '#lib/mdx/inert.ts';
import { assemble } from './assemble.ts';

const date = '2024-03-01';
let dir = '';
let secret = '';

/** The corpus, each input within a question and its answer: as somebody would send it. */
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'hostile-next-'));
  await mkdir(join(dir, 'next'));
  // A flood is refused before anything else is looked at, and takes its time.
  const inputs = hostileInputs.filter((one) => !floodInputs.includes(one));
  for (const [index, { body }] of inputs.entries()) {
    const question = `<Question asker="甲">\n\n问？${body}\n\n<Answer>\n\n${body}\n\n</Answer>\n\n</Question>\n`;
    await writeFile(
      join(dir, `next/question-h${index}.mdx`),
      `---\nby: h${index}\n---\n\n${question}`,
    );
  }
  secret = join(dir, 'secret.txt');
  await writeFile(secret, '内容目录以外的字\n');
  await symlink(secret, join(dir, 'next/question-link.mdx'));
}, 240_000);

afterAll(() => rm(dir, { recursive: true }));

test(
  'the doctor looks at all of it and has no fault of its own',
  { timeout: 240_000 },
  async () => {
    const { files } = await diagnose(dir);
    expect(files.length).toBeGreaterThan(100);
    const told = toldOf(files);
    expect(told.filter(({ rule }) => rule === 'internal')).toEqual([]);
    for (const { problem, remedy } of told)
      expect(problem + remedy).not.toMatch(/[\r\n\u001b\u202e]/);
  },
);

test(
  'mending it makes nothing act, and leaves what is outside alone',
  { timeout: 240_000 },
  async () => {
    await mend(dir);
    const { found } = await readContent(dir);
    for (const { tree } of found.next) assertInert(tree);
    expect(await readFile(secret, 'utf8')).toBe('内容目录以外的字\n');
    expect((await lstat(join(dir, 'next/question-link.mdx'))).isSymbolicLink()).toBe(true);
  },
);

test(
  'what is assembled of it passes, and every file is in it or named',
  { timeout: 240_000 },
  async () => {
    const before = (await readdir(join(dir, 'next'))).length;
    const { merged, stays } = await assemble({ dir, date });
    expect(merged.length).toBeGreaterThan(10);
    // The link is no file of ours: it is neither read nor removed.
    expect(merged.length + stays.length).toBe(before - 1);
    const content = await loadContent(dir);
    const { files, model } = content;
    const own = files.filter(({ path }) => path.endsWith(`weekly/${date}.mdx`));
    expect(own.flatMap((file) => file.messages.filter(({ fatal }) => fatal))).toEqual([]);
    expect(model.weeklies[0]?.questions).toHaveLength(merged.length);
    const tree = content.weeklyTree(date);
    if (!tree) throw new Error('the weekly has no page');
    assertInert(tree);
    expect(existsSync(secret)).toBe(true);
  },
);
