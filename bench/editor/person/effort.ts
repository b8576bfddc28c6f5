/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user performance time
 * with interactive systems", CACM 23(7), 1980), for somebody who types as most people do (40 words a minute): a key
 * or a button of the mouse, pointing, the hand's way between both, the thought before a step.
 */
export const OPERATORS = { key: 0.28, point: 1.1, home: 0.4, think: 1.35 } as const;

/** What the hands of somebody do; nothing here touches a page. */
export class Effort {
  /** Letters and numbers. */
  typed = 0;
  /** Every other key, those of a shortcut each. */
  keys = 0;
  pastes = 0;
  /** In the editor. */
  clicks = 0;
  /** Of the clicks, those that mend a message. */
  mends = 0;
  #pointed = 0;
  #buttons = 0;
  #homed = 0;
  #thoughts = 0;
  #isOnMouse = true;

  think(): void {
    this.#thoughts += 1;
  }

  type(text: string): void {
    this.#home(false);
    this.typed += text.length;
  }

  /** @param chord `Control+v` */
  press(chord: string): void {
    this.#home(false);
    this.keys += chord.split('+').length;
  }

  /** A key of a page that is not the editor's: not one of its keys, but of its time. */
  pressElsewhere(keys: number): void {
    this.#home(false);
    this.#buttons += keys;
  }

  click(): void {
    this.clicks += 1;
    this.pointElsewhere(1);
  }

  /** Points somewhere and presses, or draws from the last place to the next. */
  pointElsewhere(times: number): void {
    this.#home(true);
    this.#pointed += times;
    this.#buttons += times;
  }

  get seconds(): number {
    const { key, point, home, think } = OPERATORS;
    return (
      (this.typed + this.keys + this.#buttons) * key +
      this.#pointed * point +
      this.#homed * home +
      this.#thoughts * think
    );
  }

  #home(onMouse: boolean): void {
    if (onMouse !== this.#isOnMouse) this.#homed += 1;
    this.#isOnMouse = onMouse;
  }
}
