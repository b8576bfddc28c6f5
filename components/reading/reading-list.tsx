import type { Links } from '#components/ui/link/dead-note.tsx';
import type { MergedReading } from '#lib/content/types.ts';
import { ListedReading } from './listed-reading.tsx';

/** Articles, each once, with where they stand and when they were last printed. */
export function ReadingList({
  readings,
  links,
}: {
  readings: MergedReading[];
  links?: Links | undefined;
}) {
  return (
    <ul className="readings">
      {readings.map((reading) => (
        <ListedReading key={reading.id} reading={reading} links={links} />
      ))}
    </ul>
  );
}
