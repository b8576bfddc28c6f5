import type { FormText } from '#lib/editor/form/types.ts';

/** A text that one can go back to. */
interface Before {
  text: string;
  form: FormText | null;
}

/** Texts to which one can go back. */
const MOST = 50;

/** What clicks have changed: mending, pasting, taking a round out. Keys are undone by their own fields. */
export class History {
  readonly #before: Before[] = [];
  /** The text that the last click has made. */
  #made: string | null = null;

  add(before: Before, made: string): void {
    if (this.#before.push(before) > MOST) this.#before.shift();
    this.#made = made;
  }

  /** Whether a text is what a click has made, with no key since. */
  isLast(text: string): boolean {
    return this.#before.length > 0 && this.#made === text;
  }

  /** The text before the last click, or undefined. */
  back(): Before | undefined {
    const last = this.#before.pop();
    this.#made = last?.text ?? null;
    return last;
  }

  clear(): void {
    this.#before.length = 0;
    this.#made = null;
  }
}
