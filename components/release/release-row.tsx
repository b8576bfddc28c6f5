import type { Links } from '#components/ui/link/dead-note.tsx';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import type { Release } from '#lib/content/types.ts';
import { ReleaseEntry } from './release-entry.tsx';

/** Changes that a row shows: as many as its list has room for. */
const SHOWN = { narrow: 3, wide: 6 };

interface ReleaseRowProps {
  release: Release;
  project?: ProjectRef | null;
  /** A list of releases only: it has the page's width, and its rows are anchors (see releasePath). */
  wide?: boolean;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** A release in a list, with its first changes. */
export function ReleaseRow({ release, project, wide, links }: ReleaseRowProps) {
  const { id, version, date, url, changes } = release;
  const shown = SHOWN[wide ? 'wide' : 'narrow'];
  return (
    <ReleaseEntry
      id={wide ? id : undefined}
      project={project ?? null}
      version={version}
      date={date}
      url={url}
      day={date}
      links={links}
      more={Math.max(0, changes.length - shown)}
    >
      <ul>
        {changes.slice(0, shown).map((change) => (
          <li key={change} className="clamp-2" lang={titleLang(change)}>
            {change}
          </li>
        ))}
      </ul>
    </ReleaseEntry>
  );
}
