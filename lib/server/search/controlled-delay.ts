/** How long work may wait for its turn, in milliseconds. */
export interface Delays {
  /** In a queue that does not get empty. */
  standing: number;
  /** In one that was empty a moment ago: a burst. */
  burst: number;
  /** How long a queue may go without being empty before it is a standing one. */
  patience: number;
  /** How long after somebody was turned away it is taken for a standing one, in any case. */
  calm: number;
}

/**
 * Decides whether work may join a queue, by how long it would wait there. A burst may wait for a
 * while; where more comes than can be done, a standing queue would only make everybody late, so all
 * but the first few are turned away at once. Method: controlled delay (Nichols and Jacobson, 2012), in
 * the form Maurer describes for request queues ("Fail at Scale", ACM Queue 13/8, 2015), with the wait
 * reckoned at the door and not measured at the end.
 */
export class ControlledDelay {
  readonly #delays: Delays;
  readonly #threads: number;
  readonly #now: () => number;
  #waiting = 0;
  #emptyAt: number;
  #refusedAt = -Infinity;
  /** Mean time of one piece of work, in milliseconds, the newest counting most. */
  #mean: number;

  /**
   * @param threads how many pieces of work are done at a time.
   * @param guess of the time of one, in milliseconds, until some are done.
   * @param now reads a steady clock, in milliseconds.
   */
  constructor(
    delays: Delays,
    threads: number,
    guess: number,
    now = (): number => performance.now(),
  ) {
    this.#delays = delays;
    this.#threads = threads;
    this.#mean = guess;
    this.#now = now;
    this.#emptyAt = now();
  }

  /** Whether one more may join. */
  admits(): boolean {
    const wait = (this.#waiting * this.#mean) / this.#threads;
    const { standing, burst, patience, calm } = this.#delays;
    const now = this.#now();
    // Only an empty queue is at rest: one that is merely short may be one that keeps others out.
    if (this.#waiting === 0) this.#emptyAt = now;
    const isStanding = now - this.#emptyAt > patience || now - this.#refusedAt < calm;
    if (wait <= (isStanding ? standing : burst)) return true;
    this.#refusedAt = now;
    return false;
  }

  /** One has joined. */
  enter(): void {
    this.#waiting += 1;
  }

  /** One has left. @param spent milliseconds its work took, null if it was not done. */
  leave(spent: number | null): void {
    this.#waiting -= 1;
    if (spent !== null) this.#mean += (spent - this.#mean) / 20;
  }
}
