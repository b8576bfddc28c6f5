import { DateTime } from '#components/ui/number/date-time.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { Release } from '#lib/content/types.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { releasePath } from '#lib/site/paths.ts';

const DETAILED = 6;

/** The first change that says something; release notes often begin with `Features:`. */
function firstChange(changes: string[]): string | undefined {
  return changes.find((change) => !/[:：]$/.test(change)) ?? changes[0];
}

/** A version on the line. It keeps the id that addresses of releases once led to. */
function Version({ release, detailed }: { release: Release; detailed?: boolean }) {
  const { id, project, version, date, changes } = release;
  const first = firstChange(changes);
  return (
    <li id={id}>
      <Link href={releasePath(project, id)} className="version">
        {version}
      </Link>{' '}
      <DateTime date={date} className="caption" />
      {detailed && (
        <span className="clamp-2 text-ink-2" lang={passageLang(first)}>
          {first}
        </span>
      )}
    </li>
  );
}

/** Versions in a row, newest first: six with their first change, the older ones folded. */
export function ReleaseTimeline({ releases }: { releases: Release[] }) {
  const older = releases.slice(DETAILED);
  return (
    <>
      <ol className="timeline mt-[18px]">
        {releases.slice(0, DETAILED).map((release) => (
          <Version key={release.id} release={release} detailed />
        ))}
      </ol>
      {older.length > 0 && (
        <details className="timeline-older">
          <summary>{words(projectWords).olderVersions(older.length)}</summary>
          <ol className="timeline" start={DETAILED + 1}>
            {older.map((release) => (
              <Version key={release.id} release={release} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
