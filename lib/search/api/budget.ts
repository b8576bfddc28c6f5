/**
 * Keeps a kind of work to a share of the process's time, so that a flood of expensive requests
 * cannot keep pages from being served. A leaky bucket: work done fills it, time drains it.
 */
export class WorkBudget {
  readonly #share: number;
  readonly #ahead: number;
  readonly #now: () => number;
  #debt = 0;
  #at = 0;

  /**
   * @param share of the time that the work may take in the long run (0–1].
   * @param ahead milliseconds by which it may exceed that for a while.
   * @param now reads a steady clock, in milliseconds.
   */
  constructor(share: number, ahead: number, now = (): number => performance.now()) {
    this.#share = share;
    this.#ahead = ahead;
    this.#now = now;
  }

  /** Whether there is room for more work now. */
  allows(): boolean {
    this.#drain(this.#now());
    return this.#debt <= this.#ahead;
  }

  /** Does some work, all of it before returning: time spent waiting is not work. */
  spend<Result>(work: () => Result): Result {
    const started = this.#now();
    this.#drain(started);
    try {
      return work();
    } finally {
      const ended = this.#now();
      this.#drain(ended);
      this.#debt += ended - started;
    }
  }

  #drain(now: number): void {
    this.#debt = Math.max(0, this.#debt - this.#share * Math.max(0, now - this.#at));
    this.#at = now;
  }
}
