import type { Answer, Progress } from '#lib/search/browser/protocol.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';

/**
 * Which years have been searched, as long as that is not all: `已搜 2022–2023，其余载入中`.
 * @param beyond who searches what this browser does not hold.
 */
export function searchedText(progress: Progress | null, beyond: Answer['beyond'] = 'none'): string {
  const say = words(searchWords);
  const years = progress?.years ?? [];
  const searched = yearsOf(years, 'loaded');
  const hasLater = years.some(({ state }) => state === 'later');
  if (hasLater && beyond === 'server') return say.allYears;
  if (!searched) return '';
  if (years.some(({ state }) => state === 'loading')) return say.searchedLoading(searched);
  if (!hasLater) return missingYears(progress) ? say.searched(searched) : '';
  if (beyond === 'asked') return say.searchedAsking(searched);
  return progress?.more ? say.searched(searched) : say.searchedNoMore(searched);
}

/** Bytes on the way (with brotli, about) that older years would take; 0 where none can be loaded now. */
export function olderBytes(progress: Progress | null, beyond: Answer['beyond']): number {
  if (!progress || beyond !== 'none') return 0;
  return progress.years.some(({ state }) => state === 'loading') ? 0 : progress.more / 4;
}

/** The years that could not be downloaded: `2019–2021`; empty when there are none. */
export function missingYears(progress: Progress | null): string {
  return yearsOf(progress?.years ?? [], 'failed');
}

function yearsOf(years: Progress['years'], wanted: Progress['years'][number]['state']): string {
  const numbers = years
    .filter(({ year, state }) => state === wanted && /^\d{4}$/.test(year))
    .map(({ year }) => Number(year))
    .sort((a, b) => a - b);
  const spans: [first: number, last: number][] = [];
  for (const year of numbers) {
    const span = spans.at(-1);
    if (span && year <= span[1] + 1) span[1] = year;
    else spans.push([year, year]);
  }
  return words(searchWords).years(
    spans.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)),
  );
}
