import type { VFile } from 'vfile';
import { type Content, ledgerPath, readContent, readFiles } from '#lib/content/index.ts';
import { linkRecordSchema } from '#lib/content/schemas/ledgers.ts';
import type { Ledgers } from '#lib/content/types.ts';
import { readJsonLines } from '#lib/site/files/json-lines.ts';
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
 */
export async function diagnose(dir: string, only?: ReadonlySet<string>): Promise<Diagnosis> {
  if (only) {
    const { found, words, files } = await readFiles(dir, only);
    judgeAll(found, words, (path) => only.has(path), await linksOf(dir));
    return { files, content: null };
  }
  const { found, content } = await readContent(dir);
  judgeAll(found, content.words, () => true, content.ledgers.links);
  return { files: content.files, content };
}

/** The ledger of links; what is wrong in it is told of the whole folder only. */
async function linksOf(dir: string): Promise<Ledgers['links']> {
  const { lines } = await readJsonLines(ledgerPath(dir, 'links'), linkRecordSchema, 'ledger');
  return new Map(lines.map((line) => [line.address, line]));
}
