import type { Understood } from '#lib/search/types.ts';

/** How a query was read, in words; empty where it was taken just as it stands. */
export function understoodText({ filters, phrases, without, also, unread }: Understood): string {
  return [
    filters.length > 0 && `只看 ${filters.map(({ label }) => label).join('、')}`,
    phrases.length > 0 && `必含${phrases.map((phrase) => `“${phrase}”`).join('')}`,
    without.length > 0 && `不含${without.map((word) => `“${word}”`).join('')}`,
    unread > 0 && `写得太长，最后 ${unread} 个字没有读`,
    ...also.map(({ word, meant }) => `“${word}”也搜索了 ${meant.slice(0, 3).join('、')}`),
  ]
    .filter(Boolean)
    .join('；');
}
