import { ReadingRow } from '#components/reading/reading-row.tsx';
import type { Links } from '#components/ui/link/dead-note.tsx';
import type { MergedReading } from '#lib/content/types.ts';

/** The newest articles, with the date of the weekly that printed each. */
export function RecentReadings({
  readings,
  links,
}: {
  readings: MergedReading[];
  links?: Links | undefined;
}) {
  return (
    <ul className="readings readings-stacked">
      {readings.map(({ id, title, url, weeklies }) => {
        const date = weeklies[0] ?? '';
        return (
          <ReadingRow key={id} url={url} date={date} caption={date} links={links}>
            {title}
          </ReadingRow>
        );
      })}
    </ul>
  );
}
