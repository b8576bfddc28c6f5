import { type Content, loadContent } from '#lib/content/index.ts';
import { importedArchive } from '#lib/test-support/imported-archive.ts';

let loaded: Promise<Content | null> | undefined;

/**
 * The content that the archive is imported to, by the projects that the repository began with; null where
 * there is no archive. Imported once for all tests of a worker: none of them changes it.
 */
export function archiveContent(): Promise<Content | null> {
  return (loaded ??= imported());
}

async function imported(): Promise<Content | null> {
  const archive = await importedArchive();
  return archive && loadContent(archive.dir).finally(() => archive.remove());
}
