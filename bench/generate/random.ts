import { seeded as numbersOf } from '#lib/test-support/random.ts';

/** A seeded source of chance: the same seed gives the same archive on every machine. */
export interface Random {
  /** Next number in [0, 1). */
  next(): number;
  /** Whole number in [0, below). */
  below(limit: number): number;
  /** One of the items. @throws RangeError when there is none. */
  pick<T>(items: readonly T[]): T;
  /** True with this probability. */
  chance(probability: number): boolean;
}

/** Makes a generator (32 bits of state: enough for text, not for secrets). */
export function seeded(seed: number): Random {
  const next = numbersOf(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: <T>(items: readonly T[]): T => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      // The index is within bounds.
      return items[below(items.length)] as T;
    },
    chance: (probability) => next() < probability,
  };
}
