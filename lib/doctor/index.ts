import type { VFile } from 'vfile';
import { type Content, readContent, readFiles, readLedgers } from '#lib/content/index.ts';
import { judgeAll } from './judge.ts';

/** What the doctor says about a content folder, or some files of it. */
export interface Diagnosis {
  /** The files that were looked at, each with its messages. */
  files: VFile[];
  /** What came of the whole folder; null where only some files were looked at. */
  content: Content | null;
}

/**
 * Looks at a content folder by every rule of the catalogue. Nothing that a file holds makes it stop.
 *
 * @param dir absolute path of the folder that holds `weekly/`, `projects/` and `search/`.
 * @param only paths of the files to look at, as messages show them; without it, all.
 * @param onRead told of the content when it is read, and not yet judged.
 */
export async function diagnose(
  dir: string,
  only?: ReadonlySet<string>,
  onRead?: (content: Content) => void,
): Promise<Diagnosis> {
  if (only) {
    const { found, words, files } = await readFiles(dir, only);
    // What is wrong in them is told of the whole folder only.
    const { ledgers } = await readLedgers(dir);
    judgeAll(found, words, (path) => only.has(path), ledgers);
    return { files, content: null };
  }
  const { found, content } = await readContent(dir);
  onRead?.(content);
  judgeAll(found, content.words, () => true, content.ledgers);
  return { files: content.files, content };
}
