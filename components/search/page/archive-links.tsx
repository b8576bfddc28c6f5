import { ProjectName } from '#components/ui/project-name.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { paths } from '#lib/site/paths.ts';
import { searchOpenWords } from '#lib/words/areas/search/open.tsx';
import { words } from '#lib/words/dictionary.ts';

interface ArchiveLinksProps {
  /** Projects with their number of questions, most first. */
  projects: { slug: string; name: string; questions: number }[];
  /** Years with their number of weeklies, newest first; `anchor` is where the archive lists that year. */
  years: { year: string; weeklies: number; href: string }[];
}

/** The archive by project and by year: the way in without a search. */
export function ArchiveLinks({ projects, years }: ArchiveLinksProps) {
  const say = words(searchOpenWords);
  return (
    <div className="search-archive">
      <p className="search-noscript">{say.noScript}</p>
      <section aria-labelledby="by-project">
        <h2 id="by-project">{say.byProject}</h2>
        <ul>
          {projects.map(({ slug, name, questions }) => (
            <li key={slug}>
              <ProjectName project={{ slug, name }} quiet />{' '}
              <span className="facet-count">{say.questions(questions)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="by-year">
        <h2 id="by-year">{say.byYear}</h2>
        <ul>
          {years.map(({ year, weeklies, href }) => (
            <li key={year}>
              <Link className="link" href={href}>
                {say.year(year)}
              </Link>{' '}
              <span className="facet-count">{say.weeklies(weeklies)}</span>
            </li>
          ))}
        </ul>
        <p>
          <Link className="link" href={paths.questions}>
            {say.allQuestions}
          </Link>
        </p>
      </section>
    </div>
  );
}
