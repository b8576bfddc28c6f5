import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { archiveQueries } from './judged-queries.ts';

it('the date of a weekly in a folder of folders is known by its whole path', async () => {
  const root = await mkdtemp(join(tmpdir(), 'weekly-judged-'));
  try {
    await mkdir(join(root, 'archive', 'many', '20210101'), { recursive: true });
    const weekly = join(root, 'archive', 'many', '20210101', 'index.md');
    await writeFile(weekly, '---\ntitle: 风筝\ndate: "2021-01-01"\n---\n');
    await mkdir(join(root, 'search'));
    await writeFile(join(root, 'search', 'queries.jsonl'), '{"q": "风筝"}\n\n');
    vi.stubEnv('ARCHIVE_DIR', join(root, 'archive'));
    const judged = await archiveQueries();
    expect(judged?.queries).toEqual([{ q: '风筝' }]);
    expect(judged?.dates).toEqual(new Map([['many/20210101', '2021-01-01']]));
  } finally {
    vi.unstubAllEnvs();
    await rm(root, { recursive: true, force: true });
  }
});
