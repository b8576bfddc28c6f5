import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '#lib/content/index.ts';
import type { WordedModel } from '#lib/content/types.ts';
import { importFolder } from '#lib/import/index.ts';
import { environment } from '#lib/site/env.ts';
import { archiveDir } from '#lib/test-support/archive.ts';

/** The content that the archive is imported to; null where there is no archive. */
export async function archiveContent(): Promise<WordedModel | null> {
  const archive = archiveDir();
  if (archive === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'weekly-search-'));
  try {
    const projects = join(environment.contentDir, 'projects');
    await importFolder({ from: archive, out: folder, projects, dryRun: false, force: false });
    return await loadContent(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
