/** A kept answer. */
export interface CachedAnswer {
  body: string;
  tag: string;
}

interface Kept {
  answer: CachedAnswer;
  bytes: number;
}

// What an entry costs besides its characters: map slot, objects, string heads.
const overhead = 200;

/** Answers by request, the least recently used dropped first; never holds more than its bytes. */
export class AnswerCache {
  readonly #kept = new Map<string, Kept>();
  readonly #mostBytes: number;
  #bytes = 0;

  /** @param mostBytes bound on everything kept, counted as two bytes a character. */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Bytes held now. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The answer to a request, which is then the most recently used one. */
  get(key: string): CachedAnswer | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.answer;
  }

  /** Keeps an answer; one that alone would fill the cache is not kept. */
  set(key: string, answer: CachedAnswer): void {
    const bytes = 2 * (key.length + answer.body.length + answer.tag.length) + overhead;
    this.#drop(key);
    if (bytes > this.#mostBytes) return;
    this.#kept.set(key, { answer, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
