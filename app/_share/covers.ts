import { getModel } from '#lib/content/index.ts';
import { type CoverShape, coverFiles } from '#lib/share/cards/covers/files.ts';
import { coverPng } from '#lib/share/cards/covers/cover.ts';

// Apart from the sheets: a page names covers, only their route draws them.

/** Names of a weekly's covers. */
export const COVER_FILES: readonly string[] = Object.values(coverFiles).map(({ file }) => file);

/** A cover as a PNG file; null for another name or an unknown date. */
export async function coverFile(date: string, name: string): Promise<Buffer | null> {
  const shapes = Object.keys(coverFiles) as CoverShape[];
  const shape = shapes.find((one) => coverFiles[one].file === name);
  return shape ? coverPng(await getModel(), date, shape) : null;
}
