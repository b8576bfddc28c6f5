import { DateTime } from '#components/ui/date-time.tsx';
import type { Release } from '#lib/content/types.ts';

/** The first change that says something; release notes often begin with `Features:`. */
function firstChange(changes: string[]): string | undefined {
  return changes.find((change) => !/[:：]$/.test(change)) ?? changes[0];
}

/** Versions in a row, newest first, with the first change of each. */
export function ReleaseTimeline({ releases }: { releases: Release[] }) {
  return (
    <ol className="timeline mt-[18px]">
      {releases.map(({ id, version, date, changes }) => (
        <li key={id}>
          <a href={`#${id}`} className="version">
            {version}
          </a>{' '}
          <DateTime date={date} className="caption" />
          <span className="clamp-2 text-ink-2">{firstChange(changes)}</span>
        </li>
      ))}
    </ol>
  );
}
