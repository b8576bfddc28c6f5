import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '#lib/site/files/whole.ts';
import { weeklySkeleton } from './weekly-skeleton.ts';

/**
 * Writes the skeleton of a weekly.
 *
 * @param dir absolute path of the content folder.
 * @returns path of the file.
 * @throws Error in one line where there is one already: nothing is overwritten.
 */
export async function writeSkeleton(dir: string, date: string): Promise<string> {
  const path = join(dir, 'weekly', `${date}.mdx`);
  if (existsSync(path)) throw new Error(`${path} 已经有了，没有动它；换一个日期，或直接改它`);
  await mkdir(dirname(path), { recursive: true });
  writeWhole(path, weeklySkeleton(date));
  return path;
}
