import { type LastWordsBook, markOf } from './last-words.ts';
import { newId } from './record.ts';
import { refusalOf } from './refused.ts';
import type {
  Autosave,
  DraftContent,
  DraftHead,
  DraftKey,
  Drafts,
  SaveState,
  Saved,
} from './types.ts';

/** Milliseconds of rest after which a text is saved. */
const REST = 600;
/** Milliseconds that a text waits at most while its writer never rests. */
const AT_MOST = 2000;

/** What goes away: the window, unless a test says otherwise. */
export interface Page {
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  isHidden(): boolean;
}

/** What a text is saved to. */
export interface AutosaveOptions {
  drafts: Pick<Drafts, 'save' | 'isKept'>;
  /** The draft that was opened; null for a new one, which is there once something is written. */
  draft: Pick<DraftHead, 'id' | 'revision' | 'changed'> | null;
  /** Names the copy that a conflict makes. */
  nameCopy: (name: string) => string;
  /** Another tab changed the draft: from now on the copy is written. */
  onConflict?: (both: Extract<Saved, { copy: unknown }>) => void;
  page?: Page;
  /** Takes at once what is not saved when the page is left. */
  lastWords?: Pick<LastWordsBook, 'write' | 'remove'>;
  /** Told the name of such words, by which the next page knows which draft it had open. */
  onLastWords?: (name: string) => void;
}

/**
 * Saves a text 600 ms after its last change, at the latest 2 s after the first that is not saved, and at
 * once when the page is hidden or left; one save at a time. What was refused is tried again with the next
 * change.
 */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { drafts, page = windowPage() } = options;
  const listeners = new Set<() => void>();
  const clock = createClock(() => void flush());
  const written = createWritten(options);
  let pending: DraftContent | null = null;
  /** What is being saved. */
  let begun: DraftContent | null = null;
  let running: Promise<void> | null = null;
  const last = createLastWords(options, written);
  let state: SaveState = options.draft
    ? { state: 'saved', when: options.draft.changed }
    : { state: 'unsaved' };

  function become(next: SaveState): void {
    // Writing on after a refusal must not take the warning away.
    if (state.state === 'refused' && (next.state === 'unsaved' || next.state === 'saving')) return;
    if (isSame(state, next)) return;
    state = next;
    for (const listener of [...listeners]) listener();
  }

  async function write(content: DraftContent): Promise<void> {
    try {
      const saved = await written.put(content);
      if (!pending) last.saved();
      if (drafts.isKept) become({ state: 'saved', when: saved.changed });
      else become({ state: 'refused', why: 'memory' });
    } catch (error) {
      // What was written since is newer.
      pending ??= content;
      become({ state: 'refused', why: refusalOf(error) });
    }
  }

  async function flush(): Promise<void> {
    clock.stop();
    if (running) {
      await running;
      return pending ? flush() : undefined;
    }
    if (!pending) return;
    const content = pending;
    pending = null;
    become({ state: 'saving' });
    begun = content;
    running = write(content).finally(() => {
      running = null;
      begun = null;
    });
    await running;
    if (pending && state.state === 'saved') become({ state: 'unsaved' });
  }

  let stopped = false;
  const onHide = (): void => {
    last.leave(pending, begun);
    void flush();
  };
  const onVisibility = (): void => {
    if (page.isHidden()) onHide();
  };
  page.target.addEventListener('pagehide', onHide);
  page.target.addEventListener('visibilitychange', onVisibility);

  return {
    change(content) {
      if (stopped) return;
      pending = content;
      if (!running) become({ state: 'unsaved' });
      clock.start();
    },
    flush,
    state: () => state,
    draft: written.draft,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      clock.stop();
      page.target.removeEventListener('pagehide', onHide);
      page.target.removeEventListener('visibilitychange', onVisibility);
      listeners.clear();
    },
  };
}

/** The draft that is written, whichever it is by now. */
function createWritten({ drafts, draft, nameCopy, onConflict }: AutosaveOptions) {
  // A new one has its id before it is there: whoever does not hear that a save has ended finds it again.
  let key: DraftKey = draft ?? { id: newId(), revision: 0 };
  let isThere = draft !== null;
  return {
    key: (): DraftKey => key,
    draft: (): DraftKey | null => (isThere ? key : null),
    async put(content: DraftContent): Promise<Pick<DraftHead, 'changed'>> {
      const { id, revision } = key;
      const saved = await drafts.save(id, revision, content, nameCopy);
      isThere = true;
      if (!('copy' in saved)) {
        key = { id, revision: saved.revision };
        return saved;
      }
      key = saved.copy;
      // What the page does about it must not look like a text that was not kept.
      queueMicrotask(() => onConflict?.(saved));
      return saved.copy;
    },
  };
}

/** What is written where it stays when the page is left before saving has ended. */
function createLastWords(
  { lastWords, onLastWords }: AutosaveOptions,
  written: { key(): DraftKey },
) {
  let name: string | null = null;
  return {
    leave(pending: DraftContent | null, begun: DraftContent | null): void {
      const content = pending ?? begun;
      if (!content || !lastWords) return;
      const words = { draft: written.key(), begun: begun && markOf(begun.text), content };
      const now = lastWords.write(words);
      // No room: what was written before is better than nothing.
      if (now === null) return;
      // Of another draft than before: a conflict has moved on to the copy.
      if (name !== null && name !== now) lastWords.remove(name);
      name = now;
      onLastWords?.(now);
    },
    /** The page was not left after all, or later than that. */
    saved(): void {
      if (name !== null) lastWords?.remove(name);
      name = null;
    },
  };
}

function isSame(one: SaveState, other: SaveState): boolean {
  if (one.state === 'saved' || one.state !== other.state) return false;
  return one.state !== 'refused' || other.state !== 'refused' || one.why === other.why;
}

/** Rings once after a rest, or when it has been started often enough without one. */
function createClock(ring: () => void): { start(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: number | null = null;
  const stop = (): void => {
    clearTimeout(timer);
    first = null;
  };
  return {
    start() {
      clearTimeout(timer);
      first ??= Date.now();
      timer = setTimeout(ring, Math.min(REST, first + AT_MOST - Date.now()));
    },
    stop,
  };
}

function windowPage(): Page {
  return { target: window, isHidden: () => document.visibilityState === 'hidden' };
}
