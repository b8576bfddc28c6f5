import { ReadingRow } from '#components/reading/reading-row.tsx';
import type { MergedReading } from '#lib/content/types.ts';

/** The newest articles, with the date of the weekly that printed each. */
export function RecentReadings({ readings }: { readings: MergedReading[] }) {
  return (
    <ul className="readings readings-stacked">
      {readings.map(({ id, title, url, weeklies }) => {
        const date = weeklies[0] ?? '';
        return (
          <ReadingRow key={id} url={url} date={date} caption={date}>
            {title}
          </ReadingRow>
        );
      })}
    </ul>
  );
}
