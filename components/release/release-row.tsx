import type { ProjectRef } from '#components/ui/project-name.tsx';
import { titleLanguage } from '#lib/text/language.ts';
import type { Release } from '#lib/content/types.ts';
import { ReleaseEntry } from './release-entry.tsx';

const SHOWN = 3;

interface ReleaseRowProps {
  release: Release;
  project?: ProjectRef | null;
  /** The row is the release's anchor (see releasePath). */
  anchored?: boolean;
}

/** A release in a list, with its first changes. */
export function ReleaseRow({ release, project, anchored }: ReleaseRowProps) {
  const { id, version, date, url, changes } = release;
  return (
    <ReleaseEntry
      id={anchored ? id : undefined}
      project={project ?? null}
      version={version}
      date={date}
      url={url}
      more={Math.max(0, changes.length - SHOWN)}
    >
      <ul>
        {changes.slice(0, SHOWN).map((change) => (
          <li key={change} className="clamp-2" lang={titleLanguage(change)}>
            {change}
          </li>
        ))}
      </ul>
    </ReleaseEntry>
  );
}
