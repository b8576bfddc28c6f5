import type { MergedReading } from '#lib/content/types.ts';
import { ReadingRow } from './reading-row.tsx';
import { sourceOf } from './source.ts';

/** `微信公众号 · 2023-02-24`, or how often it was printed. */
function captionOf({ url, weeklies }: MergedReading): string {
  const { name } = sourceOf(url);
  const printed = weeklies.length > 1 ? `刊登 ${weeklies.length} 次，` : '';
  return `${name} · ${printed}${weeklies[0] ?? ''}`;
}

/** Articles, each once, with where they stand and when they were last printed. */
export function ReadingList({ readings }: { readings: MergedReading[] }) {
  return (
    <ul className="readings">
      {readings.map((reading) => (
        <ReadingRow
          key={reading.id}
          id={reading.id}
          url={reading.url}
          date={reading.weeklies[0] ?? ''}
          caption={captionOf(reading)}
        >
          {reading.title}
        </ReadingRow>
      ))}
    </ul>
  );
}
