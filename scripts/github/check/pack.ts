import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { diagnose } from '#lib/doctor/index.ts';
import { toldOf } from '#lib/doctor/tell/told.ts';
import { LARGEST_CHECK, MOST_MESSAGES, type PackedCheck, type PackedMessage } from './artifact.ts';

const RANK = { error: 0, warning: 1, hint: 2 } as const;

/**
 * Checks a content folder for a pull request: the errors of all files, because they keep it from being
 * published, and whatever is said of the files that it changes. The worst first, as much as there is room for.
 *
 * @param dir absolute path of the content folder.
 * @param changed paths as messages show them; null: all.
 */
export async function packCheck(
  dir: string,
  number: number,
  changed: ReadonlySet<string> | null,
): Promise<PackedCheck> {
  const { files } = await diagnose(dir);
  const all = toldOf(files)
    .filter(({ path, severity }) => severity === 'error' || !changed || changed.has(path))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
    .map(({ word: _, ...one }): PackedMessage => ({ ...one, path: one.path.slice(0, 200) }));
  const messages: PackedMessage[] = [];
  // Braces and the other fields.
  let room = LARGEST_CHECK - 200;
  for (const one of all.slice(0, MOST_MESSAGES)) {
    room -= Buffer.byteLength(JSON.stringify(one)) + 1;
    if (room < 0) break;
    messages.push(one);
  }
  return { version: 1, number, messages, left: all.length - messages.length };
}

/**
 * Files of the content that the merge commit which is checked out changes.
 * @returns null where Git cannot tell.
 */
export async function changedFiles(): Promise<Set<string> | null> {
  const args = ['diff', '--name-only', '-z', 'HEAD^1', 'HEAD', '--', 'content'];
  const asked = promisify(execFile)('git', args, { maxBuffer: 10_000_000 }).catch(() => null);
  const told = await asked;
  return told && new Set(told.stdout.split('\0').filter((path) => path !== ''));
}
