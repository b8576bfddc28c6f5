import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFolder } from '#lib/import/index.ts';
import { archiveDir } from './archive.ts';
import { copySample } from './sample-content.ts';

/** A content folder that the archive was imported to, and what removes it again. */
export interface ImportedArchive {
  dir: string;
  remove: () => Promise<void>;
}

/**
 * Imports the archive by the projects that the repository began with; null where there is no archive.
 */
export async function importedArchive(): Promise<ImportedArchive | null> {
  const from = archiveDir();
  if (from === null) return null;
  const out = await mkdtemp(join(tmpdir(), 'weekly-archive-'));
  const remove = (): Promise<void> => rm(out, { recursive: true, force: true });
  const { dir: sample } = copySample();
  try {
    const projects = join(sample, 'projects');
    await importFolder({ from, out, projects, dryRun: false, force: false });
  } catch (cause) {
    await remove();
    throw cause;
  } finally {
    await rm(sample, { recursive: true, force: true });
  }
  return { dir: out, remove };
}
