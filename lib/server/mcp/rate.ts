import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';

interface Bucket {
  tokens: number;
  /** When it was last filled, in milliseconds. */
  at: number;
}

/**
 * How much each client may ask: a token bucket for each, filled steadily, of which as much may be taken at
 * once as fits in. So many clients are remembered, the one not seen for longest is forgotten first.
 */
export class Rate {
  readonly #buckets: LRUCache<string, Bucket>;
  readonly #perMinute: number;
  readonly #now: () => number;

  /** @param now reads a steady clock, in milliseconds. */
  constructor(perMinute: number, clients: number, now = (): number => performance.now()) {
    this.#perMinute = perMinute;
    this.#buckets = new LRUCache({ max: clients });
    this.#now = now;
  }

  /**
   * Takes so many tokens of a client; where there are too few, none.
   * @returns 0, or the seconds after which there will be enough.
   */
  take(client: string, count = 1): number {
    const now = this.#now();
    const { tokens, at } = this.#buckets.get(client) ?? { tokens: this.#perMinute, at: now };
    const filled = Math.min(this.#perMinute, tokens + ((now - at) * this.#perMinute) / 60_000);
    const isEnough = filled >= count;
    this.#buckets.set(client, { tokens: isEnough ? filled - count : filled, at: now });
    return isEnough ? 0 : Math.ceil(((count - filled) * 60) / this.#perMinute);
  }
}

/**
 * Whom an address counts for: itself, and with IPv6 the network it is in (64 bits), of which one client
 * has as many addresses as it likes.
 */
export function clientOf(address: string | undefined): string {
  if (address === undefined || !isIPv6(address)) return address ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  const [before = '', after] = address.split('%', 1).join('').split('::');
  const head = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  const parts = after === undefined ? head : [...head, ...zeros, ...tail];
  return `${parts.slice(0, 4).join(':').toLowerCase()}::/64`;
}
