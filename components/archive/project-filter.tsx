import { Link } from '#components/ui/link/link.tsx';
import type { ProjectTally } from '#lib/content/views/years.ts';
import { filterAnchor, projectPath } from '#lib/site/paths.ts';
import { archiveWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

/** How many projects archive.css has rules for. */
const SLOTS = 20;

interface ProjectFilterProps {
  /** The rows' projects; their order gives every project its slot. */
  tally: readonly ProjectTally[];
  /** What the rows are, in plural, e.g. `周刊`. */
  things: string;
}

/**
 * Narrows a list to one project, in style sheets alone: the address names the project
 * (`#only-seata`), and rules per slot hide the rows without it. Also the key to the strip's hues.
 */
export function ProjectFilter({ tally, things }: ProjectFilterProps) {
  const say = words(archiveWords);
  const shown = tally.slice(0, SLOTS);
  return (
    <>
      <nav className="filter" aria-label={say.filter}>
        {shown.map(({ slug, name, count }, slot) => (
          <a
            key={slug}
            id={filterAnchor(slug)}
            href={`#${filterAnchor(slug)}`}
            className={`filter-one slot-${slot} hue-${slug}`}
          >
            <span className="legend-square" />
            {slug === 'none' ? say.unmarked : name} {count > 0 && count}
          </a>
        ))}
      </nav>
      <p className="filter-note">
        {shown.map(({ slug, name }, slot) => (
          <span key={slug} className={`of of-${slot}`}>
            {slug === 'none'
              ? say.onlyUnmarked(things)
              : say.onlyAbout(things, name, (text) => (
                  <Link className="link" href={projectPath(slug)}>
                    {text}
                  </Link>
                ))}
          </span>
        ))}{' '}
        <a className="link" href="#all">
          {say.showAll}
        </a>
      </p>
    </>
  );
}

/** Class of a row that a filter shows or hides. @param slugs projects of the row, or `none`. */
export function filtered(tally: readonly ProjectTally[], slugs: readonly string[]): string {
  const marks = tally.flatMap(({ slug }, slot) => (slugs.includes(slug) ? [`of-${slot}`] : []));
  return ['of', ...marks].join(' ');
}
