import type { ManifestShard } from '../documents/shard.ts';

/**
 * How much a browser holds, in bytes of shards before compression (brotli makes a quarter of them).
 * A megabyte is about 2,000 documents and, indexed, 17 MB of the page's memory, which must stay below
 * 300 MB: docs/decisions/010-search-at-scale.md.
 */
export const holding = {
  /** Loaded without being asked for. */
  byItself: 3_000_000,
  /** Loaded at most, however often the reader asks for older years. */
  most: 6_000_000,
} as const;

/**
 * The newest shards that fit into an allowance (the first one always does), and those of years that are
 * wanted besides, as long as everything fits into {@link holding}'s most.
 * @param shards newest first. @param years four digits each.
 */
export function heldWithin(
  shards: readonly ManifestShard[],
  allowance: number,
  years: ReadonlySet<string>,
): ReadonlySet<ManifestShard> {
  const held = new Set<ManifestShard>();
  let sum = 0;
  const take = (shard: ManifestShard, most: number): boolean => {
    if (held.size > 0 && sum + shard.bytes > most) return false;
    sum += shard.bytes;
    held.add(shard);
    return true;
  };
  for (const shard of shards) if (!take(shard, Math.min(allowance, holding.most))) break;
  for (const shard of shards) {
    if (years.has(shard.year) && !held.has(shard)) take(shard, holding.most);
  }
  return held;
}

/** The allowance with which the next older shards fit in as well; one more of them at least. */
export function nextAllowance(shards: readonly ManifestShard[], allowance: number): number {
  let sum = 0;
  for (const { bytes } of shards) {
    sum += bytes;
    if (sum > allowance) return Math.max(sum, allowance + holding.byItself);
  }
  return allowance;
}

/** Bytes of some shards, before compression. */
export function bytesOf(shards: Iterable<ManifestShard>): number {
  let sum = 0;
  for (const { bytes } of shards) sum += bytes;
  return sum;
}
