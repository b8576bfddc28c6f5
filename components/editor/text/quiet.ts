import type { ChangeSet } from '@codemirror/state';
import { type EditorView, type ViewUpdate } from '@codemirror/view';

/** Safari ends a composition within an update. */
const AFTER_COMPOSITION = 20;

/**
 * What waits while an input method is composing: a transaction then would garble what is written. Acts wait
 * in their order, changes of the text are moved along with what is typed meanwhile.
 */
export class Quiet {
  #acts: (() => void)[] = [];
  #changes: ChangeSet | null = null;
  #isOwn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #view: EditorView;

  constructor(view: EditorView) {
    this.#view = view;
  }

  /** Whether something is being composed. */
  get isComposing(): boolean {
    return this.#view.compositionStarted;
  }

  /** Does something now, or once nothing is composed any more. */
  run(act: () => void): void {
    if (this.isComposing) this.#acts.push(act);
    else act();
  }

  /** Makes changes of the text as it will be once what waits is done: now or then. */
  change(changes: ChangeSet): void {
    if (this.isComposing) this.#changes = this.#changes ? this.#changes.compose(changes) : changes;
    else this.#dispatch(changes);
  }

  /**
   * To be called with every update of the view.
   * @returns what has changed of the text as it will be once what waits is done, or null: nothing, or only
   * what was asked of {@link change}.
   */
  update({ docChanged, changes }: ViewUpdate): ChangeSet | null {
    if (!docChanged || this.#isOwn) return null;
    const waiting = this.#changes;
    if (!waiting) return changes;
    this.#changes = waiting.map(changes);
    return changes.map(waiting, true);
  }

  #dispatch(changes: ChangeSet): void {
    this.#isOwn = true;
    this.#view.dispatch({ changes });
    this.#isOwn = false;
  }

  /** To be called when a composition has ended. @param then done last, when everything else is. */
  ended(then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.isComposing) return;
      const changes = this.#changes;
      const acts = this.#acts;
      this.#changes = null;
      this.#acts = [];
      if (changes) this.#dispatch(changes);
      for (const act of acts) act();
      then();
    }, AFTER_COMPOSITION);
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }
}
