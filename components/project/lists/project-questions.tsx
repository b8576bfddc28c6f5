import { QuestionRow } from '#components/question/question-row.tsx';
import type { Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading } from '#components/ui/link/year-nav.tsx';
import type { Project, Question } from '#lib/content/types.ts';
import type { PagedYear } from '#lib/content/views/project/pages.ts';
import { projectQuestionsPath, searchPath } from '#lib/site/paths.ts';
import { dateWords } from '#lib/words/areas/dates.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
import { Pagination } from './pagination.tsx';
import { issueTemplatesUrl } from '#lib/site/addresses.ts';

interface ProjectQuestionsProps {
  project: Project;
  years: PagedYear[];
  /** Years of all pages, newest first. */
  jumps: { year: string; count: number; href: string }[];
  /** From 1. */
  page: number;
  pages: number;
  /** First words of a question's answer. */
  answerOf: (question: Question) => string;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** `25 条`, or which of them stand on this page. */
function captionOf({ items, from, total }: PagedYear): string {
  const say = words(projectWords);
  if (items.length === total) return say.questionCount(total);
  return say.questionRange(from, from + items.length - 1, total);
}

/** A page of a project's questions by year, with ways to the other years. */
export function ProjectQuestions(props: ProjectQuestionsProps) {
  const { project, years, jumps, page, pages, answerOf, links } = props;
  const say = words(projectWords);
  if (years.length === 0) return <NoQuestions project={project} />;
  return (
    <>
      <nav className="mb-7 flex flex-wrap gap-2" aria-label={say.yearsAndSearch}>
        {jumps.map(({ year, count, href }) => (
          <Link key={year} className="chip" href={href}>
            {words(dateWords).year(year)} <b>{count}</b>
          </Link>
        ))}
        <Link className="chip" href={searchPath(`project:${project.slug}`)}>
          {say.searchHere}
        </Link>
      </nav>
      {years.map((year) => (
        <section key={year.year} className="mb-12" id={`y${year.year}`}>
          <SectionHead caption={captionOf(year)}>
            <YearHeading year={year.year} />
          </SectionHead>
          {year.items.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              answer={answerOf(question)}
              links={links}
              rail
              dated
            />
          ))}
        </section>
      ))}
      <Pagination
        page={page}
        pages={pages}
        hrefOf={(number) => projectQuestionsPath(project.slug, number)}
      />
    </>
  );
}

/** A project nobody has asked about yet: where to ask. */
function NoQuestions({ project }: { project: Project }) {
  const say = words(projectWords);
  return (
    <p className="max-w-[656px] text-ink-2">
      {say.noQuestions(
        project.name,
        <OutLink href={issueTemplatesUrl(project.repository)}>{say.askOnGitHub}</OutLink>,
      )}
    </p>
  );
}
