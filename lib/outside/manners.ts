import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';

/** How much is asked of others at once. */
export interface Manners {
  /** Requests under way, at all hosts together. */
  atOnce: number;
  /** Milliseconds between the beginnings of two requests at one host; there is never more than one under way. */
  spacing: number;
  /** Longest that a host is waited for when it says that it is busy, in milliseconds. */
  longestPause: number;
}

/** What comes of one turn: how long its host wants to be left alone, in milliseconds; null for not at all. */
interface Turn {
  pause: number | null;
}

/** Times that a busy host is asked again. */
const MOST_AGAIN = 2;

/** Gives every host its turns, one after the other, and all hosts together a number of them at once. */
export class Turns {
  readonly #manners: Manners;
  readonly #all: PQueue;
  readonly #hosts = new Map<string, PQueue>();

  constructor(manners: Manners) {
    this.#manners = manners;
    this.#all = new PQueue({ concurrency: manners.atOnce });
  }

  /**
   * Does something when it is a host's turn; again after a pause that the host asks for, if that is bearable.
   * @param signal ends pauses; its reason is thrown.
   */
  async take<T extends Turn>(
    host: string,
    work: () => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const found = await this.#queueOf(host).add(async () => {
      for (let again = 0; ; again += 1) {
        signal.throwIfAborted();
        const turn = await this.#all.add(work);
        const { pause } = turn;
        if (pause === null || pause > this.#manners.longestPause || again >= MOST_AGAIN)
          return turn;
        // Nobody else has a turn at this host meanwhile.
        await wait(Math.max(pause, this.#manners.spacing), undefined, { signal });
      }
    });
    return found;
  }

  #queueOf(host: string): PQueue {
    const known = this.#hosts.get(host);
    if (known) return known;
    const { spacing } = this.#manners;
    const queue = new PQueue({ concurrency: 1, interval: spacing, intervalCap: 1 });
    this.#hosts.set(host, queue);
    return queue;
  }
}
