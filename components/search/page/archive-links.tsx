import { ProjectName } from '#components/ui/project-name.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { paths } from '#lib/site/paths.ts';

interface ArchiveLinksProps {
  /** Projects with their number of questions, most first. */
  projects: { slug: string; name: string; questions: number }[];
  /** Years with their number of weeklies, newest first; `anchor` is where the archive lists that year. */
  years: { year: string; weeklies: number; href: string }[];
}

/** The archive by project and by year: the way in without a search. */
export function ArchiveLinks({ projects, years }: ArchiveLinksProps) {
  return (
    <div className="search-archive">
      <p className="search-noscript">
        搜索要用到脚本，而你的浏览器没有开启。可以按项目、按年份浏览。
      </p>
      <section aria-labelledby="by-project">
        <h2 id="by-project">按项目</h2>
        <ul>
          {projects.map(({ slug, name, questions }) => (
            <li key={slug}>
              <ProjectName project={{ slug, name }} quiet />{' '}
              <span className="facet-count">{questions} 问</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="by-year">
        <h2 id="by-year">按年份</h2>
        <ul>
          {years.map(({ year, weeklies, href }) => (
            <li key={year}>
              <Link className="link" href={href}>
                {year} 年
              </Link>{' '}
              <span className="facet-count">{weeklies} 期</span>
            </li>
          ))}
        </ul>
        <p>
          <Link className="link" href={paths.questions}>
            全部问答
          </Link>
        </p>
      </section>
    </div>
  );
}
