import { folderStamp } from '#lib/content/index.ts';

/** Milliseconds from one look to the next. */
const LOOK_EVERY = 1000;

/**
 * Tells when content was changed and nobody has saved anything for a moment: who pulls writes many files. It looks at
 * names, sizes and times instead of being told by the system, which does not tell of folders on other machines or in
 * containers.
 *
 * @param dir absolute path of a content folder. @param settled called with each change, not before the first look.
 * @returns ends it.
 */
export function watchContent(dir: string, settled: () => void, every = LOOK_EVERY): () => void {
  let known: string | undefined;
  let seen: string | undefined;
  let timer: NodeJS.Timeout;
  let isEnded = false;
  const look = async (): Promise<void> => {
    // A folder that cannot be read for a moment has not changed.
    const now = await folderStamp(dir).catch(() => seen);
    if (known === undefined) known = now;
    else if (now !== known && now === seen) {
      known = now;
      settled();
    }
    seen = now;
    if (!isEnded) timer = setTimeout(() => void look(), every);
  };
  timer = setTimeout(() => void look(), 0);
  return () => {
    isEnded = true;
    clearTimeout(timer);
  };
}
