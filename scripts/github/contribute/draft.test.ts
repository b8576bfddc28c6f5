import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeGitHub } from '../test-support/github.ts';
import { draftPlan, proposeDraft } from './draft.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'drafted-'));
  for (const folder of ['weekly', 'projects', 'next']) await mkdir(join(dir, folder));
});
afterEach(() => rm(dir, { recursive: true }));

const entry = (name: string): Promise<void> =>
  writeFile(
    join(dir, 'next', name),
    '---\ndraft: true\n---\n\n<Readings>\n\n- [一篇](https://www.sofastack.tech/blog/)\n\n</Readings>\n',
  );

test.each([
  ['2026-11-26', '2026-11-19', '2026-11-27'],
  // By hand on other days: for the Friday to come.
  ['2026-11-27', '2026-11-20', '2026-11-27'],
  ['2026-12-31', '2026-12-24', '2027-01-01'],
  ['2024-03-02', '2024-02-24', '2024-03-08'],
])('on %s it looks back to %s, for %s', (day, since, friday) => {
  expect(draftPlan(day)).toEqual({ since, friday, branch: `draft/${friday}` });
});

test('what was drafted is sent, and nothing that was there', async () => {
  const hub = new FakeGitHub();
  await entry('reading-old.mdx');
  const days: string[] = [];
  const write = async (since: string): Promise<void> => {
    days.push(since);
    await entry('reading-new.mdx');
    await writeFile(join(dir, 'next', 'notes.txt'), 'x');
  };
  const plan = draftPlan('2026-11-26');
  expect(await proposeDraft(hub.connected(), plan, dir, write)).toMatch(/^1 条草稿 → PR #\d+$/);
  expect(days).toEqual(['2026-11-19']);
  expect([...(hub.filesOf('draft/2026-11-27')?.keys() ?? [])]).toEqual([
    'content/next/reading-new.mdx',
  ]);
  expect(hub.pulls[0]?.title).toBe('草稿：2026-11-27');
});

test('a week without news makes no pull request', async () => {
  const hub = new FakeGitHub();
  const none = await proposeDraft(hub.connected(), draftPlan('2026-11-26'), dir, () =>
    Promise.resolve(),
  );
  expect(none).toBe('2026-11-19 以来没有可以起草的，没有开 PR');
  expect(hub.writes).toEqual([]);
});
