import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CatalogueFile } from '../read/catalogue.ts';
import { isUntouched, serialise, withFingerprint } from './serialise.ts';
import type { ImportedWeekly, MadeProject } from '../types.ts';

/** What happens to one file of the target folder. */
export type Action = 'create' | 'update' | 'unchanged' | 'kept';

/** One file to write, or not to. */
export interface PlannedFile {
  /** Below the target folder, e.g. `weekly/2023-02-24.mdx`. */
  path: string;
  text: string;
  action: Action;
}

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

/**
 * Decides what happens to each file: new ones are created, files that the importer wrote and
 * nobody touched are updated, edited and foreign ones are kept unless `force` is set.
 */
export async function planFiles(
  out: string,
  files: readonly { path: string; text: string }[],
  force: boolean,
): Promise<PlannedFile[]> {
  return Promise.all(
    files.map(async (file) => {
      const existing = await readIfThere(join(out, file.path));
      return { ...file, action: actionFor(existing, file.text, force) };
    }),
  );
}

function actionFor(existing: string | null, text: string, force: boolean): Action {
  if (existing === null) return 'create';
  if (existing === text) return 'unchanged';
  return force || isCutOff(existing, text) || isUntouched(existing) === true ? 'update' : 'kept';
}

/** What an interrupted import of an older version left behind: nothing, or a beginning. */
function isCutOff(existing: string, text: string): boolean {
  return existing.trim() === '' || (text.startsWith(existing) && !existing.endsWith('\n'));
}

/** Catalogue files that weeklies need; one that stands in the target folder already is respected. */
export async function planCatalogue(
  out: string,
  files: readonly CatalogueFile[],
): Promise<PlannedFile[]> {
  return Promise.all(
    files.map(async ({ slug, text }) => {
      const path = `projects/${slug}.mdx`;
      const existing = await readIfThere(join(out, path));
      if (existing === null) return { path, text, action: 'create' } as const;
      return { path, text, action: isCutOff(existing, text) ? 'update' : 'unchanged' } as const;
    }),
  );
}

/** Writes what was planned. Each file is written beside its place and moved there: it is whole or not there. */
export async function writeFiles(out: string, files: readonly PlannedFile[]): Promise<void> {
  for (const { path, text, action } of files) {
    if (action !== 'create' && action !== 'update') continue;
    const target = join(out, path);
    await mkdir(dirname(target), { recursive: true });
    await writeWhole(target, text);
  }
}

async function writeWhole(target: string, text: string): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, text);
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    // Absent is the usual case; everything else is the caller's problem.
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
