import type { VFile } from 'vfile';
import { inOrder } from '#lib/content/diskless.ts';
import { type Told, told } from '#lib/site/message.ts';

/** The messages of some files, by their places. */
export function toldOf(files: readonly VFile[]): Told[] {
  return files.flatMap((file) => inOrder(file.messages).map((one) => told(file.path, one)));
}
