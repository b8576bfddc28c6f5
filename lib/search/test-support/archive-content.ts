import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Content, loadContent } from '#lib/content/index.ts';
import { importFolder } from '#lib/import/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { copySample } from '#lib/test-support/sample-content.ts';

let loaded: Promise<Content | null> | undefined;

/**
 * The content that the archive is imported to, by the projects that the repository began with; null where
 * there is no archive. Imported once for all tests of a worker: none of them changes it.
 */
export function archiveContent(): Promise<Content | null> {
  return (loaded ??= imported());
}

async function imported(): Promise<Content | null> {
  const archive = archiveDir();
  if (archive === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'weekly-search-'));
  const { dir: sample } = copySample();
  try {
    const projects = join(sample, 'projects');
    await importFolder({ from: archive, out: folder, projects, dryRun: false, force: false });
    return await loadContent(folder);
  } finally {
    await Promise.all([folder, sample].map((one) => rm(one, { recursive: true, force: true })));
  }
}
