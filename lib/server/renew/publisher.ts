import type { Builder, Stage } from './builder.ts';

/** What came of publishing once. */
export interface Outcome {
  /** When it was over, as ISO time. */
  at: string;
  /** `refused`: the content has errors; `failed`: the build or the switch did not work. Both leave what was served. */
  result: 'published' | 'unchanged' | 'refused' | 'failed';
  /** Name of the build that is served since. */
  build: string | null;
  seconds: number;
  /** What is wrong, for people. */
  lines: readonly string[];
}

/** How publishing stands. */
export interface Publishing {
  state: 'idle' | Stage | 'switching';
  last: Outcome | null;
}

/** What a publisher works with. */
export interface PublisherParts {
  builder: Builder;
  /** Fingerprint that was published last; '' for none. */
  tried: string;
  /**
   * Serves a build from now on; one that is served already, again. @throws Error for people, where it is not whole: then
   * nothing has changed. @returns whether it is another than before.
   */
  serve: (name: string) => Promise<boolean>;
  /** Told of what was published. */
  keep: (of: string) => void;
  /** Told of what came of it; `isNew` where it did not come the same way the time before. */
  onOutcome: (outcome: Outcome, isNew: boolean) => void;
  /** Milliseconds after which what went wrong is tried again, doubled each time, at most `longest`. */
  again?: { first: number; longest: number };
}

const AGAIN = { first: 60_000, longest: 1_800_000 };

/**
 * Publishes what is there, one build at a time. Who asks during a build may ask for what that one has not read:
 * another one follows it, one for all who have asked.
 */
export class Publisher {
  readonly #parts: PublisherParts;
  #state: Publishing['state'] = 'idle';
  #last: Outcome | null = null;
  #tried: string;
  #running: Promise<Outcome> | undefined;
  #next: Promise<Outcome> | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;
  #isEnded = false;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
    this.#tried = parts.tried;
  }

  get publishing(): Publishing {
    return { state: this.#state, last: this.#last };
  }

  /**
   * Publishes what is there now. Never rejects.
   * @param isForced also where just that was tried already: somebody had gone back to an earlier build.
   */
  publish(isForced = false): Promise<Outcome> {
    if (isForced) this.#tried = '';
    if (this.#running) {
      this.#next ??= this.#running.then(() => {
        this.#next = undefined;
        return this.publish();
      });
      return this.#next;
    }
    clearTimeout(this.#retry);
    this.#running = this.#once().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Ends what is running, and tries nothing again. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#retry);
    this.#parts.builder.end();
  }

  async #once(): Promise<Outcome> {
    const started = performance.now();
    const found = await this.#try().catch((cause: unknown) => ({
      result: 'failed' as const,
      lines: [cause instanceof Error ? cause.message : String(cause)],
    }));
    const outcome: Outcome = {
      ...{ build: null, lines: [], ...found, at: new Date().toISOString() },
      seconds: Math.round((performance.now() - started) / 100) / 10,
    };
    this.#state = 'idle';
    if (this.#isEnded) return outcome;
    const isNew = told(outcome) !== told(this.#last);
    this.#last = outcome;
    this.#parts.onOutcome(outcome, isNew);
    this.#plan(outcome);
    return outcome;
  }

  async #try(): Promise<Pick<Outcome, 'result'> & Partial<Outcome>> {
    const { builder, serve, keep } = this.#parts;
    this.#state = 'checking';
    const built = await builder.build(this.#tried, (stage) => (this.#state = stage));
    if ('lines' in built) {
      return { result: built.isRefused ? 'refused' : 'failed', lines: built.lines };
    }
    if (built.name === null) return { result: 'unchanged' };
    this.#state = 'switching';
    const isOther = await serve(built.name);
    this.#tried = built.of;
    keep(built.of);
    return { result: isOther ? 'published' : 'unchanged', build: built.name };
  }

  /** What went wrong by the machine may go right later; and content may be mended where nobody watches. */
  #plan({ result }: Outcome): void {
    if (result === 'published' || result === 'unchanged') {
      this.#failures = 0;
      return;
    }
    const { first, longest } = this.#parts.again ?? AGAIN;
    const rest = Math.min(longest, first * 2 ** this.#failures);
    this.#failures += 1;
    this.#retry = setTimeout(() => void this.publish(), rest);
    this.#retry.unref();
  }
}

/** What people would read of it. */
const told = (outcome: Outcome | null): string =>
  outcome === null ? '' : [outcome.result, outcome.build, ...outcome.lines].join('\n');
