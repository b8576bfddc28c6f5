import { LRUCache } from 'lru-cache';

/** A kept answer. */
export interface CachedAnswer {
  body: string;
  tag: string;
}

// What an entry costs besides its characters: map slot, objects, string heads.
const overhead = 200;

/**
 * Answers by request, the least recently used dropped first. Never holds more than its bytes
 * (`calculatedSize`); an answer that alone would fill it is not kept.
 */
export class AnswerCache extends LRUCache<string, CachedAnswer> {
  /** @param mostBytes bound on everything kept, counted as two bytes a character. */
  constructor(mostBytes: number) {
    super({
      maxSize: mostBytes,
      sizeCalculation: ({ body, tag }, key) =>
        2 * (key.length + body.length + tag.length) + overhead,
    });
  }
}
