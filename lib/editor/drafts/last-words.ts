// What was written in the last moment before a page is left. IndexedDB does not finish then; what stands here is
// written at once, and the next page that opens puts it among the drafts.
import { fnv1a } from '#lib/text/hash.ts';
import { isWriting } from '../writing.ts';
import { isObject, newId, readAbout } from './record.ts';
import type { DraftContent, DraftKey, Drafts } from './types.ts';

/** With the version of what stands there: a page that knows another one leaves it alone. */
const PREFIX = 'editor-last-words-1:';
/** Stands between the id of a draft and that of the page that has left it. */
const BY = ' ';

/** A text that was not saved yet when its page was left. */
export interface LastWords {
  /** The draft that it is, as it was when it was saved last; with revision 0 where it never was. */
  draft: DraftKey;
  /** A hash of the text whose saving had begun, of which nobody will hear whether it has ended; null without one. */
  begun: number | null;
  content: DraftContent;
}

/** Where last words are written. */
export interface LastWordsBook {
  /**
   * Writes words, in the place of those that this page has written of the same draft.
   * @returns their name; null where the browser takes none, or not that many.
   */
  write(words: LastWords): string | null;
  /** Takes out what was kept after all. */
  remove(name: string): void;
  /**
   * Saves all that is written here as drafts, where drafts outlive the page.
   * @param nameCopy names the one of two texts where another tab has changed the draft meanwhile.
   * @returns what gives the id of a draft by the name of its words, or by itself.
   */
  settle(
    drafts: Pick<Drafts, 'isKept' | 'read' | 'save'>,
    nameCopy: (name: string) => string,
  ): Promise<(name: string | null) => string | null>;
}

/** What marks a text whose saving has begun. */
export const markOf = (text: string): number => fnv1a(text);

/** @param storage null, or any that throws, where a browser keeps nothing. */
export function lastWordsBook(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> | null,
): LastWordsBook {
  // Two tabs may leave one draft at the same moment.
  const page = newId();
  const remove = (name: string): void => {
    try {
      storage?.removeItem(PREFIX + name);
    } catch {
      // It could not be written either.
    }
  };
  return {
    remove,
    write(words) {
      const name = words.draft.id + BY + page;
      try {
        storage?.setItem(PREFIX + name, JSON.stringify(words));
        return storage ? name : null;
      } catch {
        // Full, or not allowed: what was saved before stays.
        return null;
      }
    },
    async settle(drafts, nameCopy) {
      const settled = new Map<string, string>();
      // In memory only they would be lost with this page.
      for (const [name, written] of drafts.isKept ? writtenIn(storage) : []) {
        const words = read(written);
        try {
          if (words) settled.set(name, await kept(words, drafts, nameCopy));
          remove(name);
        } catch {
          // It stays for another time.
        }
      }
      return (name) => settled.get(name ?? '') ?? name?.split(BY)[0] ?? null;
    },
  };
}

function writtenIn(storage: Pick<Storage, 'getItem' | 'key' | 'length'> | null) {
  try {
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, nth) => storage?.key(nth) ?? '');
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => [key.slice(PREFIX.length), storage?.getItem(key) ?? ''] as const);
  } catch {
    return [];
  }
}

async function kept(
  { draft, begun, content }: LastWords,
  drafts: Pick<Drafts, 'read' | 'save'>,
  nameCopy: (name: string) => string,
): Promise<string> {
  const stored = await drafts.read(draft.id);
  // Saving what came before has ended after all: it is the same tab that writes on.
  const isOwn = stored !== null && begun !== null && markOf(stored.text) === begun;
  const revision = isOwn ? stored.revision : draft.revision;
  const saved = await drafts.save(draft.id, revision, content, nameCopy);
  return 'copy' in saved ? saved.copy.id : draft.id;
}

/** Words as they were written; null where they are none, as from another version of this page. */
function read(written: string): LastWords | null {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { begun, content } = value;
  if (!isObject(content)) return null;
  const { name, writing, text } = content;
  const draft = readKey(value['draft']);
  const about = readAbout(content['about']);
  if (typeof name !== 'string' || typeof text !== 'string' || !isWriting(writing)) return null;
  if (draft === null || about === undefined) return null;
  return {
    ...{ draft, begun: typeof begun === 'number' ? begun : null },
    content: { name, writing, text, about },
  };
}

function readKey(value: unknown): DraftKey | null {
  if (!isObject(value)) return null;
  const { id, revision } = value;
  return typeof id === 'string' && typeof revision === 'number' ? { id, revision } : null;
}
