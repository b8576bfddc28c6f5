import type { Links } from '#components/ui/link/dead-note.tsx';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { Link } from '#components/ui/link/link.tsx';
import type { Question } from '#lib/content/types.ts';
import { AnswerLine } from './answer-line.tsx';
import { QuestionMeta } from './question-meta.tsx';

interface QuestionRowProps {
  question: Question;
  /** First words of its answer, already cut; '' when the answer is a picture. */
  answer: string;
  /** Left out where the page already says it. */
  project?: ProjectRef | null;
  dated?: boolean;
  /** Meta in a column of its own from 1024 px. */
  rail?: boolean;
  /** Meta behind the answer: in the document, too, so that nothing moves while the page is coming in. */
  metaLast?: boolean;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** A question in a list, always with its answer. */
export function QuestionRow(props: QuestionRowProps) {
  const { question, answer, project, dated, rail, metaLast, links } = props;
  const meta = (
    <div className="row-meta">
      <QuestionMeta
        question={question}
        links={links}
        {...(project !== undefined && { project })}
        {...(dated && { dated })}
      />
    </div>
  );
  return (
    <article className={rail ? 'question-row question-row-rail' : 'question-row'}>
      {!metaLast && meta}
      <div>
        <h3 className={rail ? 'row-title' : 'row-title row-title-small'}>
          <Link className="clamp-2" href={question.url} lang={titleLang(question.title)}>
            {question.title}
          </Link>
        </h3>
        <AnswerLine text={answer} lines={rail ? 2 : 1} />
      </div>
      {metaLast && meta}
    </article>
  );
}
