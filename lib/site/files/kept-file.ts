import { join } from 'node:path';
import { readRegular } from './regular.ts';

/** As a vault names its files. */
const NAME = /^[0-9a-f]{32}(?:-[0-9]{1,5})?\.[a-z]{3,4}$/;
/** Larger ones are no pictures of a page. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Bytes of a file of the picture vault; null where there is none of that name, or something else stands there.
 * @param content absolute path of the content folder.
 */
export async function readKeptFile(content: string, file: string): Promise<Uint8Array | null> {
  if (!NAME.test(file)) return null;
  const folder = join(/* turbopackIgnore: true */ content, 'pictures', file.slice(0, 2));
  const read = await readRegular(join(/* turbopackIgnore: true */ folder, file), MOST_BYTES);
  return read !== null && 'bytes' in read ? read.bytes : null;
}
