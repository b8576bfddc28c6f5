import type { Progress } from '#lib/search/protocol.ts';

/** Which years have been searched, as long as that is not all: `已搜 2022–2023，其余载入中`. */
export function searchedText(progress: Progress | null): string {
  const years = progress?.years ?? [];
  const searched = yearsOf(years, 'loaded');
  if (!searched) return '';
  if (years.some(({ state }) => state === 'loading')) return `已搜 ${searched}，其余载入中`;
  return missingYears(progress) ? `已搜 ${searched}` : '';
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
  return spans
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
    .join('、');
}
