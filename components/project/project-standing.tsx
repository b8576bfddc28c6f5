import { OutLink } from '#components/ui/link/out-link.tsx';
import type { RepositoryStanding } from '#lib/content/views/standing.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';

/** How a project's repository stood on GitHub, in one line with the day of the data. */
export function ProjectStanding({ standing }: { standing: RepositoryStanding }) {
  const say = words(projectWords);
  const { stars, archived, releases, newcomers, date } = standing;
  const [latest] = releases;
  const parts = [
    archived && <strong key="archived">{say.archived}</strong>,
    <span key="stars">{say.stars(stars)}</span>,
    latest && (
      <span key="latest">
        {say.latestVersion(<OutLink href={latest.url}>{latest.version}</OutLink>, latest.date)}
      </span>
    ),
    newcomers && newcomers.count > 0 && (
      <OutLink key="newcomers" href={newcomers.url}>
        {say.newcomerTasks(newcomers.count)}
      </OutLink>
    ),
  ].filter(Boolean);
  return (
    <p className="project-standing">
      {parts}
      <span className="caption">{say.dataOf(date)}</span>
    </p>
  );
}
