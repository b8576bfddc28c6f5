import { ReadingRow } from '#components/reading/reading-row.tsx';
import type { MergedReading } from '#lib/content/types.ts';

interface RecentReadingsProps {
  readings: MergedReading[];
  /** Number of the weekly of a date. */
  numberOf: (date: string) => number | undefined;
}

/** The newest articles, with the weekly that printed each. */
export function RecentReadings({ readings, numberOf }: RecentReadingsProps) {
  return (
    <ul className="readings readings-stacked">
      {readings.map(({ id, title, url, weeklies }) => {
        const date = weeklies[0] ?? '';
        return (
          <ReadingRow key={id} url={url} date={date} caption={`第 ${numberOf(date)} 期`}>
            {title}
          </ReadingRow>
        );
      })}
    </ul>
  );
}
