import { type Opened, Unavailable } from '#lib/search/api/answerer.ts';
import type { SearchState } from '../operate/health.ts';

/** How an opening is waited for and tried again. */
export interface OpeningBounds {
  /** How many may wait for it, and for how long (milliseconds). */
  waiting: number;
  patience: number;
  /** So long after a failure nobody tries again: reading and checking a file costs something. */
  rest: number;
}

/** Every answer is given or refused within this, in milliseconds; 100 are left for the way. */
export const TOO_LATE = 500;
/** Why somebody is sent away when too many ask. */
export const BUSY = '搜索现在太忙，请稍后再试（search is busy, try again later）';
/** Why nothing is answered yet. */
export const STARTING = '搜索正在准备，请稍后再试（search is starting, try again in a moment）';

/**
 * Opens once, and again when it is told to. After a failure whoever asks hears why, and the first who asks
 * when it has rested tries again; the log hears of each failure once.
 */
export class Opening {
  readonly #run: () => Promise<Opened>;
  readonly #bounds: OpeningBounds;
  #opening: Promise<Opened> | undefined;
  #failed: { cause: unknown; at: number } | undefined;
  #logged = '';
  #isOpen = false;
  #waiting = 0;

  constructor(run: () => Promise<Opened>, bounds: OpeningBounds) {
    this.#run = run;
    this.#bounds = bounds;
  }

  /** What is open; waits for it for a while. @throws Unavailable, or what opening failed by. */
  async opened(): Promise<Opened> {
    if (this.#failed && performance.now() - this.#failed.at < this.#bounds.rest) {
      throw this.#failed.cause;
    }
    this.#opening ??= this.#begin();
    if (this.#isOpen) return this.#opening;
    if (this.#waiting >= this.#bounds.waiting) throw new Unavailable(STARTING);
    this.#waiting += 1;
    try {
      return await within(this.#opening, this.#bounds.patience, STARTING);
    } finally {
      this.#waiting -= 1;
    }
  }

  /** What was open is not any more: the next who asks opens again. */
  again(): void {
    this.#opening = undefined;
    this.#isOpen = false;
  }

  /** Waits for what is being opened, and begins nothing. */
  async settled(): Promise<void> {
    await this.#opening?.catch(() => undefined);
  }

  /** How it stands, for the health of the server. */
  get state(): SearchState {
    if (this.#isOpen) return { state: 'ready' };
    if (this.#failed === undefined) return { state: 'starting' };
    return { state: 'unavailable', why: messageOf(this.#failed.cause) };
  }

  #begin(): Promise<Opened> {
    const opening = this.#run();
    opening.then(
      () => {
        this.#isOpen = true;
        this.#failed = undefined;
        this.#logged = '';
      },
      (cause: unknown) => {
        this.again();
        this.#failed = { cause, at: performance.now() };
        const message = messageOf(cause);
        if (message !== this.#logged) console.error(message);
        this.#logged = message;
      },
    );
    return opening;
  }
}

/** A result that is not there in time is refused; it may still come, but nobody waits for it. */
export function within<Result>(
  result: Promise<Result>,
  most: number,
  why: string,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unavailable(why)), most);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
