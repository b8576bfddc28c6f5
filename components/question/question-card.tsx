import type { ReactNode } from 'react';
import type { Links } from '#components/ui/link/dead-note.tsx';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import type { Question } from '#lib/content/types.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { QuestionActions } from './question-actions.tsx';
import { QuestionMeta } from './question-meta.tsx';
import { ReviewNote } from './review-note.tsx';

interface QuestionCardProps {
  question: Question;
  project: ProjectRef | null;
  /** As one would quote it; '' for what has no page of its own yet. */
  citation: string;
  /** On its own page the card carries the date and the page's h1. */
  ownPage: boolean;
  /** It has no page and no address of its own yet: nothing leads there. */
  isPreview?: boolean;
  /** Asks and answers in turn. */
  children: ReactNode;
  /** Below the actions; without it, only an editor's finding. */
  note?: ReactNode;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** A question with all its rounds: the same anatomy in weeklies and on its own page. */
export function QuestionCard({
  question,
  project,
  citation,
  ownPage,
  isPreview = false,
  children,
  note,
  links,
}: QuestionCardProps) {
  const say = words(questionWords);
  const { review } = question;
  const remark = note ?? (review && <ReviewNote review={review} links={links} />);
  const issue = question.issueNumber ? ` #${question.issueNumber}` : '';
  return (
    <article
      id={isPreview ? undefined : question.id}
      className={ownPage ? 'question question-page' : 'question'}
      aria-label={say.card(project?.name ?? null, issue)}
    >
      <div className="question-rail">
        <QuestionMeta question={question} project={project} dated={ownPage} links={links} />
        {!ownPage && !isPreview && (
          <a className="question-anchor" href={`#${question.id}`} aria-label={say.linkToThis}>
            #
          </a>
        )}
      </div>
      <div>
        {children}
        {!isPreview && (
          <QuestionActions question={question} citation={citation} ownPage={ownPage} />
        )}
        {remark && <div className="mt-5">{remark}</div>}
      </div>
    </article>
  );
}
