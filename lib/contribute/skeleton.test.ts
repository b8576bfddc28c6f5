import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NEXT_KINDS, checkWeekly, entrySkeleton } from '#lib/content/index.ts';
import { writeSkeleton } from './skeleton.ts';
import { weeklySkeleton } from './weekly-skeleton.ts';

test('a skeleton passes the check as it is, and so does each kind of entry', () => {
  expect(checkWeekly('2024-03-01', weeklySkeleton('2024-03-01'))).toEqual([]);
  for (const kind of NEXT_KINDS) {
    const text = `---\ntitle: 灯会\ndate: 2024-03-01\n---\n\n${entrySkeleton(kind, '2024-03-01')}\n`;
    expect(checkWeekly('2024-03-01', text), kind).toEqual([]);
  }
});

test('a skeleton is written once and never over a weekly', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'skeleton-'));
  try {
    const path = await writeSkeleton(dir, '2024-03-01');
    expect(await readFile(path, 'utf8')).toBe(weeklySkeleton('2024-03-01'));
    await expect(writeSkeleton(dir, '2024-03-01')).rejects.toThrow(/已经有了，没有动它/);
  } finally {
    await rm(dir, { recursive: true });
  }
});
