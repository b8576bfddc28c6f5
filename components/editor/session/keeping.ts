import { createAutosave } from '#lib/editor/drafts/autosave.ts';
import type { LastWordsBook } from '#lib/editor/drafts/last-words.ts';
import type { Autosave, DraftContent, DraftHead, Drafts } from '#lib/editor/drafts/types.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { EditorState } from './state.ts';

/** What is known of drafts. */
type Kept = Pick<EditorState, 'saving' | 'draft' | 'drafts' | 'usage' | 'isKept' | 'hasConflict'>;

/** What keeping needs from the session that it keeps. */
interface KeepingOf {
  /** Remembers which draft this tab has open: a reload goes on with it. */
  remember: (draft: string | null) => void;
  lastWords: LastWordsBook;
  tell: (kept: Partial<Kept>) => void;
}

/** Keeps what is written as a draft, from the moment that drafts can be kept. */
export class Keeping {
  readonly #of: KeepingOf;
  #drafts: Drafts | null = null;
  #saving: Autosave | null = null;

  constructor(of: KeepingOf) {
    this.#of = of;
  }

  /** Drafts can be kept now. */
  use(drafts: Drafts): void {
    this.#drafts = drafts;
    drafts.subscribe(() => void this.list());
    void this.list();
  }

  /** Reads the list anew. */
  async list(): Promise<void> {
    const drafts = this.#drafts;
    if (!drafts) return;
    try {
      const [list, usage] = await Promise.all([drafts.list(), drafts.usage()]);
      this.#of.tell({ drafts: list, usage, isKept: drafts.isKept });
    } catch {
      // A browser that has lost its storage meanwhile: saving says so.
    }
  }

  /** Begins to keep another text. @param draft the one that it is; null for a new one. */
  begin(draft: DraftHead | null): void {
    this.#saving?.stop();
    this.#saving = null;
    if (!this.#drafts) return;
    const saving = createAutosave({
      ...{ drafts: this.#drafts, draft },
      nameCopy: (name) => words(editorWords).otherCopy(name),
      onConflict: () => this.#of.tell({ hasConflict: true }),
      lastWords: this.#of.lastWords,
      onLastWords: (name) => this.#of.remember(name),
    });
    this.#saving = saving;
    const tell = (): void => {
      const id = saving.draft()?.id ?? null;
      this.#of.remember(id);
      this.#of.tell({ saving: saving.state(), draft: id });
    };
    saving.subscribe(tell);
    tell();
  }

  /** Keeps nothing more: what is shown now is not written. */
  end(): void {
    this.#saving?.stop();
    this.#saving = null;
  }

  change(content: DraftContent): void {
    this.#saving?.change(content);
  }

  /** Saves at once. @returns false where that was refused, and the text is nowhere else. */
  async flush(): Promise<boolean> {
    await this.#saving?.flush();
    const state = this.#saving?.state();
    return state?.state !== 'refused' || state.why === 'memory';
  }
}
