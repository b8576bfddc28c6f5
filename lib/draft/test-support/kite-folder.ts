import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The only repository of {@link kiteFolder}. */
export const KITE = 'kites/kite';

/** Makes a content folder of one project and nothing else. @returns its absolute path. */
export async function kiteFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'draft-'));
  await put(
    join(dir, 'projects/kite.mdx'),
    '---\nname: 风筝\nrepository: https://github.com/kites/kite\ncategory: 玩具\nsummary: 会飞\n---\n\n风筝。\n',
  );
  return dir;
}

/** Writes a file, and the folders above it. */
export async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
