import { join } from 'node:path';
import { Unreadable, readRegular } from '../read/regular-file.ts';
import { stamped, withFingerprint } from './fingerprint.ts';
import { serialise } from '#lib/mdx/write/serialise.ts';
import { type Standing, judge, judgeCopy } from './standing.ts';
import type { BlockedFile, PlannedFile } from './write.ts';
import type { ImportedWeekly, MadeProject } from '../types.ts';

/** A file that should stand in the target folder. */
export interface WantedFile {
  /** Below the target folder, e.g. `weekly/2023-02-24.mdx`. */
  path: string;
  text: string;
  /** A copy of a file that people keep: one that they changed in the target is theirs. */
  isCopy?: true;
}

/** What is to happen to all files. */
export interface Plan {
  files: PlannedFile[];
  blocked: BlockedFile[];
}

/** Largest file in whose place something is written; the largest post gives half of it. */
const MOST_BYTES = 2 * 1024 * 1024;

/** Text of a weekly's file, fingerprint included. */
export function weeklyFile({ head, tree }: ImportedWeekly): { path: string; text: string } {
  return {
    path: `weekly/${head.date}.mdx`,
    text: withFingerprint({ ...head }, serialise(tree)),
  };
}

/** Text of a file for a project that the importer made, fingerprint included. */
export function madeProjectFile(project: MadeProject): { path: string; text: string } {
  const { slug, name, repository, category, aliases, summary } = project;
  const head = { name, repository, category, aliases, summary };
  return { path: `projects/${slug}.mdx`, text: withFingerprint(head, `${summary}。\n`) };
}

/** A file of the catalogue, to be copied. */
export function copiedFile({ slug, text }: { slug: string; text: string }): WantedFile {
  return { path: `projects/${slug}.mdx`, text, isCopy: true };
}

/**
 * Decides what happens to each file: new ones are created, files that the importer wrote and
 * nobody touched are updated, as are those that lost their end; edited and foreign ones are kept
 * unless `force` is set.
 */
export async function planFiles(
  out: string,
  files: readonly WantedFile[],
  force: boolean,
): Promise<Plan> {
  const plan: Plan = { files: [], blocked: [] };
  // One after the other: so few files are open at a time, however many there are.
  for (const file of files) {
    const { path, text, isCopy } = file;
    try {
      const found = await readRegular(join(out, path), MOST_BYTES);
      const written = isCopy ? stamped(text) : text;
      plan.files.push({ path, text: written, ...actionFor(found, file, force) });
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
      plan.blocked.push({ path, problem: cause.message });
    }
  }
  return plan;
}

function actionFor(
  found: Awaited<ReturnType<typeof readRegular>>,
  { text, isCopy }: WantedFile,
  force: boolean,
): Pick<PlannedFile, 'action' | 'isCut'> {
  if (found === null) return { action: 'create' };
  const standing: Standing =
    'tooLarge' in found ? 'edited' : (isCopy ? judgeCopy : judge)(found.bytes, text);
  if (standing === 'same') return { action: 'unchanged' };
  if (standing === 'cut') return { action: 'update', isCut: true };
  if (isCopy && standing === 'edited') return { action: 'unchanged' };
  return { action: standing === 'untouched' || force ? 'update' : 'kept' };
}
