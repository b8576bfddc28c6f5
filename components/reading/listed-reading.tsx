import type { Links } from '#components/ui/link/dead-note.tsx';
import type { MergedReading } from '#lib/content/types.ts';
import { thingWords } from '#lib/words/areas/things.tsx';
import { words } from '#lib/words/dictionary.ts';
import { ReadingRow } from './reading-row.tsx';
import { sourceOf } from '#lib/site/source.ts';

/** `微信公众号 · 2023-02-24`, or how often it was printed. */
function captionOf({ url, weeklies }: MergedReading): string {
  const say = words(thingWords);
  return say.printed(say.source(sourceOf(url)), weeklies.length, weeklies[0] ?? '');
}

interface ListedReadingProps {
  reading: MergedReading;
  className?: string;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** An article in a list, with where it stands and when it was last printed. */
export function ListedReading({ reading, className, links }: ListedReadingProps) {
  return (
    <ReadingRow
      id={reading.id}
      url={reading.url}
      date={reading.weeklies[0] ?? ''}
      caption={captionOf(reading)}
      className={className}
      links={links}
      saves
    >
      {reading.title}
    </ReadingRow>
  );
}
