import { createHash } from 'node:crypto';
import type { Reading } from './schemas/entries.ts';
import type { MergedReading } from './schemas/model.ts';
import { addressKey } from '#lib/site/addresses.ts';

/**
 * Merges readings over weeklies: the same title (without case, spaces and punctuation) is one
 * article; so is the same address when one title contains the other (weeklies have printed one
 * address under unrelated titles by mistake). The newest printing gives title and address.
 *
 * @param readings newest first.
 * @returns in the order of the newest printing.
 */
export function mergeReadings(readings: readonly Reading[]): MergedReading[] {
  const byKey = new Map<string, MergedReading>();
  const merged = new Set<MergedReading>();
  for (const reading of readings) {
    const [title, address] = [titleKey(reading.title), addressKey(reading.url)];
    const sameAddress = byKey.get(address);
    const known =
      byKey.get(title) ??
      (sameAddress && oneHoldsTheOther(titleKey(sameAddress.title), title) ? sameAddress : null);
    const article = known ?? articleOf(reading);
    if (!article.weeklies.includes(reading.date)) article.weeklies.push(reading.date);
    merged.add(article);
    for (const key of [title, address]) if (!byKey.has(key)) byKey.set(key, article);
  }
  return [...merged];
}

function oneHoldsTheOther(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function articleOf({ title, url, project }: Reading): MergedReading {
  const hash = createHash('sha256').update(titleKey(title)).digest('hex').slice(0, 8);
  return { id: `r-${hash}`, title, url, project, weeklies: [] };
}

function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
