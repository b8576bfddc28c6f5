import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import type { ChannelContent } from '../bodies.ts';

type Loaded = [name: string, load: () => Promise<ChannelContent>];

/**
 * What channels are tried out on, each with what loads it: the sample, and the imported archive where it is.
 * @param what is looked at, for the note that is printed where the archive is absent.
 */
export function contentsFor(what: string): Loaded[] {
  const isThere = archiveDir() !== null;
  if (!isThere) console.warn(`※ 没有归档，${what}只用样例内容检查`);
  const sample: Loaded = ['the sample', loadSample];
  return isThere ? [sample, ['the archive', imported]] : [sample];
}

async function imported(): Promise<ChannelContent> {
  const content = await archiveContent();
  if (!content) throw new Error('no archive');
  return content;
}
