import type { Links } from '#components/ui/link/dead-note.tsx';
import { ProjectName, type ProjectRef } from '#components/ui/project-name.tsx';
import { DateTime } from '#components/ui/number/date-time.tsx';
import type { Question } from '#lib/content/types.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { IssueLink } from './issue-link.tsx';
import { ReviewTag } from './review-note.tsx';

interface QuestionMetaProps {
  question: Question;
  /** Null: no project; undefined: do not mention the project. */
  project?: ProjectRef | null;
  /** Mention the date (lists and a question's own page; not inside its weekly). */
  dated?: boolean;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/**
 * At a glance, in one fixed order: project, issue, asker, date, rounds. Missing parts are left out;
 * an editor's finding comes last.
 */
export function QuestionMeta({ question, project, dated, links }: QuestionMetaProps) {
  const rounds = question.rounds.length;
  return (
    <>
      {project !== undefined && <ProjectName project={project} />}
      {question.issueNumber && (
        <IssueLink
          number={question.issueNumber}
          url={question.issueUrl}
          day={question.date}
          links={links}
        />
      )}
      {question.asker && (
        <span className="who" translate="no">
          @{question.asker}
        </span>
      )}
      {dated && <DateTime date={question.date} />}
      {rounds > 1 && <span>{words(questionWords).rounds(rounds)}</span>}
      <ReviewTag review={question.review} />
    </>
  );
}
