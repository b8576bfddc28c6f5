import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextKind } from '#lib/content/index.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { type Composed, type Sender, compose } from './compose.ts';
import type { Answers } from './fields.ts';

/** A contribution that was written. */
export interface Written {
  path: string;
  /** False where the same file was there already. */
  isNew: boolean;
}

/** Writes a contribution of answers that were settled, see {@link writeComposed}. */
export function writeContribution(
  dir: string,
  kind: NextKind,
  answers: Answers,
  sender: Sender,
): Promise<Written> {
  return writeComposed(dir, compose(kind, answers, sender));
}

/**
 * Writes a contribution. Another file of that name is left alone: a number is put behind the new one.
 *
 * @param dir absolute path of the content folder.
 */
export async function writeComposed(dir: string, composed: Composed): Promise<Written> {
  const path = freePath(join(dir, 'next'), composed);
  if (existsSync(path)) return { path, isNew: false };
  await mkdir(join(dir, 'next'), { recursive: true });
  writeWhole(path, composed.text);
  return { path, isNew: true };
}

/** The first name that is free, or that holds the same already. */
function freePath(folder: string, { name, text }: Composed): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number > 1 ? `-${number}` : ''}.mdx`);
    if (!existsSync(path) || readFileSync(path, 'utf8') === text) return path;
  }
}
